import type { AnalyzedPage } from './analyzed-page';
import { highestLikeness } from './page-vocabulary';
import { substanceOfPost, type Post } from './thread-posts';

/** “What did Ida say about the valve?”: what stands behind is what she may not have spoken of. */
const subject =
  /(?<!\p{L})(?:about|regarding|concerning|(?:think|thinks|thought|opinion|views?|comment(?:s|ed)?) (?:of|on)|über|zu[mr]?|à propos d(?:e|u|es)|au sujet d(?:e|u|es)|sobre|acerca de|riguardo a|su(?:l|lla|gli|lle|i)?|об?|про)\s+(\S.*)$/iu;

/** How alike in form or meaning what somebody wrote must be to speak of it. */
const alike = { form: 0.5, cosine: 0.5 };

/**
 * Whether posts say nothing of what a question asks what was said about. What the whole thread is about, by its title and
 * what it begins with, needs no word for it.
 *
 * @param isOther Whether a word of the question is neither a name nor one for saying.
 */
export function saysNothingOf(
  prepared: AnalyzedPage,
  question: string,
  { own, opening }: { own: readonly Post[]; opening: Post | undefined },
  isOther: (word: string) => boolean,
): boolean {
  const asked = prepared.reader.words(subject.exec(question)?.[1] ?? '').filter(isOther);
  if (asked.length === 0) return false;
  const vocabulary = prepared.vocabulary();
  const said = [
    ...own.flatMap(({ sentences }) => sentences),
    ...substanceOfPost(opening?.sentences ?? []),
  ];
  const words = new Set(said.flatMap(({ index }) => [...(vocabulary.sentences[index] ?? [])]));
  for (const word of vocabulary.title) words.add(word);
  return !asked.some(
    (word) =>
      highestLikeness(words, vocabulary.spelledLike(word)) > alike.form ||
      (prepared.embedder !== null &&
        highestLikeness(words, vocabulary.meaningLike(word, prepared.embedder)) > alike.cosine),
  );
}
