/** Questions and passages are told apart: most models were trained with different words before each. */
export type TextKind = 'query' | 'document';

/** Turns texts into vectors whose dot product is their likeness. */
export interface TextEmbedder {
  /** What the vectors belong to: those of another id cannot be compared with them. */
  readonly id: string;
  readonly dimensions: number;
  /**
   * @returns row by row `[texts][dimensions]`, each row of length one (of zeros for a text without words)
   * @throws Failure `model-*`, `gpu-lost` or `generation-failed`
   */
  embed(texts: readonly string[], kind: TextKind): Promise<Float32Array>;
}
