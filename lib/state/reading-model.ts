import { computed, effect, signal, untracked } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import { failure, toFailureData } from '@/lib/base/failure';
import type { Conversation, Task, Turn } from '@/lib/protocol/conversation';
import type { HostClient } from '@/lib/protocol/host-api';
import type { Intent } from '@/lib/protocol/intent';
import { scopeOf } from '@/lib/protocol/library-address';
import type { LibraryTarget } from '@/lib/protocol/library-target';
import type { LivePages } from '@/lib/protocol/live-pages';
import type { TabSources } from '@/lib/protocol/import-sources';
import type { PageDocument, Quote } from '@/lib/protocol/page';
import type { AccessOutcome, AccessScope, PageGateway } from '@/lib/protocol/page-gateway';
import type { RememberStore } from './remember-model';
import { RememberModel } from './remember-model';
import { leadToQuote } from './quote-leader';
import { TabsModel } from './tabs-model';
import { attempt } from './attempt';
import { ConversationModel } from './conversation-model';
import type { FrameScheduler } from './delta-buffer';
import type { DraftStore } from './draft-model';
import { DraftModel } from './draft-model';
import { EngineModel } from './engine-model';
import { followIntent } from './follow-intent';
import { HistoryModel } from './history-model';
import { RelatedModel } from './library/related-model';
import type { RelatedPreference } from './library/related-setting';
import { SaveModel } from './library/save-model';
import { LossModel } from './loss-model';
import { OfferModel } from './offer-model';
import { openPage } from './open-page';
import type { PageStatus } from './page-model';
import { PageModel } from './page-model';
import { firstWords, SelectionModel } from './selection-model';
import { TurnActions } from './turn-actions';

export interface ReadingDependencies {
  host: HostClient;
  gateway: PageGateway;
  tabId: number;
  /** The toolbar button was pressed to open this view. */
  pressed?: boolean;
  watchIntent: (callback: (intent: Intent) => void) => () => void;
  schedule: FrameScheduler;
  draft: DraftStore;
  related: RelatedPreference;
  remember: RememberStore;
  tabs: TabSources;
  live: LivePages;
  /** Shows a stored copy in the library. */
  openCopy: (target: LibraryTarget) => void;
}

/** One tab read together: its page, the conversation about it, and what menus and keys ask of it. */
export class ReadingModel {
  readonly page: PageModel;
  readonly selection: SelectionModel;
  readonly conversation: ConversationModel;
  readonly engine: EngineModel;
  readonly turnActions: TurnActions;
  readonly history: HistoryModel;
  readonly offer: OfferModel;
  readonly loss: LossModel;
  readonly draft: DraftModel;
  /** The page in the library. */
  readonly saving: SaveModel;
  readonly related: RelatedModel;
  readonly remember: RememberModel;
  readonly tabs: TabsModel;
  /** What could not be done just now, e.g. finding a quotation; cleared by the next action. */
  readonly notice = signal<FailureData | null>(null);
  /** Grows whenever the composer should take the focus. */
  readonly focusRequests = signal(0);
  /** The conversation on screen belongs to another page than the tab shows. */
  readonly elsewhere = computed(() => {
    const conversation = this.conversation.conversation.value;
    if (this.page.status.value.kind === 'reading') return false;
    const here = this.page.page.value ?? this.selection.attached.value ?? this.#lastSelection.value;
    return conversation !== null && conversation.pageUrl !== here?.canonicalUrl;
  });
  /** It is about the library: its quotations lead to where they came from, whatever the tab shows. */
  readonly ofLibrary = computed(
    () => scopeOf(this.conversation.conversation.value?.pageUrl ?? '') !== null,
  );
  /** There is something a question could be about. */
  readonly canAsk = computed(
    () =>
      this.page.status.value.kind !== 'unreadable' ||
      this.selection.attached.value !== null ||
      this.conversation.turns.value.length > 0,
  );
  /** The page in the tab, once the host has it: asked about it before, the host would have to be handed it twice. */
  readonly #known = computed(() => {
    const opened = this.conversation.opened.value;
    return this.page.page.value?.canonicalUrl === opened?.canonicalUrl ? opened : null;
  });
  readonly #lastSelection = signal<PageDocument | null>(null);
  readonly #dependencies: ReadingDependencies;

  constructor(dependencies: ReadingDependencies) {
    const { host, gateway, tabId, pressed, schedule, draft } = dependencies;
    this.#dependencies = dependencies;
    this.page = new PageModel(gateway, tabId, pressed);
    this.selection = new SelectionModel(host, gateway, tabId);
    this.conversation = new ConversationModel(host, schedule);
    this.engine = new EngineModel(host);
    this.turnActions = new TurnActions({
      conversation: this.conversation,
      engine: this.engine,
      notice: this.notice,
      here: () => this.page.page.peek(),
    });
    this.history = new HistoryModel(host);
    this.offer = new OfferModel(host);
    this.loss = new LossModel(host);
    this.draft = new DraftModel(draft);
    this.saving = new SaveModel(host, this.page.page);
    this.related = new RelatedModel(host, this.#known, dependencies.related);
    this.remember = new RememberModel(dependencies.remember, host);
    this.tabs = new TabsModel(host, dependencies.tabs, tabId);
  }

  start(): () => void {
    const dependencies = this.#dependencies;
    void this.draft.restore();
    void this.offer.load();
    void this.loss.load();
    const stops = [
      this.engine.start(),
      this.remember.start(),
      effect(() => {
        const status = this.page.status.value;
        untracked(() => this.#settleOn(status));
      }),
      this.saving.start(),
      this.related.start(),
      this.page.start(),
      dependencies.watchIntent((intent) => void followIntent(this, dependencies, intent)),
      () => this.conversation.close(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Asks about the attached selection if there is one, else about the page. False when the question did not get through. */
  async ask(task: Task): Promise<boolean> {
    this.notice.value = null;
    const selection = this.selection.attached.peek();
    if (selection) return this.#askSelection(task, selection);
    // A question may come before the page is read; until then nothing shows it but this.
    this.conversation.asking.value = true;
    await this.page.current();
    const page = this.elsewhere.peek() ? null : this.page.page.peek();
    try {
      const joined = page && (await this.tabs.join(page));
      return await this.conversation.ask({ task, page: joined, selection: null });
    } catch (error) {
      this.conversation.asking.value = false;
      this.notice.value = toFailureData(error);
      return false;
    }
  }

  /** Asks what was suggested; the suggestion may go, so the focus moves on to the next question. */
  suggest(task: Task): void {
    this.focusRequests.value++;
    void this.ask(task);
  }

  /** Has the reader type a question. */
  invite(): void {
    this.focusRequests.value++;
  }

  /** Leaves any other conversation for the one of this page, and has the page summarized in it. */
  async summarizePage(page: PageDocument): Promise<void> {
    this.notice.value = null;
    if (this.elsewhere.peek()) await this.conversation.showLatest(page);
    await this.conversation.ask({ task: { kind: 'summary' }, page, selection: null });
  }

  /** The suggestion of it goes, so the focus moves on, too. */
  async summarizeSelection(selection: PageDocument): Promise<void> {
    this.notice.value = null;
    this.focusRequests.value++;
    await this.#askSelection({ kind: 'summary' }, selection);
  }

  /** Whether something is selected in the page, for the suggestions. */
  async lookAtSelection(): Promise<void> {
    if (this.page.status.peek().kind === 'ready') await this.selection.look();
  }

  /** Puts what is selected into the library. False when it could not be. */
  saveSelection(selection: PageDocument): Promise<boolean> {
    this.notice.value = null;
    return attempt(this.notice, () => this.selection.save(selection));
  }

  /** The next question is about this selection. */
  attachSelection(selection: PageDocument): void {
    this.selection.attach(selection);
    this.focusRequests.value++;
  }

  /** Scrolls the page to where an answer comes from. Bound, so that turns are not drawn again for a new function. */
  readonly showQuote = (turn: Turn, quote: Quote): void => {
    this.notice.value = null;
    void this.#showQuote(turn, quote).catch((error: unknown) => {
      this.notice.value = toFailureData(error);
    });
  };

  /** Takes the last failure off the screen. */
  dismiss(): void {
    this.notice.value = null;
    this.conversation.failure.value = null;
    this.engine.failure.value = null;
    this.tabs.failure.value = null;
  }

  /** Grants access; the browser's prompt needs the click itself, so nothing is awaited before it. Null when it failed. */
  requestAccess(scope: AccessScope): Promise<AccessOutcome | null> {
    this.notice.value = null;
    return this.page.requestAccess(scope).catch((error: unknown) => {
      this.notice.value = toFailureData(error);
      return null;
    });
  }

  openConversation(conversation: Conversation): void {
    this.notice.value = null;
    this.selection.detach();
    this.conversation.watch(conversation.id);
  }

  startNew(): void {
    this.notice.value = null;
    this.conversation.close();
    this.focusRequests.value++;
  }

  /** From a conversation about another page back to the one in the tab. */
  returnToPage(): void {
    const page = this.page.page.peek();
    if (page) void this.conversation.showLatest(page);
    else this.conversation.close();
  }

  #settleOn(status: PageStatus): void {
    if (status.kind === 'reading') {
      this.selection.clear();
      // What could not be done was said about what stood here before.
      this.notice.value = null;
    }
    if (status.kind === 'unreadable') this.conversation.leavePage();
    if (status.kind !== 'ready') return;
    this.#lastSelection.value = null;
    void this.conversation.openPage(status.page);
    void this.selection.look();
  }

  async #askSelection(task: Task, selection: PageDocument): Promise<boolean> {
    const { host } = this.#dependencies;
    try {
      await openPage(host, selection);
    } catch (error) {
      this.notice.value = toFailureData(error);
      return false;
    }
    this.#lastSelection.value = selection;
    // It stays selected in the page, and may be asked about again.
    this.selection.detach();
    return this.conversation.ask({ task, page: selection, selection: firstWords(selection) });
  }

  async #showQuote(turn: Turn, quote: Quote): Promise<void> {
    const { host, gateway, live, tabId, openCopy } = this.#dependencies;
    const current = this.page.page.peek();
    const page =
      current?.contentHash === turn.pageHash
        ? current
        : await host.request('page.get', { hash: turn.pageHash });
    if (!page) throw failure('quote-not-found', {});
    await leadToQuote({ gateway, live, tabId, openCopy }, page, quote, current);
  }
}
