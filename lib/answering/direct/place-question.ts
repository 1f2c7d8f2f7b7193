import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { withoutAsking } from '@/lib/text/asking-words';
import type { ExpectedAnswer } from '@/lib/answering/expected-answer';
import { parseQuestion } from '@/lib/answering/question';
import { attributes, withoutWording, type Attribute } from '@/lib/text/attributes';
import { isIdle } from '@/lib/text/vague-words';
import { versionsIn } from '@/lib/text/version-numbers';
import { countedStem } from './counted-entries';

/** “X8”: parts of words may lie across it where words are not spaced, but it is no other. */
const model = /(?<![A-Za-z0-9.])[A-Za-z]{1,12}-?\d+(?![A-Za-z0-9.])/g;

/** A question with what places are compared with. */
export interface PlaceQuestion {
  text: string;
  expected: ExpectedAnswer;
  words: readonly AskedWord[];
  /** Those it asks for. */
  attributes: readonly AskedAttribute[];
  /** Stem of what it asks the number of, which a list need not name. */
  counted: string | null;
  /** Versions and the like: they are written so, or meant is something else. */
  numbers: readonly string[];
  /** In lower case. */
  models: readonly string[];
}

export interface AskedWord {
  stem: string;
  /** Does not tell what the question is about. */
  isIdle: boolean;
  /** Likeness to each word of the page. */
  form: Float32Array;
}

export interface AskedAttribute {
  attribute: Attribute;
  /** Stems of what the question says besides. */
  besides: ReadonlySet<string>;
}

const asksForNoAmount: ReadonlySet<ExpectedAnswer> = new Set<ExpectedAnswer>([
  'date',
  'occasion',
  'reason',
]);

/**
 * Takes a question apart for the comparison with places.
 *
 * @param fullText With the question before, where this one leans on it.
 */
export function placeQuestion(
  prepared: AnalyzedPage,
  text: string,
  fullText: string,
): PlaceQuestion {
  const { reader, vocabulary } = prepared;
  const question = parseQuestion(prepared, text);
  const own = versionsIn(text);
  return {
    text,
    expected: question.expected,
    words: question.words.map(({ word }) => ({
      stem: reader.stem(word),
      isIdle: isIdle(word, reader.language),
      form: vocabulary().spelledLike(word),
    })),
    attributes: attributes.flatMap((attribute) => {
      const rest = withoutWording(attribute, text);
      // An amount is none of the things that a time, a reason or a way is.
      const isOther = attribute.value !== null && asksForNoAmount.has(question.expected);
      if (rest === null || isOther) return [];
      const further = withoutAsking(rest, reader.language);
      const besides = new Set(reader.stems(further));
      return [{ attribute, besides }];
    }),
    counted: countedStem(reader, text),
    numbers: own.length > 0 ? own : versionsIn(fullText),
    models: (text.match(model) ?? []).map((name) => name.toLowerCase()),
  };
}
