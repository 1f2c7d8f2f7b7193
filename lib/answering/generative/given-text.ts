import type { Quote } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';

/** What a model was given of each sentence: all of it, or a part. */
export class GivenText {
  readonly #byBlock = new Map<number, Quote[]>();

  constructor(passages: readonly Passage[]) {
    for (const quote of passages.flatMap(({ sentences }) => sentences)) {
      const own = this.#byBlock.get(quote.blockId);
      if (own) own.push(quote);
      else this.#byBlock.set(quote.blockId, [quote]);
    }
  }

  /** Null where it was given nothing of it. */
  of({ blockId, start, end }: Quote): Quote | null {
    const own = this.#byBlock.get(blockId) ?? [];
    return own.find((quote) => quote.start >= start && quote.end <= end) ?? null;
  }
}
