import { failure, toFailureData } from '@/lib/base/failure';
import { Lock } from '@/lib/base/lock';
import { timed } from '@/lib/base/timed';
import type { ConversationRepository } from '@/lib/library/conversation-repository';
import type { Conversation, ConversationEvent, Task, Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { Answerer } from './answerer';
import type { ConversationLog } from './conversation-log';
import type { Engines } from './engines';
import { LiveTurn } from './live-turn';
import { OpenConversations } from './open-conversations';
import type { OpenPages } from './open-pages';

/** Characters of a selection kept to show what a question was about. */
const selectionPreview = 300;

interface Ask {
  /** Null begins a new conversation. */
  conversationId: string | null;
  pageHash: string;
  task: Task;
  selection: string | null;
}

interface Asked {
  conversationId: string;
  turnId: string;
}

type AnswersTurns = Pick<Answerer, 'answer' | 'forget'>;
type EngineChoice = Pick<Engines, 'selected' | 'allowAgain' | 'reportSpeed'>;

/** Owns every conversation: stores each question before it is answered, runs it, and lets views watch. */
export class Conversations {
  readonly #repository: ConversationRepository;
  readonly #pages: OpenPages;
  readonly #answerer: AnswersTurns;
  readonly #engines: EngineChoice;
  readonly #open: OpenConversations;
  /** The latest run of each turn that has not ended yet; a stopped one may still be ending. */
  readonly #live = new Map<string, LiveTurn>();
  /** Two views may ask, retry and delete at the same moment: one change after the other. */
  readonly #changes = new Lock();

  constructor(
    repository: ConversationRepository,
    pages: OpenPages,
    answerer: AnswersTurns,
    engines: EngineChoice,
  ) {
    this.#repository = repository;
    this.#pages = pages;
    this.#answerer = answerer;
    this.#engines = engines;
    this.#open = new OpenConversations(repository);
  }

  ask(request: Ask): Promise<Asked> {
    return this.#changes.run(() => this.#ask(request));
  }

  retry(conversationId: string, turnId: string): Promise<void> {
    return this.#changes.run(() => this.#retry(conversationId, turnId));
  }

  delete(conversationId: string): Promise<void> {
    return this.#changes.run(() => this.#delete(conversationId));
  }

  /** Shows at once; what the engine still does ends behind it. */
  async stop(conversationId: string): Promise<void> {
    const log = await this.#open.peek(conversationId);
    const turn = log?.turns.find(({ status }) => status === 'running');
    if (turn !== undefined) this.#live.get(turn.id)?.stop();
  }

  list(pageUrl: string | null): Promise<Conversation[]> {
    return this.#repository.list(pageUrl);
  }

  async rename(conversationId: string, title: string): Promise<void> {
    const log = await this.#open.get(conversationId);
    await this.#repository.rename(conversationId, title);
    log.setConversation({ ...log.conversation, title });
  }

  async *watch(conversationId: string, signal: AbortSignal): AsyncGenerator<ConversationEvent> {
    const log = await this.#open.get(conversationId);
    try {
      yield* log.watch(signal);
    } finally {
      this.#release(log);
    }
  }

  async #ask({ conversationId, pageHash, task, selection }: Ask): Promise<Asked> {
    const page = await this.#pages.get(pageHash);
    if (page === null) throw failure('page-unknown', {});
    const same = conversationId === null ? await this.#open.running(pageHash, task) : null;
    if (same !== null) return { conversationId: same.conversationId, turnId: same.id };
    const log =
      conversationId === null
        ? this.#open.create(page, task)
        : await this.#open.get(conversationId);
    if (log.running) throw failure('bad-request', { detail: 'an answer is being written' });
    const turn: Turn = {
      ...freshAnswer(this.#engines.selected),
      id: crypto.randomUUID(),
      conversationId: log.conversation.id,
      index: log.turns.length,
      task,
      pageHash: page.contentHash,
      selection: selection?.slice(0, selectionPreview) ?? null,
    };
    await this.#begin(log, turn, page);
    return { conversationId: log.conversation.id, turnId: turn.id };
  }

  async #retry(conversationId: string, turnId: string): Promise<void> {
    const log = await this.#open.get(conversationId);
    const turn = log.turns.find(({ id }) => id === turnId);
    if (turn === undefined) throw failure('conversation-gone', {});
    if (log.running) throw failure('bad-request', { detail: 'an answer is being written' });
    const page = await this.#pages.get(turn.pageHash);
    if (page === null) throw failure('page-unknown', {});
    const engine = this.#engines.selected;
    await this.#engines.allowAgain(engine);
    await this.#begin(log, { ...turn, ...freshAnswer(engine) }, page);
  }

  async #delete(conversationId: string): Promise<void> {
    await this.stop(conversationId);
    // First, so that a run that ends now does not write the conversation back.
    (await this.#open.peek(conversationId))?.end();
    this.#open.forget(conversationId);
    await this.#repository.delete(conversationId);
  }

  async #begin(log: ConversationLog, turn: Turn, page: PageDocument): Promise<void> {
    const conversation = { ...log.conversation, updatedAt: Date.now() };
    await timed('store', () => this.#repository.begin(conversation, turn, page));
    log.setConversation(conversation);
    log.setTurn(turn);
    void this.#run(log, turn, page);
  }

  async #run(log: ConversationLog, turn: Turn, page: PageDocument): Promise<void> {
    const live = new LiveTurn(log, turn, this.#repository);
    this.#live.set(turn.id, live);
    const end = await this.#answerer
      .answer(turn, page, log.turns, live)
      .catch((error: unknown): Partial<Turn> => ({
        status: 'failed',
        failure: toFailureData(error),
        progress: null,
      }));
    const speed = end.timing?.tokensPerSecond ?? null;
    if (speed !== null) this.#engines.reportSpeed(turn.engine, speed);
    await live.settle();
    // Stopped and asked again meanwhile: the turn belongs to the later run.
    if (this.#live.get(turn.id) !== live) return;
    this.#live.delete(turn.id);
    await live.end(end);
    this.#release(log);
  }

  /** Forgets what nobody watches and nothing writes to; it is all in the store. */
  #release(log: ConversationLog): void {
    if (log.watched || log.turns.some((turn) => this.#live.has(turn.id))) return;
    this.#open.forget(log.conversation.id);
    this.#answerer.forget(log.conversation.id);
  }
}

/** A turn's answer before there is one. */
function freshAnswer(
  engine: string,
): Omit<Turn, 'id' | 'conversationId' | 'index' | 'task' | 'pageHash' | 'selection'> {
  return {
    engine,
    status: 'running',
    instant: null,
    draft: '',
    thoughts: '',
    answer: null,
    progress: { stage: 'reading' },
    failure: null,
    createdAt: Date.now(),
    endedAt: null,
    timing: { instant: null, firstToken: null, total: null, tokensPerSecond: null },
  };
}
