import { joinPages } from '@/lib/answering/library/join-pages';
import { failure } from '@/lib/base/failure';
import { RecentMap } from '@/lib/base/recent-map';
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
  readonly #pages = new RecentMap<string, PageDocument>(limit);

  constructor(repository: ConversationRepository) {
    this.#repository = repository;
  }

  add(page: PageDocument): void {
    this.#pages.set(page.contentHash, page);
  }

  /** One document of several, known from then on. @throws Failure `page-unknown` */
  async join(hashes: readonly string[]): Promise<PageDocument> {
    const found = await Promise.all(hashes.map((hash) => this.get(hash)));
    const known = found.filter((page) => page !== null);
    if (known.length < hashes.length) throw failure('page-unknown', {});
    const joined = await joinPages(known);
    this.add(joined);
    return joined;
  }

  async get(hash: string): Promise<PageDocument | null> {
    return this.#pages.get(hash) ?? (await this.#repository.page(hash)) ?? null;
  }
}
