import type { LibraryQuestion } from '@/lib/answering/library/read-library';
import { failure, toFailureData } from '@/lib/base/failure';
import { Lock } from '@/lib/base/lock';
import { timed } from '@/lib/base/timed';
import type { ConversationRepository } from '@/lib/library/conversation-repository';
import type { Conversation, ConversationEvent, Task, Turn } from '@/lib/protocol/conversation';
import type { LibraryScope } from '@/lib/protocol/library';
import { libraryAddress, scopeOf } from '@/lib/protocol/library-address';
import type { PageDocument } from '@/lib/protocol/page';
import type { Answerer } from './answerer';
import type { ConversationLog } from './conversation-log';
import { instantEngine, type Engines } from './engines';
import { freshAnswer } from './fresh-answer';
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

interface LibraryAsk {
  /** Null begins a new one. */
  conversationId: string | null;
  task: Task;
  scope: LibraryScope;
}

/** Either, with what it is about. */
interface Asking extends Pick<Ask, 'conversationId' | 'task' | 'selection'> {
  /** Of a new conversation. */
  about: Pick<Conversation, 'pageUrl' | 'pageTitle'>;
  /** Whether a turn that is being answered is about the same: asked once more, it is not begun twice. */
  isSame: (turn: Turn, conversation: Conversation) => boolean;
  /** Null of the library. */
  page: PageDocument | null;
}

interface Asked {
  conversationId: string;
  turnId: string;
}

type AnswersTurns = Pick<Answerer, 'answer' | 'forget'>;
/** Composes what the library has to say to a task. */
type ReadsLibrary = (question: LibraryQuestion) => Promise<PageDocument>;
type EngineChoice = Pick<Engines, 'selected' | 'allowAgain' | 'reportSpeed'>;

/** Owns every conversation: stores each question before it is answered, runs it, and lets views watch. */
export class Conversations {
  readonly #repository: ConversationRepository;
  readonly #pages: OpenPages;
  readonly #answerer: AnswersTurns;
  readonly #engines: EngineChoice;
  readonly #readLibrary: ReadsLibrary;
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
    readLibrary: ReadsLibrary,
  ) {
    this.#repository = repository;
    this.#pages = pages;
    this.#answerer = answerer;
    this.#engines = engines;
    this.#readLibrary = readLibrary;
    this.#open = new OpenConversations(repository);
  }

  ask(request: Ask): Promise<Asked> {
    return this.#changes.run(() => this.#ask(request));
  }

  /** The same of the library: what is to be read is sought once the question is stored. */
  askLibrary(request: LibraryAsk): Promise<Asked> {
    return this.#changes.run(() => this.#askLibrary(request));
  }

  /** @param resume goes on from the sections that are finished, where the turn has some */
  retry(conversationId: string, turnId: string, resume = false): Promise<void> {
    return this.#changes.run(() => this.#retry(conversationId, turnId, resume));
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
    try {
      await this.#repository.rename(conversationId, title);
      log.setConversation({ ...log.conversation, title });
    } finally {
      this.#release(log);
    }
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
    const about = { pageUrl: page.canonicalUrl, pageTitle: page.title || page.site };
    const isSame = (turn: Turn): boolean => turn.pageHash === pageHash;
    return this.#addTurn({ conversationId, about, isSame, task, selection, page });
  }

  async #askLibrary({ conversationId, task, scope }: LibraryAsk): Promise<Asked> {
    const about = { pageUrl: libraryAddress(scope), pageTitle: scopeTitle(scope) };
    const isSame = (_: Turn, { pageUrl }: Conversation): boolean => pageUrl === about.pageUrl;
    return this.#addTurn({ conversationId, about, isSame, task, selection: null, page: null });
  }

  async #addTurn({ conversationId, about, isSame, task, selection, page }: Asking): Promise<Asked> {
    const isNew = conversationId === null;
    const same = isNew ? await this.#open.running(isSame, task) : null;
    if (same !== null) return { conversationId: same.conversationId, turnId: same.id };
    const log = isNew ? this.#open.create(about, task) : await this.#open.get(conversationId);
    if (log.running) throw failure('bad-request', { detail: 'an answer is being written' });
    const turn: Turn = {
      ...freshAnswer(this.#engines.selected, page === null ? 'searching' : 'reading'),
      id: crypto.randomUUID(),
      conversationId: log.conversation.id,
      index: log.turns.length,
      task,
      pageHash: page?.contentHash ?? '',
      selection: selection?.slice(0, selectionPreview) ?? null,
    };
    await this.#begin(log, turn, page);
    return { conversationId: log.conversation.id, turnId: turn.id };
  }

  async #retry(conversationId: string, turnId: string, resume: boolean): Promise<void> {
    const log = await this.#open.get(conversationId);
    const turn = log.turns.find(({ id }) => id === turnId);
    if (turn === undefined) throw failure('conversation-gone', {});
    if (log.running) throw failure('bad-request', { detail: 'an answer is being written' });
    const ofLibrary = isOfLibrary(log, turn);
    const { selected } = this.#engines;
    const { instant, answer, sections } = turn;
    const resumes = resume && sections;
    // What is finished of documents goes on in the text it was made of, whatever became of them.
    const page = ofLibrary && !resumes ? null : await this.#pages.get(turn.pageHash);
    if (page === null && (!ofLibrary || resumes)) throw failure('page-unknown', {});
    // The instant engine has nothing to add to what a model wrote.
    const engine = resumes && selected === instantEngine ? turn.engine : selected;
    await this.#engines.allowAgain(engine);
    const kept = resumes ? { instant, answer, sections } : {};
    await this.#begin(
      log,
      { ...turn, ...freshAnswer(engine, page === null ? 'searching' : 'reading'), ...kept },
      page,
    );
  }

  async #delete(conversationId: string): Promise<void> {
    await this.stop(conversationId);
    // First, so that a run that ends now does not write the conversation back.
    (await this.#open.peek(conversationId))?.end();
    this.#open.forget(conversationId);
    await this.#repository.delete(conversationId);
  }

  async #begin(log: ConversationLog, turn: Turn, page: PageDocument | null): Promise<void> {
    const conversation = { ...log.conversation, updatedAt: Date.now() };
    await timed('store', () => this.#repository.begin(conversation, turn, page));
    log.setConversation(conversation);
    log.setTurn(turn);
    void this.#run(log, turn, page);
  }

  async #run(log: ConversationLog, turn: Turn, page: PageDocument | null): Promise<void> {
    const live = new LiveTurn(log, turn, this.#repository);
    this.#live.set(turn.id, live);
    const answering =
      page === null
        ? this.#answerFromLibrary(log, turn, live)
        : this.#answerer.answer(turn, page, log.turns, live);
    const end = await answering.catch((error: unknown): Partial<Turn> => ({
      // Of what was stopped nobody waits to hear that it failed afterwards.
      ...(live.signal.aborted
        ? { status: 'stopped' }
        : { status: 'failed', failure: toFailureData(error) }),
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

  async #answerFromLibrary(
    log: ConversationLog,
    turn: Turn,
    live: LiveTurn,
  ): Promise<Partial<Turn>> {
    const previousQuestions = log.turns.flatMap(({ index, task }) =>
      index < turn.index && task.kind === 'question' ? [task.text] : [],
    );
    const page = await this.#readLibrary({
      task: turn.task,
      scope: scopeOf(log.conversation.pageUrl) ?? {},
      previousQuestions,
    });
    if (live.signal.aborted) return { status: 'stopped', progress: null };
    return this.#answerer.answer(await live.attachPage(page), page, log.turns, live);
  }

  /** Forgets what nobody watches and nothing writes to, nor is about to; it is all in the store. */
  #release(log: ConversationLog): void {
    void this.#changes.run(async () => {
      if (log.watched || log.turns.some((turn) => this.#live.has(turn.id))) return;
      this.#open.forget(log.conversation.id);
      this.#answerer.forget(log.conversation.id);
    });
  }
}

/** Whether a turn is answered from the library rather than from the page or selection it was asked about. */
function isOfLibrary({ conversation }: ConversationLog, { selection }: Turn): boolean {
  return selection === null && scopeOf(conversation.pageUrl) !== null;
}

/** What a conversation is limited to, in names the user gave or knows; empty for the whole library. */
function scopeTitle({ text = '', tags = [], sites = [] }: LibraryScope): string {
  return [...tags, ...sites, text].filter((name) => name !== '').join(', ');
}
