import type { AnalyzedPage } from './analyzed-page';
import { isAmong } from './direct/match-place';
import { placeQuestion } from './direct/place-question';
import type { PageSentence } from './prepared-page';

/** One word is in many headings by chance. */
const leastWords = 2;
/** A heading above more of the page than this heads the page. */
const partOfPage = 0.5;

/**
 * Tells whether a sentence stands elsewhere than below the heading that has all that is asked for (“visiting times” of
 * “Visiting times and prices”), and does not say as much itself; null where no heading has.
 */
export function elsewhereThanAsked(
  prepared: AnalyzedPage,
  question: string,
): ((sentence: PageSentence) => boolean) | null {
  const { sentences, vocabulary } = prepared;
  const forms = placeQuestion(prepared, question, question)
    .words.filter(({ isIdle }) => !isIdle)
    .map(({ form }) => form);
  const areIn = (ids: Iterable<number>): boolean => forms.every((form) => isAmong(ids, form));
  // What the title names all of the page is about.
  if (forms.length < leastWords || areIn(vocabulary().title)) return null;
  const below = new Set(
    prepared
      .namedPlaces()
      .filter(
        (place) =>
          place.kind === 'section' &&
          place.sentences.length <= partOfPage * sentences.length &&
          areIn(place.nameIds),
      )
      .flatMap((place) => place.sentences),
  );
  if (below.size === 0) return null;
  const words = vocabulary().sentences;
  return (sentence) => !below.has(sentence) && !areIn(words[sentence.index] ?? []);
}
