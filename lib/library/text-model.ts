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
 * Weight of meaning beside words with such a model: .5 to .7 serve all but the weakest. Found with similarities of the
 * static model made better or worse (a share of what is relevant added, and noise), on six sets of questions: where
 * meaning alone is as good as words alone, give or take some points of MRR, or better, .6 gains 0 to 3 points over .5,
 * and loses .4 on one set; with a model no better than the static one it loses 1 to 2.
 */
export const modelDenseWeight = 0.6;
