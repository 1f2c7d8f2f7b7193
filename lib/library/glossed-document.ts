import type { Glossary } from '@/lib/text/glossary';
import type { Chunk } from './chunks';

/** A document word by word in English, chunk for chunk and sentence for sentence; what is read of it is made once. */
export class GlossedDocument {
  readonly title: string;
  readonly glossary: Glossary;
  readonly #chunks: readonly Chunk[];
  readonly #made = new Map<number, Chunk>();

  constructor(title: string, chunks: readonly Chunk[], glossary: Glossary) {
    this.glossary = glossary;
    this.title = glossary.gloss(title);
    this.#chunks = chunks;
  }

  /** @param at Ordinal of the chunk. */
  chunk(at: number): Chunk | null {
    const original = this.#chunks[at];
    if (!original) return null;
    let glossed = this.#made.get(at);
    if (!glossed) this.#made.set(at, (glossed = this.#gloss(original)));
    return glossed;
  }

  #gloss({ headings, quotes }: Chunk): Chunk {
    const { glossary } = this;
    const own = quotes.map((quote) => ({ ...quote, text: glossary.gloss(quote.text) }));
    return {
      headings: headings.map((heading) => glossary.gloss(heading)),
      text: own.map(({ text }) => text).join('\n'),
      quotes: own,
    };
  }
}
