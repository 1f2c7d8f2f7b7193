import type { ConversationRepository } from '@/lib/library/conversation-repository';

/** How much may be lost when the host is killed mid-answer, in milliseconds of writing. */
const interval = 200;

/**
 * Writes an answer through to the store while it is written. One write at a time; paced by the clock
 * at each token, as timers of hidden documents are throttled.
 */
export class DraftWriter {
  readonly #repository: ConversationRepository;
  readonly #turnId: string;
  #lastWrite = 0;
  #writing: Promise<void> | null = null;

  constructor(repository: ConversationRepository, turnId: string) {
    this.#repository = repository;
    this.#turnId = turnId;
  }

  /** The draft as it now stands. What a skipped call holds goes with the next, the last with the turn itself. */
  write(text: string): void {
    if (this.#writing !== null || performance.now() - this.#lastWrite < interval) return;
    this.#lastWrite = performance.now();
    this.#writing = this.#repository
      .saveDraft(this.#turnId, text)
      // The turn's end is written as a whole and reports a full disk; a missed draft costs nothing by itself.
      .catch(() => undefined)
      .finally(() => {
        this.#writing = null;
      });
  }

  /** Waits for the write under way. */
  async settle(): Promise<void> {
    await this.#writing;
  }
}
