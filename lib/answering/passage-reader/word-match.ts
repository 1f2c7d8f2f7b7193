import { addScaled, dot, softmax } from './layers';
import type { Asked } from './asked-side';
import type { ReaderWeights } from './reader-weights';
import type { WordVector } from './word-vectors';

/** How a word matches those of the question. */
export interface WordMatch {
  vector: WordVector;
  /** By word of the question: 1 where it is the same but for its ending; how close it is, −1–1. */
  exacts: readonly number[];
  closes: readonly number[];
  /** How far it may stand for it, 0–1. */
  insteads: readonly number[];
  /** What the question's words it stands for put into it. */
  input: Float32Array;
  /** The highest of each, also times how telling the question's word is. */
  exact: number;
  close: number;
  instead: number;
  exactWeight: number;
  weight: number;
}

/** Looks for what a word of a passage stands for in the question. */
export function matchWord(weights: ReaderWeights, asked: Asked, vector: WordVector): WordMatch {
  const exacts = asked.words.map((word) => Number(word.vector.stem === vector.stem));
  const insteads = asked.words.map(({ standIns }) => standIns.get(vector.stem) ?? 0);
  const closes = asked.words.map((word, at) =>
    Math.max(exacts[at] ?? 0, insteads[at] ?? 0, dot(word.vector.match, vector.match)),
  );
  const [closeness = 0, exactness = 0, standing = 0] = weights.get('sharpness').values;
  // The last stands for none of the question's words.
  const shares = softmax([
    ...closes.map(
      (close, at) =>
        closeness * close + exactness * (exacts[at] ?? 0) + standing * (insteads[at] ?? 0),
    ),
    weights.number('nothing'),
  ]);
  const input = new Float32Array(asked.input.length);
  for (const [at, word] of asked.words.entries()) addScaled(input, word.input, shares[at] ?? 0);
  const weigh = (values: readonly number[]): number =>
    Math.max(0, ...values.map((value, at) => value * (asked.words[at]?.weight ?? 0)));
  return {
    vector,
    exacts,
    closes,
    insteads,
    input,
    exact: Math.max(...exacts),
    close: Math.max(0, ...closes),
    instead: Math.max(...insteads),
    exactWeight: weigh(exacts),
    weight: weigh(closes),
  };
}
