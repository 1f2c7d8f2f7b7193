import type { ComposedPrompt } from '@/lib/answering/generative/compose-prompt';
import type { PlannedSection, SectionPlan } from '@/lib/answering/sections/plan-sections';
import { RecentMap } from '@/lib/base/recent-map';
import { timed } from '@/lib/base/timed';
import type { Answer, Task } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { LibraryHit } from '@/lib/protocol/library';
import { handOver } from '@/lib/protocol/page-parts';
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
  prepare(page: PageDocument): Promise<null> {
    return this.#ask(page, async () => null);
  }

  instant(page: PageDocument, task: Task, previous: string[]): Promise<Answer> {
    const { contentHash: hash } = page;
    return this.#ask(page, (client) =>
      timed('instant', () => client.request('page.instant', { hash, task, previous })),
    );
  }

  /** Composes what a model should read; `countTokens` is that model's. */
  prompt(
    page: PageDocument,
    request: Omit<PromptParams, 'hash' | 'counter'>,
    countTokens: CountTokens,
  ): Promise<ComposedPrompt> {
    const { contentHash: hash } = page;
    return this.#connection.withCounter(countTokens, (counter) =>
      this.#ask(page, (client) => client.request('page.prompt', { ...request, hash, counter })),
    );
  }

  sectionCount(page: PageDocument): Promise<number> {
    const { contentHash: hash } = page;
    return this.#ask(page, (client) => client.request('page.sectionCount', { hash }));
  }

  /** Cuts a page into sections that a model can read whole; `countTokens` is that model's. */
  sections(
    page: PageDocument,
    request: Omit<SectionParams, 'hash' | 'counter'>,
    countTokens: CountTokens,
  ): Promise<SectionPlan> {
    const { contentHash: hash } = page;
    return this.#connection.withCounter(countTokens, (counter) =>
      this.#ask(page, (client) => client.request('page.sections', { ...request, hash, counter })),
    );
  }

  section(
    page: PageDocument,
    section: PlannedSection,
    language: string | undefined,
  ): Promise<ComposedPrompt> {
    const { contentHash: hash } = page;
    return this.#ask(page, (client) => client.request('page.section', { hash, section, language }));
  }

  /** A section in its own sentences. */
  keySentences(page: PageDocument, section: PlannedSection): Promise<Answer> {
    const { contentHash: hash } = page;
    return this.#ask(page, (client) => client.request('page.keySentences', { hash, section }));
  }

  finish(page: PageDocument, draft: string, passages: Passage[]): Promise<Answer | null> {
    const { contentHash: hash } = page;
    return this.#ask(page, (client) => client.request('page.finish', { hash, draft, passages }));
  }

  /** What the library has on the subject of a page. */
  related(page: PageDocument, limit: number): Promise<LibraryHit[]> {
    const { contentHash: hash } = page;
    return this.#ask(page, (client) => client.request('library.related', { hash, limit }));
  }

  /** Does something that is better not shared with the indexing of what was saved. */
  undisturbed<Result>(act: () => Promise<Result>): Promise<Result> {
    return this.#connection.undisturbed(act);
  }

  #ask<Result>(
    page: PageDocument,
    act: (client: LibraryClient) => Promise<Result>,
  ): Promise<Result> {
    return this.#connection.ask(async (client) => {
      await this.#give(client, page);
      return act(client);
    });
  }

  #give(client: LibraryClient, page: PageDocument): Promise<null> {
    // The worker forgets in the same order.
    const prepared =
      this.#prepared.get(client) ?? new RecentMap<string, Promise<null>>(preparedPages);
    this.#prepared.set(client, prepared);
    const hash = page.contentHash;
    const preparing =
      prepared.get(hash) ??
      timed('prepare', () =>
        handOver(page, {
          part: (part) => client.request('page.part', part),
          rest: (rest) => client.request('page.prepare', rest),
        }),
      );
    prepared.set(hash, preparing);
    return preparing;
  }
}
