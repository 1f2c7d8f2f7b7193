import { failure } from '@/lib/base/failure';
import type { ConversationRepository } from '@/lib/library/conversation-repository';
import type { Conversation, Task, Turn } from '@/lib/protocol/conversation';
import { ConversationLog } from './conversation-log';

/** Conversations in memory: those that are watched or written to. The rest is in the store. */
export class OpenConversations {
  readonly #repository: ConversationRepository;
  readonly #logs = new Map<string, Promise<ConversationLog>>();

  constructor(repository: ConversationRepository) {
    this.#repository = repository;
  }

  /** @throws Failure `conversation-gone` */
  get(id: string): Promise<ConversationLog> {
    const known = this.#logs.get(id);
    if (known !== undefined) return known;
    const loading = this.#load(id);
    this.#logs.set(id, loading);
    loading.catch(() => this.#logs.delete(id));
    return loading;
  }

  /** Only if it is in memory. */
  async peek(id: string): Promise<ConversationLog | undefined> {
    return this.#logs.get(id);
  }

  create(about: Pick<Conversation, 'pageUrl' | 'pageTitle'>, task: Task): ConversationLog {
    const now = Date.now();
    const log = new ConversationLog(
      {
        id: crypto.randomUUID(),
        ...about,
        title: task.kind === 'question' ? task.text.slice(0, 200) : about.pageTitle,
        createdAt: now,
        updatedAt: now,
      },
      [],
    );
    this.#logs.set(log.conversation.id, Promise.resolve(log));
    return log;
  }

  /** The same thing asked of the same page or part of the library a moment ago in another view, still being answered. */
  async running(
    isAbout: (turn: Turn, conversation: Conversation) => boolean,
    task: Task,
  ): Promise<Turn | null> {
    const asked = JSON.stringify(task);
    const logs = await Promise.all(this.#logs.values());
    const running = logs.flatMap(({ conversation, turns }) =>
      turns.filter(
        (turn) =>
          turn.status === 'running' &&
          isAbout(turn, conversation) &&
          JSON.stringify(turn.task) === asked,
      ),
    );
    return running[0] ?? null;
  }

  forget(id: string): void {
    this.#logs.delete(id);
  }

  async #load(id: string): Promise<ConversationLog> {
    const conversation = await this.#repository.get(id);
    if (conversation === undefined) throw failure('conversation-gone', {});
    return new ConversationLog(conversation, await this.#repository.turns(id));
  }
}
