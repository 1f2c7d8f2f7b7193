import { failure, toFailureData } from '@/lib/base/failure';
import { timed } from '@/lib/base/timed';
import type { ConversationRepository } from '@/lib/library/conversation-repository';
import type { Conversation, ConversationEvent, Task, Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';
import { ConversationLog } from './conversation-log';
import type { Engines } from './engines';
import { instantEngine } from './engines';
import { LiveTurn } from './live-turn';
import type { OpenPages } from './open-pages';
import type { PageLibrary } from './page-library';
import { answerInstantly, worthAnotherTry, writeAnswer } from './turn-runner';

/** Characters of a selection kept to show what a question was about. */
const selectionPreview = 300;

/** Owns every conversation: stores each question before it is answered, runs it, and lets views watch. */
export class Conversations {
  readonly #repository: ConversationRepository;
  readonly #pages: OpenPages;
  readonly #library: PageLibrary;
  readonly #engines: Engines;
  readonly #logs = new Map<string, Promise<ConversationLog>>();
  /** What a model last read, by conversation: asked again, it need not read anew. */
  readonly #passages = new Map<string, { pageHash: string; passages: Passage[] }>();
  /** The latest run of each turn that has not ended yet; a stopped one may still be ending. */
  readonly #live = new Map<string, LiveTurn>();

  constructor(
    repository: ConversationRepository,
    pages: OpenPages,
    library: PageLibrary,
    engines: Engines,
  ) {
    this.#repository = repository;
    this.#pages = pages;
    this.#library = library;
    this.#engines = engines;
  }

  async ask(request: {
    conversationId: string | null;
    pageHash: string;
    task: Task;
    selection: string | null;
  }): Promise<{ conversationId: string; turnId: string }> {
    const page = await this.#pages.get(request.pageHash);
    if (page === null) throw failure('page-unknown', {});
    const log =
      request.conversationId === null
        ? this.#create(page, request.task)
        : await this.#log(request.conversationId);
    if (log.running) throw failure('bad-request', { detail: 'an answer is being written' });
    const turn: Turn = {
      ...freshAnswer(this.#engines.selected),
      id: crypto.randomUUID(),
      conversationId: log.conversation.id,
      index: log.turns.length,
      task: request.task,
      pageHash: page.contentHash,
      selection: request.selection?.slice(0, selectionPreview) ?? null,
    };
    await this.#begin(log, turn, page);
    return { conversationId: log.conversation.id, turnId: turn.id };
  }

  async retry(conversationId: string, turnId: string): Promise<void> {
    const log = await this.#log(conversationId);
    const turn = log.turns.find(({ id }) => id === turnId);
    if (turn === undefined) throw failure('conversation-gone', {});
    if (log.running) throw failure('bad-request', { detail: 'an answer is being written' });
    const page = await this.#pages.get(turn.pageHash);
    if (page === null) throw failure('page-unknown', {});
    const engine = this.#engines.selected;
    await this.#engines.allowAgain(engine);
    await this.#begin(log, { ...turn, ...freshAnswer(engine) }, page);
  }

  /** Shows at once; what the engine still does ends behind it. */
  async stop(conversationId: string): Promise<void> {
    const log = await this.#logs.get(conversationId);
    const turn = log?.turns.find(({ status }) => status === 'running');
    if (turn !== undefined) this.#live.get(turn.id)?.stop();
  }

  list(pageUrl: string | null): Promise<Conversation[]> {
    return this.#repository.list(pageUrl);
  }

  async rename(conversationId: string, title: string): Promise<void> {
    const log = await this.#log(conversationId);
    await this.#repository.rename(conversationId, title);
    log.setConversation({ ...log.conversation, title });
  }

  async delete(conversationId: string): Promise<void> {
    await this.stop(conversationId);
    // First, so that a run that ends now does not write the conversation back.
    (await this.#logs.get(conversationId))?.end();
    this.#logs.delete(conversationId);
    await this.#repository.delete(conversationId);
  }

  async *watch(conversationId: string, signal: AbortSignal): AsyncGenerator<ConversationEvent> {
    const log = await this.#log(conversationId);
    try {
      yield* log.watch(signal);
    } finally {
      this.#release(log);
    }
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
    const end = await this.#answer(log, turn, page, live).catch(
      (error: unknown): Partial<Turn> => ({
        status: 'failed',
        failure: toFailureData(error),
        progress: null,
      }),
    );
    const speed = end.timing?.tokensPerSecond ?? null;
    if (speed !== null) this.#engines.reportSpeed(turn.engine, speed);
    await live.settle();
    // Stopped and asked again meanwhile: the turn belongs to the later run.
    if (this.#live.get(turn.id) !== live) return;
    this.#live.delete(turn.id);
    await live.end(end);
    this.#release(log);
  }

  async #answer(
    log: ConversationLog,
    turn: Turn,
    page: PageDocument,
    live: LiveTurn,
  ): Promise<Partial<Turn>> {
    const conversationId = log.conversation.id;
    const known = this.#passages.get(conversationId);
    const earlier = known?.pageHash === page.contentHash ? known.passages : [];
    const previous = log.turns.filter(({ index }) => index < turn.index);
    const sink = {
      update: (patch: Partial<Turn>) => live.update(patch),
      append: (text: string) => live.append(text),
      rewrite: (text: string) => live.rewrite(text),
      read: (passages: Passage[]) => {
        this.#passages.set(conversationId, { pageHash: page.contentHash, passages });
      },
    };
    const job = { turn, page, previous, earlier, signal: live.signal, clock: startClock() };
    const quick = await answerInstantly(job, this.#library);
    if (turn.engine === instantEngine)
      return {
        ...quick,
        status: 'done',
        progress: null,
        timing: { ...quick.timing, total: quick.timing.instant },
      };
    live.update({ ...quick, progress: { stage: 'loading-model', share: 0 } });
    const onLoading = (share: number): void =>
      live.update({ progress: { stage: 'loading-model', share } });
    const attempt = (): Promise<Partial<Turn>> =>
      this.#engines.use(turn.engine, onLoading, (engine) =>
        writeAnswer({ ...job, turn: { ...turn, ...quick } }, engine, this.#library, sink),
      );
    const again = (error: unknown): Promise<Partial<Turn>> => {
      if (!worthAnotherTry(error) || live.signal.aborted) throw error;
      live.rewrite('');
      return attempt();
    };
    // Lost twice, the engine leaves the GPU alone: the third attempt runs on the processor.
    return attempt().catch(again).catch(again);
  }

  #create(page: PageDocument, task: Task): ConversationLog {
    const now = Date.now();
    const log = new ConversationLog(
      {
        id: crypto.randomUUID(),
        pageUrl: page.canonicalUrl,
        pageTitle: page.title,
        title: task.kind === 'question' ? task.text.slice(0, 200) : page.title || page.site,
        createdAt: now,
        updatedAt: now,
      },
      [],
    );
    this.#logs.set(log.conversation.id, Promise.resolve(log));
    return log;
  }

  #log(id: string): Promise<ConversationLog> {
    const known = this.#logs.get(id);
    if (known !== undefined) return known;
    const loading = this.#load(id);
    this.#logs.set(id, loading);
    loading.catch(() => this.#logs.delete(id));
    return loading;
  }

  async #load(id: string): Promise<ConversationLog> {
    const conversation = await this.#repository.get(id);
    if (conversation === undefined) throw failure('conversation-gone', {});
    return new ConversationLog(conversation, await this.#repository.turns(id));
  }

  /** Forgets what nobody watches and nothing writes to; it is all in the store. */
  #release(log: ConversationLog): void {
    const { id } = log.conversation;
    const ending = log.turns.some((turn) => this.#live.has(turn.id));
    if (!log.watched && !ending) {
      this.#logs.delete(id);
      this.#passages.delete(id);
    }
  }
}

/** Milliseconds since now. */
function startClock(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start);
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
    answer: null,
    progress: { stage: 'reading' },
    failure: null,
    createdAt: Date.now(),
    endedAt: null,
    timing: { instant: null, firstToken: null, total: null, tokensPerSecond: null },
  };
}
