import type { TextEmbedder } from '@/lib/protocol/text-embedder';

/** A downloaded embedding model: somebody else runs it. */
export type TextModel = Pick<TextEmbedder, 'id' | 'embed'>;

/** Weight of meaning beside words with such a model, which knows more of meaning than the static one. */
export const modelDenseWeight = 0.5;
