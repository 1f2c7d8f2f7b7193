import type { PageSentence } from './prepared-page';

export function isParagraph([first]: readonly PageSentence[]): boolean {
  return first?.kind === 'paragraph';
}

/** Whether a sentence tells one thing of several in a row. */
export function isItem({ kind }: PageSentence): boolean {
  return kind === 'list-item' || kind === 'table-row';
}

/** Sentences in a row, those of each block together. */
export function blocksOf(sentences: readonly PageSentence[]): PageSentence[][] {
  const blocks: PageSentence[][] = [];
  for (const sentence of sentences) {
    const last = blocks.at(-1);
    if (last?.[0]?.blockId === sentence.blockId) last.push(sentence);
    else blocks.push([sentence]);
  }
  return blocks;
}
