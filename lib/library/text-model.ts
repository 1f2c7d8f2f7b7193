import type { TextKind } from '@/lib/protocol/text-embedder';
import { spreadVectors } from './spread-vectors';

/** A downloaded embedding model: somebody else runs it. */
export interface TextModel {
  readonly id: string;
  /** What its vectors belong to: the model with its very files. Those of another key cannot be compared with them. */
  readonly key: string;
  /** Row by row `[texts][dimensions]`, each of length one. @throws Failure `model-*` */
  embed(texts: readonly string[], kind: TextKind): Promise<Float32Array>;
}

/** The model with vectors that take being rounded, whatever its own are like. Dot products stay. */
export function withSpreadVectors(model: TextModel): TextModel {
  return {
    id: model.id,
    key: `${model.key} spread`,
    embed: async (texts, kind) => {
      const vectors = await model.embed(texts, kind);
      if (texts.length > 0) spreadVectors(vectors, vectors.length / texts.length);
      return vectors;
    },
  };
}

/**
 * Weight of meaning beside words with such a model. A guess, not a measurement: these models know more of meaning than
 * the static one (.4, measured), and how much more differs from one to the next.
 */
export const modelDenseWeight = 0.5;
