import type { AnalyzedPage } from './analyzed-page';
import { evidenceThreshold } from './evidence';
import { lacksAsked } from './near-miss/is-near-miss';
import { otherLanguage } from '@/lib/text/question-language';
import type { PageSentence } from './prepared-page';
import { parseQuestion } from './question';
import type { Sought } from './seek-answer';

/** Looks for answers on a page that is read in some language, to questions that are put to it in that language. */
type Seek = (page: AnalyzedPage, say: (question: string) => string) => Sought[];

/**
 * What the page says in the words of the question answers where it clearly does; or where it does by this share of what is
 * needed in English, too, or would if that were not of something else, which its own language tells better.
 */
const clearly = { alone: 0.7, missed: 0.5 };
const nearly = 0.75;

/**
 * Looks for answers in a page as it is, and word by word in English, which the embedder, the thesaurus and the passage reader
 * know. What its own language knows by place or form goes before; else English, unless only the other finds anything and
 * English nearly does.
 *
 * @param question All that is asked: in English it is put as it is.
 * @returns In the page's own sentences.
 */
export function inEitherReading(prepared: AnalyzedPage, question: string, seek: Seek): Sought[] {
  const own = seek(prepared, (text) => text);
  const page = englishReading(prepared);
  if (!page || own.every(({ isDirect }) => isDirect)) return own;
  const original = (sentence: PageSentence): PageSentence =>
    prepared.sentences[sentence.index] ?? sentence;
  const inOriginal = seek(page, toEnglish(prepared, question)).map((sought) => ({
    ...sought,
    entries: sought.entries.map((entry) => ({
      main: original(entry.main),
      sentences: entry.sentences.map(original),
    })),
  }));
  // Of several questions at once each asks for something else.
  const english =
    inOriginal.length === 1
      ? inOriginal.map((sought) => unlessLacking(prepared, question, sought))
      : inOriginal;
  const enough = nearly * evidenceThreshold(page);
  const backed = evidenceOf(own);
  const isBacked =
    backed >= clearly.alone ||
    english.some(({ evidence, isMiss }) =>
      isMiss ? backed >= clearly.missed : evidence >= enough,
    );
  if (isBacked && countFound(own) > countFound(english)) return own;
  return english.map((sought, part) => {
    const same = own.length === english.length ? own[part] : undefined;
    return same?.isDirect ? same : sought;
  });
}

/** Numbers, units and names are told best in the language they are written in: what lacks them there is no answer. */
function unlessLacking(prepared: AnalyzedPage, question: string, sought: Sought): Sought {
  const best = sought.entries[0]?.main;
  if (
    !best ||
    !sought.found ||
    sought.isDirect ||
    otherLanguage(prepared.language, question) !== null
  )
    return sought;
  const asked = parseQuestion(prepared, question);
  return lacksAsked({ prepared, question: asked, best, entries: sought.entries })
    ? {
        ...sought,
        evidence: Math.min(sought.evidence, evidenceThreshold(prepared) / 2),
        found: false,
        isMiss: true,
        entries: sought.entries.slice(0, 1),
      }
    : sought;
}

/** The page in English; null where it is read as it is alone. */
export function englishReading(prepared: AnalyzedPage): AnalyzedPage | null {
  const { page, sentences, embedder } = prepared;
  // What people write to each other is left as it is: their names are known by their letters.
  const isThread = page.type !== 'library' && sentences.some(({ author }) => author !== undefined);
  return isThread || !embedder ? null : prepared.inEnglish();
}

/** Puts to the English reading of a page what is asked: as it is, where that is in English. */
export function toEnglish(
  { language, glossary }: AnalyzedPage,
  question: string,
): (text: string) => string {
  const isEnglish = otherLanguage(language, question) === 'en';
  return (text) => (isEnglish ? text : (glossary?.gloss(text) ?? text));
}

function evidenceOf(sought: readonly Sought[]): number {
  return Math.max(...sought.map(({ evidence }) => evidence));
}

function countFound(sought: readonly Sought[]): number {
  return sought.filter(({ found }) => found).length;
}
