import type { ComposedPrompt } from '@/lib/answering/generative/compose-prompt';
import type { PlannedSection, SectionPlan } from '@/lib/answering/sections/plan-sections';
import { RecentMap } from '@/lib/base/recent-map';
import { timed } from '@/lib/base/timed';
import type { Answer, Task } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';
import type { PromptParams, SectionParams } from './library-api';
import type { CountTokens, LibraryClient, LibraryConnection } from './library-connection';
import { preparedPages } from './prepared-pages';

/** Asks the library worker about single pages, which it is given first. */
export class PageLibrary {
  readonly #connection: LibraryConnection;
  /** Pages that a worker was given. */
  readonly #prepared = new WeakMap<LibraryClient, RecentMap<string, Promise<null>>>();

  constructor(connection: LibraryConnection) {
    this.#connection = connection;
  }

  /** Makes a page ready for questions, ahead of the first. */
  async prepare(page: PageDocument): Promise<void> {
    await this.#with(page);
  }

  async instant(page: PageDocument, task: Task, previous: string[]): Promise<Answer> {
    const client = await this.#with(page);
    return timed('instant', () =>
      client.request('page.instant', { hash: page.contentHash, task, previous }),
    );
  }

  /** Composes what a model should read; `countTokens` is that model's. */
  async prompt(
    page: PageDocument,
    request: Omit<PromptParams, 'hash' | 'counter'>,
    countTokens: CountTokens,
  ): Promise<ComposedPrompt> {
    const client = await this.#with(page);
    return this.#connection.withCounter(countTokens, (counter) =>
      client.request('page.prompt', { ...request, hash: page.contentHash, counter }),
    );
  }

  async sectionCount(page: PageDocument): Promise<number> {
    const client = await this.#with(page);
    return client.request('page.sectionCount', { hash: page.contentHash });
  }

  /** Cuts a page into sections that a model can read whole; `countTokens` is that model's. */
  async sections(
    page: PageDocument,
    request: Omit<SectionParams, 'hash' | 'counter'>,
    countTokens: CountTokens,
  ): Promise<SectionPlan> {
    const client = await this.#with(page);
    return this.#connection.withCounter(countTokens, (counter) =>
      client.request('page.sections', { ...request, hash: page.contentHash, counter }),
    );
  }

  async section(
    page: PageDocument,
    section: PlannedSection,
    language: string | undefined,
  ): Promise<ComposedPrompt> {
    const client = await this.#with(page);
    return client.request('page.section', { hash: page.contentHash, section, language });
  }

  /** A section in its own sentences. */
  async keySentences(page: PageDocument, section: PlannedSection): Promise<Answer> {
    const client = await this.#with(page);
    return client.request('page.keySentences', { hash: page.contentHash, section });
  }

  async finish(page: PageDocument, draft: string, passages: Passage[]): Promise<Answer | null> {
    const client = await this.#with(page);
    return client.request('page.finish', { hash: page.contentHash, draft, passages });
  }

  /** Does something that is better not shared with the indexing of what was saved. */
  undisturbed<Result>(act: () => Promise<Result>): Promise<Result> {
    return this.#connection.undisturbed(act);
  }

  async #with(page: PageDocument): Promise<LibraryClient> {
    const client = this.#connection.client();
    // The worker forgets in the same order.
    const prepared =
      this.#prepared.get(client) ?? new RecentMap<string, Promise<null>>(preparedPages);
    this.#prepared.set(client, prepared);
    const hash = page.contentHash;
    const preparing =
      prepared.get(hash) ?? timed('prepare', () => client.request('page.prepare', { page }));
    prepared.set(hash, preparing);
    await preparing;
    return client;
  }
}
