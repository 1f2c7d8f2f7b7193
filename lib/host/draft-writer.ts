import type { ConversationRepository } from '@/lib/library/conversation-repository';

/** How much may be lost when the host is killed mid-answer, in milliseconds of writing. */
const interval = 200;

/**
 * Writes an answer through to the store while it is written. One write at a time; what comes
 * meanwhile goes with the next. Paced by the clock at each token, as timers of hidden documents are throttled.
 */
export class DraftWriter {
  readonly #repository: ConversationRepository;
  readonly #turnId: string;
  #waiting = '';
  #seq = 0;
  #lastWrite = 0;
  #writing: Promise<void> | null = null;

  constructor(repository: ConversationRepository, turnId: string) {
    this.#repository = repository;
    this.#turnId = turnId;
  }

  append(text: string): void {
    this.#waiting += text;
    if (this.#writing === null && performance.now() - this.#lastWrite >= interval) this.#write();
  }

  /** Forgets what waits; parts already written are dropped with the turn's end. */
  reset(): void {
    this.#waiting = '';
  }

  /** Waits for the write under way. What still waits goes with the turn itself. */
  async close(): Promise<void> {
    await this.#writing;
  }

  #write(): void {
    const text = this.#waiting;
    this.#waiting = '';
    this.#lastWrite = performance.now();
    this.#writing = this.#repository
      .appendDraft(this.#turnId, this.#seq, text)
      // The turn's end is written as a whole and reports a full disk; a missed part costs nothing by itself.
      .catch(() => undefined)
      .finally(() => {
        this.#writing = null;
      });
    this.#seq += 1;
  }
}
