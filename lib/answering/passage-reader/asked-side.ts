import {
  addProduct,
  addScaled,
  affine,
  dot,
  highest,
  rectify,
  runBlock,
  softmax,
  type Matrix,
} from './layers';
import type { ReaderWeights } from './reader-weights';
import type { WordVector, WordVectors } from './word-vectors';
import { mostWords, readerWords } from './reader-words';

const mostImportance = 10;
const tiny = 1e-6;

/** What is told of a word of the question. */
export interface ToldWord {
  /** How telling it is. */
  weight: number;
  /** Stems that may stand for it in a passage, and how far they say it, 0–1. */
  standIns: ReadonlyMap<string, number>;
}

/** One that asks, or says nothing. */
const untold: ToldWord = { weight: 0, standIns: new Map() };

/** A word of the question, with all that does not depend on the passage. */
export interface AskedWord extends ToldWord {
  vector: WordVector;
  /** Its part of the question, as the reader learned to weigh it; all together 1. */
  importance: number;
  /** What it puts into a word of the passage that stands for it. */
  input: Float32Array;
  /** What it puts into the reading of how far the question is covered. */
  cover: Float32Array;
}

/** A question as the reader reads passages by it. */
export interface Asked {
  words: readonly AskedWord[];
  /** What the question puts into each word of a passage. */
  input: Float32Array;
  /** The same for each block of the passage encoder. */
  conditions: readonly Float32Array[];
  /** A word of the passage answers by its product with this, and a constant. */
  answer: Float32Array;
  answerBias: number;
}

/**
 * Reads a question.
 *
 * @param offsets Columns of `wordIn` where the parts begin that are the words', the question's.
 */
export function readQuestion(
  weights: ReaderWeights,
  vectors: WordVectors,
  text: string,
  tell: (word: string) => ToldWord | undefined,
  offsets: { asked: number; question: number },
): Asked {
  const words = readerWords(text, mostWords.question).map(({ word }) => ({
    vector: vectors.get(word),
    ...(tell(word) ?? untold),
  }));
  const inputBias = weights.get('questionInBias');
  const states = words.map(({ vector, weight }) =>
    rectify(
      affine(
        weights.get('questionIn'),
        inputBias,
        Float32Array.of(...vector.meaning, weight, vector.salience),
      ),
    ),
  );
  runBlock(weights.block('question0', 1), states, null);
  runBlock(weights.block('question1', 2), states, null);
  const question = summaryOf(weights, states);
  const inner = question.length;

  const importances = words.map(({ vector, weight }, at) => {
    const logit = dot(
      weights.get('importance').values,
      Float32Array.of(...(states[at] ?? []), weight, vector.salience),
    );
    return weight * Math.min(mostImportance, Math.exp(logit + weights.number('importanceBias')));
  });
  const all = importances.reduce((sum, importance) => sum + importance, tiny);
  const wordIn = weights.get('wordIn');
  const input = weights.get('wordInBias').values.slice();
  addProduct(wordIn, question, input, offsets.question);
  return {
    words: words.map((word, at) => {
      const state = states[at] ?? new Float32Array(inner);
      const value = affine(weights.get('value'), weights.get('valueBias'), state);
      const entering = new Float32Array(inner);
      addProduct(wordIn, value, entering, offsets.asked);
      const cover = weights.get('coverBias').values.slice();
      addProduct(weights.get('cover'), state, cover);
      return { ...word, importance: (importances[at] ?? 0) / all, input: entering, cover };
    }),
    input,
    conditions: [0, 1, 2].map((block) =>
      affine(weights.get(`word${block}.asked`), weights.get(`word${block}.askedBias`), question),
    ),
    ...answerOf(weights, question),
  };
}

/** One vector for the question: its words by attention, and the highest of each component. */
function summaryOf(weights: ReaderWeights, states: readonly Float32Array[]): Float32Array {
  const attend = weights.get('attend');
  const inner = attend.columns;
  const shares = softmax(states.map((state) => dot(attend.values, state)));
  const mean = new Float32Array(inner);
  for (const [at, state] of states.entries()) addScaled(mean, state, shares[at] ?? 0);
  return affine(
    weights.get('questionOut'),
    weights.get('questionOutBias'),
    Float32Array.of(...mean, ...highest(states, inner)),
  );
}

/** Whether a word of the passage answers is bilinear in it and the question; the question's side of it. */
function answerOf(
  weights: ReaderWeights,
  question: Float32Array,
): Pick<Asked, 'answer' | 'answerBias'> {
  const scale = 1 / Math.sqrt(question.length);
  const asked: Matrix = weights.get('asked');
  const answer = weights.get('answer').values.slice();
  for (let row = 0; row < asked.rows; row++)
    addScaled(
      answer,
      asked.values.subarray(row * asked.columns, (row + 1) * asked.columns),
      scale * (question[row] ?? 0),
    );
  return {
    answer,
    answerBias:
      weights.number('answerBias') + scale * dot(weights.get('askedBias').values, question),
  };
}
