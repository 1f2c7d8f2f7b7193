import type { ConversationRepository } from '@/lib/library/conversation-repository';
import type { PageDocument } from '@/lib/protocol/page';

/** Pages kept in memory; older ones must have been asked about to be known. */
const limit = 16;

/**
 * Pages that views have opened. A page is stored only when something is asked about it:
 * merely looking at the panel leaves no trace.
 */
export class OpenPages {
  readonly #repository: ConversationRepository;
  readonly #pages = new Map<string, PageDocument>();

  constructor(repository: ConversationRepository) {
    this.#repository = repository;
  }

  add(page: PageDocument): void {
    this.#pages.delete(page.contentHash);
    this.#pages.set(page.contentHash, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= limit) break;
      this.#pages.delete(oldest);
    }
  }

  async get(hash: string): Promise<PageDocument | null> {
    return this.#pages.get(hash) ?? (await this.#repository.page(hash)) ?? null;
  }
}
