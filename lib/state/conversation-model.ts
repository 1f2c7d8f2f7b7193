import { batch, computed, signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { Conversation, ConversationEvent, Task, Turn } from '@/lib/protocol/conversation';
import type { HostClient } from '@/lib/protocol/host-api';
import type { LibraryScope } from '@/lib/protocol/library';
import { scopeOf } from '@/lib/protocol/library-address';
import type { PageDocument } from '@/lib/protocol/page';
import { attempt } from './attempt';
import { watchConversation } from './conversation-watch';
import type { FrameScheduler } from './delta-buffer';
import { DeltaBuffer } from './delta-buffer';
import { handingOver } from './handing-over';
import { openPage } from './open-page';
import { TurnModel } from './turn-model';

/** What is asked, and about what. */
export interface Question {
  task: Task;
  /** The page or selection it is about; null asks about the document of `about`, or of the last turn. */
  page: PageDocument | null;
  about?: Turn;
  /** First words of the selection, or null. */
  selection: string | null;
}

/** One conversation, as the host holds it: opened, watched, asked. */
export class ConversationModel {
  readonly conversation = signal<Conversation | null>(null);
  readonly turns = signal<readonly TurnModel[]>([]);
  /** What went wrong with a request or the connection; turns carry their own failures. */
  readonly failure = signal<FailureData | null>(null);
  readonly asking = signal(false);
  /** The page that the host was handed last; null before. */
  readonly opened = signal<PageDocument | null>(null);
  readonly running = computed(() => this.turns.value.some((model) => model.running.value));
  readonly #host: HostClient;
  readonly #deltas: DeltaBuffer;
  #watching: AbortController | null = null;
  #opening: Promise<void> = Promise.resolve();
  #pageUrl: string | null = null;

  constructor(host: HostClient, schedule: FrameScheduler) {
    this.#host = host;
    this.#deltas = new DeltaBuffer(schedule, (turnId, text) => this.#find(turnId)?.append(text));
  }

  /** Makes a page ready for questions and shows its latest conversation; on the same page, stays where the reader is. */
  openPage(page: PageDocument): Promise<void> {
    this.#opening = this.#open(page);
    return this.#opening;
  }

  /** Shows the page's latest conversation, also after the reader left it. */
  showLatest(page: PageDocument): Promise<void> {
    this.leavePage();
    return this.openPage(page);
  }

  /** Nothing shows the page any more: when it comes back, so does its conversation. */
  leavePage(): void {
    this.#pageUrl = null;
    this.close();
  }

  watch(conversationId: string): void {
    this.close();
    const controller = new AbortController();
    this.#watching = controller;
    void watchConversation(this.#host, conversationId, controller.signal, {
      event: (event) => this.#apply(event),
      lost: (failure) => {
        this.failure.value = failure;
      },
    });
  }

  /** Leaves the conversation; it stays stored. The next question begins a new one. */
  close(): void {
    this.#watching?.abort();
    this.#watching = null;
    this.#deltas.clear();
    batch(() => {
      this.conversation.value = null;
      this.turns.value = [];
      this.failure.value = null;
    });
  }

  /** False when the question did not reach the host: keep its text. */
  async ask(question: Question): Promise<boolean> {
    this.asking.value = true;
    try {
      return await this.#ask(question);
    } finally {
      this.asking.value = false;
    }
  }

  stop(): Promise<boolean> {
    return this.#onCurrent((conversationId) =>
      this.#host.request('conversation.stop', { conversationId }),
    );
  }

  /**
   * @param page the page on hand, for a host that has forgotten it
   * @param resume goes on from what is finished of the answer
   */
  retry(turnId: string, page: PageDocument | null, resume = false): Promise<boolean> {
    const known = page?.contentHash === this.#find(turnId)?.turn.peek().pageHash ? page : null;
    return this.#onCurrent((conversationId) =>
      this.#reopening(known, () =>
        this.#host.request('conversation.retry', { conversationId, turnId, resume }),
      ),
    );
  }

  /** Whether every section of what a turn is about may be asked for: not where that was done already, or is. */
  offersSections({ pageHash, selection }: Turn): boolean {
    // Of the library, what a summary and its sections were made of differs.
    const sameScope = selection === null && this.#scope() !== null;
    return (
      !this.running.value &&
      !this.turns.value.some(({ turn: { value: other } }) => {
        const isSame = sameScope || other.pageHash === pageHash;
        return other.task.kind === 'sections' && isSame;
      })
    );
  }

  rename(title: string): Promise<boolean> {
    return this.#onCurrent((conversationId) =>
      this.#host.request('conversation.rename', { conversationId, title }),
    );
  }

  delete(): Promise<boolean> {
    return this.#onCurrent((conversationId) =>
      this.#host.request('conversation.delete', { conversationId }),
    );
  }

  async #open(page: PageDocument): Promise<void> {
    const before = this.#watching;
    await attempt(this.failure, async () => {
      const { conversation } = await openPage(this.#host, page);
      this.opened.value = page;
      const samePage = this.#pageUrl === page.canonicalUrl;
      this.#pageUrl = page.canonicalUrl;
      if (samePage || this.#watching !== before) return;
      if (conversation) this.watch(conversation.id);
      else this.close();
    });
  }

  async #ask(question: Question): Promise<boolean> {
    const about = question.about ?? this.turns.peek().at(-1)?.turn.peek();
    const pageHash = question.page?.contentHash ?? about?.pageHash;
    if (pageHash === undefined && this.#scope() === null) return false;
    // A question asked at once still belongs to the page's conversation.
    await this.#opening;
    return attempt(this.failure, async () => {
      const { conversationId } = await this.#send(question, pageHash ?? '');
      if (conversationId !== this.conversation.peek()?.id) this.watch(conversationId);
    });
  }

  #send(
    { task, page, selection }: Question,
    pageHash: string,
  ): Promise<{ conversationId: string }> {
    const conversationId = this.conversation.peek()?.id ?? null;
    const scope = this.#scope();
    if (scope !== null && selection === null)
      return this.#host.request('library.ask', { conversationId, task, scope });
    return this.#reopening(page, () =>
      this.#host.request('conversation.ask', { conversationId, pageHash, task, selection }),
    );
  }

  /** What the conversation is limited to when it is about the library, else null. */
  #scope(): LibraryScope | null {
    const conversation = this.conversation.peek();
    return conversation && scopeOf(conversation.pageUrl);
  }

  #reopening<Result>(page: PageDocument | null, act: () => Promise<Result>): Promise<Result> {
    return page ? handingOver(this.#host, page, act) : act();
  }

  async #onCurrent(act: (conversationId: string) => Promise<unknown>): Promise<boolean> {
    const id = this.conversation.peek()?.id;
    if (id === undefined) return false;
    return attempt(this.failure, () => act(id));
  }

  #apply(event: ConversationEvent): void {
    if (event.type === 'delta') {
      this.#deltas.add(event.turnId, event.text);
      return;
    }
    if (event.type === 'snapshot') this.#deltas.clear();
    else this.#deltas.flush();
    batch(() => {
      if (event.type === 'deleted') this.close();
      else if (event.type === 'turn') this.#putTurn(event.turn);
      else this.conversation.value = event.conversation;
      if (event.type === 'snapshot')
        this.turns.value = event.turns.map((turn) => this.#model(turn));
    });
  }

  #putTurn(turn: Turn): void {
    const known = this.#find(turn.id);
    if (known) known.replace(turn);
    else this.turns.value = [...this.turns.peek(), new TurnModel(turn)];
  }

  /** Keeps the model of a turn already on screen, so that watching again does not redraw it. */
  #model(turn: Turn): TurnModel {
    const known = this.#find(turn.id);
    known?.replace(turn);
    return known ?? new TurnModel(turn);
  }

  #find(turnId: string): TurnModel | undefined {
    return this.turns.peek().find((model) => model.id === turnId);
  }
}
