import type { WordReader } from '@/lib/text/terms';
import { isVague } from '@/lib/text/vague-words';
import type { AnalyzedPage } from './analyzed-page';
import { withoutAsking } from '@/lib/text/asking-words';
import { expectedAnswer, type ExpectedAnswer } from './expected-answer';
import { standInsOf, type StandIns } from './stand-ins';

/** A content word of a question. */
export interface QuestionWord {
  word: string;
  /** What part of the question it carries, among all questions: 1, or less when it comes from an earlier question. */
  share: number;
  /** How telling the word is in the language at large. */
  salience: number;
  /** None where no thesaurus of its language is loaded. */
  standIns: StandIns;
}

/** A question taken apart. */
export interface Question {
  text: string;
  /** With the earlier question a follow-up leans on. */
  fullText: string;
  words: readonly QuestionWord[];
  expected: ExpectedAnswer;
}

/**
 * How much the words of an earlier question count in a follow-up, all together, against its own:
 * in “And in winter?” after “When is it open in summer?” winter must outweigh the rest.
 */
const earlierShare = 0.6;

/**
 * “When do spring tides happen?” asks when they are: a page says so in other words, and these of something else. What
 * they count then does no harm on questions of SelQA, QED and the training part of SQuAD that have them.
 */
const slight = /^(?:happen(?:s|ed|ing)?|occur(?:s|red|ring)?)$/;
const slightShare = 0.7;
/** “Wie funktioniert es?”, “¿Cuánto cuesta?”: in other languages all words that are asked with rather than about. */
const vagueShare = 0.5;

/** “And in winter?”, “What about trains?”, “Why does it?”: wordings that lean on what was asked before. */
const leansBack =
  /^(?:and|but|or|so|also|then|what about|how about|why not|und|aber|oder|et|mais|ou|y|pero|e|ma|а|и|но|那|那么|では|じゃあ|و|और)\b|\b(?:it|its|they|them|their|he|she|him|her|his|that|this|those|these|that one|(?<!\b(?:is|are|was|were|be|get|gets|getting) )there|er|sie|es|il|elle|ils|elles|él|ella|он|она|оно|они)\b/iu;

const none: StandIns = new Map();

/** A question with fewer content words than this cannot stand alone if another came before it. */
export const standsAlone = 2;

/** A question with fewer words is a part of one. */
const leastWhole = 4;

/**
 * Takes a question apart. A follow-up with few words of its own borrows those of the latest question before it that has some.
 *
 * @param previousQuestions Oldest first.
 */
export function parseQuestion(
  prepared: AnalyzedPage,
  text: string,
  previousQuestions: readonly string[] = [],
): Question {
  const own = distinct(prepared.reader, text);
  const earlier = leansOn(prepared.reader, text, previousQuestions);
  const known = new Set(own.map((word) => prepared.reader.stem(word)));
  const borrowed =
    earlier === undefined
      ? []
      : distinct(prepared.reader, earlier).filter((word) => !known.has(prepared.reader.stem(word)));
  const fullText = earlier === undefined ? text : `${earlier} ${text}`;
  const standIns = prepared.thesaurus
    ? standInsOf(prepared.reader.everyStem(fullText), prepared.thesaurus)
    : null;
  const weigh = (share: number) => (word: string) => ({
    word,
    share: share * shareOf(word, prepared.language),
    salience: prepared.embedder?.salience(word) ?? 1,
    standIns: standIns?.get(prepared.reader.stem(word)) ?? none,
  });
  return {
    text,
    fullText,
    words: [
      ...own.map(weigh(1)),
      ...borrowed.map(
        weigh(Math.min(1, (earlierShare * Math.max(1, own.length)) / borrowed.length)),
      ),
    ],
    expected: expectedAnswer(text) ?? expectedAnswer(earlier ?? ''),
  };
}

function shareOf(word: string, language: string): number {
  if (language === 'en') return slight.test(word) ? slightShare : 1;
  return isVague(word, language) ? vagueShare : 1;
}

/**
 * The earlier question a follow-up leans on: the latest that can stand alone, or says anything. None where this one can.
 *
 * @param previousQuestions Oldest first.
 */
export function leansOn(
  reader: WordReader,
  text: string,
  previousQuestions: readonly string[],
): string | undefined {
  const count = distinct(reader, text).length;
  const leans = count < standsAlone || (count < 2 * standsAlone && leansBack.test(text));
  if (!leans) return undefined;
  const latest = (least: number) =>
    previousQuestions.findLast((question) => distinct(reader, question).length >= least);
  return latest(standsAlone) ?? latest(1);
}

/** Whether a question that leans on another may be whole: “Do you have a pool?”, but not “And in winter?” or “When did it open?”. */
export function mayStandAlone(reader: WordReader, text: string): boolean {
  const count = distinct(reader, text).length;
  return count >= standsAlone || (count > 0 && !leansBack.test(text));
}

/** Whether a question names all that it asks for: “When are the interviews?”, but not “For children?” or “When is it open?”. */
export function isWhole(reader: WordReader, text: string): boolean {
  return (
    !leansBack.test(text) &&
    reader.everyWord(text).length >= leastWhole &&
    distinct(reader, text).length > 0
  );
}

/** Content words of a text, each stem once. Where all are stop words (“Who is she?”), none. */
function distinct(reader: WordReader, text: string): string[] {
  const words = reader.words(withoutAsking(text, reader.language));
  return [...new Map(words.map((word) => [reader.stem(word), word])).values()];
}
