import { computed, effect, signal, untracked } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { failure, toFailureData } from '@/lib/base/failure';
import type { Conversation, Task, Turn } from '@/lib/protocol/conversation';
import type { HostClient } from '@/lib/protocol/host-api';
import type { LibraryScope, SavedDocument } from '@/lib/protocol/library';
import { scopeOf } from '@/lib/protocol/library-address';
import type { LivePages } from '@/lib/protocol/live-pages';
import type { Block, PageDocument, Quote } from '@/lib/protocol/page';
import { attempt } from '@/lib/state/attempt';
import { ConversationModel } from '@/lib/state/conversation-model';
import type { FrameScheduler } from '@/lib/state/delta-buffer';
import type { DraftStore } from '@/lib/state/draft-model';
import { DraftModel } from '@/lib/state/draft-model';
import type { EngineModel } from '@/lib/state/engine-model';
import { leadAway } from '@/lib/state/quote-leader';
import { TurnActions } from '@/lib/state/turn-actions';
import type { CopyModel } from './copy-model';
import type { FiltersModel } from './filters-model';
import type { PickedModel } from './picked-model';

/** What a question is about. */
export type AskAbout = 'everything' | 'filters' | 'picked' | 'document';

export interface AskDependencies {
  host: HostClient;
  live: LivePages;
  schedule: FrameScheduler;
  draft: DraftStore;
  engine: EngineModel;
  filters: FiltersModel;
  picked: PickedModel;
  copy: CopyModel;
}

/** Where a quotation of an answer about the library comes from. */
export interface QuoteOrigin {
  source: NonNullable<Block['source']>;
  block: Block;
  /** The passages the answer was made of. */
  passages: PageDocument;
}

/** A conversation with the library, or a part of it. */
export class AskModel {
  readonly conversation: ConversationModel;
  readonly engine: EngineModel;
  readonly turnActions: TurnActions;
  readonly draft: DraftModel;
  readonly open = signal(false);
  /** The conversation is on screen: a copy that is opened meanwhile covers it. */
  readonly shown = computed(
    () => this.open.value && this.#dependencies.copy.request.value === null,
  );
  /** One document to ask about, chosen from its copy. */
  readonly document = signal<SavedDocument | null>(null);
  /** Earlier conversations with the library. */
  readonly earlier = signal<readonly Conversation[]>([]);
  /** What could not be done just now. */
  readonly notice = signal<FailureData | null>(null);
  /** A page is being opened at a sentence. */
  readonly leading = signal(false);
  readonly focusRequests = signal(0);
  readonly offered = computed((): AskAbout[] => {
    const { filters, picked } = this.#dependencies;
    return [
      'everything',
      ...(filters.active.value ? (['filters'] as const) : []),
      ...(picked.count.value > 0 ? (['picked'] as const) : []),
      ...(this.document.value ? (['document'] as const) : []),
    ];
  });
  readonly about = computed((): AskAbout =>
    this.offered.value.includes(this.#chosen.value) ? this.#chosen.value : 'everything',
  );
  readonly #chosen = signal<AskAbout>('everything');
  /** Composed documents by hash: what citations lead through. */
  readonly #passages = signal<ReadonlyMap<string, PageDocument>>(new Map());
  readonly #dependencies: AskDependencies;

  constructor(dependencies: AskDependencies) {
    this.#dependencies = dependencies;
    this.engine = dependencies.engine;
    this.conversation = new ConversationModel(dependencies.host, dependencies.schedule);
    this.turnActions = new TurnActions({
      conversation: this.conversation,
      engine: this.engine,
      notice: this.notice,
      here: () => null,
    });
    this.draft = new DraftModel(dependencies.draft);
  }

  start(): () => void {
    void this.draft.restore();
    const stop = effect(() => {
      // The documents behind an answer are needed as soon as its numbers are.
      const hashes = new Set(this.conversation.turns.value.map(({ turn }) => turn.value.pageHash));
      untracked(() => {
        for (const hash of hashes) void this.#loadPassages(hash);
      });
    });
    return () => {
      stop();
      this.conversation.close();
    };
  }

  /** Opens the conversation in place of a copy that covers it. */
  show(about: AskAbout, document: SavedDocument | null = null): void {
    if (document) this.document.value = document;
    this.#chosen.value = about;
    this.open.value = true;
    this.#dependencies.copy.close();
    this.focusRequests.value++;
    void this.#loadEarlier();
  }

  /** Opens a conversation of its own about what was chosen: one that has begun stays about something else. */
  begin(about: AskAbout, document: SavedDocument | null = null): void {
    if (this.conversation.conversation.peek()) this.startNew();
    this.show(about, document);
  }

  hide(): void {
    this.open.value = false;
  }

  choose(about: AskAbout): void {
    this.#chosen.value = about;
  }

  /** False when the question did not get through: keep its text. */
  async ask(task: Task): Promise<boolean> {
    this.notice.value = null;
    const { conversation } = this;
    // A conversation stays about what it began with.
    if (conversation.conversation.peek())
      return conversation.ask({ task, page: null, selection: null });
    conversation.asking.value = true;
    const asked = await attempt(conversation.failure, async () => {
      const request = { conversationId: null, task, scope: this.#scope() };
      const { conversationId } = await this.#dependencies.host.request('library.ask', request);
      conversation.watch(conversationId);
    });
    conversation.asking.value = false;
    return asked;
  }

  startNew(): void {
    this.notice.value = null;
    this.conversation.close();
    this.focusRequests.value++;
    void this.#loadEarlier();
  }

  openConversation(conversation: Conversation): void {
    this.notice.value = null;
    this.conversation.watch(conversation.id);
  }

  dismiss(): void {
    this.notice.value = null;
    this.conversation.failure.value = null;
    this.engine.failure.value = null;
  }

  /** The document a quotation comes from, once it is known. */
  originOf(turn: Turn, quote: Quote): QuoteOrigin | null {
    const passages = this.#passages.value.get(turn.pageHash);
    const block = passages?.blocks.find(({ id }) => id === quote.blockId);
    return passages && block?.source ? { source: block.source, block, passages } : null;
  }

  /** Title of the document a quotation comes from, or null. Bound, as turns hold it. */
  readonly nameOrigin = (turn: Turn, quote: Quote): string | null =>
    this.originOf(turn, quote)?.source.title ?? null;

  /** Leads to the sentence on its page, or in the stored copy where the page no longer has it. Bound, as turns hold it. */
  readonly showQuote = (turn: Turn, quote: Quote): void => {
    this.notice.value = null;
    void this.#showQuote(turn, quote)
      .catch((error: unknown) => {
        this.notice.value = toFailureData(error);
      })
      .finally(() => {
        this.leading.value = false;
      });
  };

  async #showQuote(turn: Turn, quote: Quote): Promise<void> {
    await this.#loadPassages(turn.pageHash);
    const origin = this.originOf(turn, quote);
    if (!origin) return;
    const { source, passages } = origin;
    this.leading.value = true;
    const { live, copy } = this.#dependencies;
    const reason = await leadAway(live, source.url, passages, quote);
    if (reason === 'shown') return;
    if (source.documentId === null) throw failure('quote-not-found', {});
    await copy.open({
      id: source.documentId,
      contentHash: source.contentHash,
      quote: { ...quote, blockId: source.blockId },
      reason,
    });
  }

  #scope(): LibraryScope {
    const { filters, picked } = this.#dependencies;
    switch (this.about.peek()) {
      case 'everything':
        return {};
      case 'filters':
        return filters.scope.peek();
      case 'picked':
        return { documents: [...picked.ids.peek()] };
      case 'document':
        return { documents: [this.document.peek()?.id ?? ''] };
    }
  }

  async #loadPassages(hash: string): Promise<void> {
    // Empty until the library was searched.
    if (hash === '' || this.#passages.peek().has(hash)) return;
    const page = await this.#dependencies.host.request('page.get', { hash }).catch(() => null);
    if (page) this.#passages.value = new Map(this.#passages.peek()).set(hash, page);
  }

  async #loadEarlier(): Promise<void> {
    const all = await this.#dependencies.host
      .request('conversation.list', { pageUrl: null })
      .catch(() => []);
    this.earlier.value = all.filter(({ pageUrl }) => scopeOf(pageUrl) !== null);
  }
}
