import { toFailureData } from '@/lib/base/failure';
import type { ConversationRepository } from '@/lib/library/conversation-repository';
import type { Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { ConversationLog } from './conversation-log';
import { DraftWriter } from './draft-writer';

/** A turn while it is answered: what is reported reaches watchers and store until it is stopped. */
export class LiveTurn {
  readonly #log: ConversationLog;
  readonly #started: Turn;
  readonly #repository: ConversationRepository;
  readonly #drafts: DraftWriter;
  readonly #controller = new AbortController();

  constructor(log: ConversationLog, started: Turn, repository: ConversationRepository) {
    this.#log = log;
    this.#started = started;
    this.#repository = repository;
    this.#drafts = new DraftWriter(repository, started.id);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** As it now stands. */
  get turn(): Turn {
    return this.#log.turns.find(({ id }) => id === this.#started.id) ?? this.#started;
  }

  /** Shows at once; what the engine still does ends behind it. */
  stop(): void {
    this.#controller.abort();
    this.#log.setTurn({ ...this.turn, status: 'stopped', progress: null });
  }

  update(patch: Partial<Turn>): void {
    if (this.signal.aborted) return;
    this.#log.setTurn({ ...this.turn, ...patch });
    // This is what remains if the host is killed now. A full disk shows at the turn's end.
    if ((patch.instant || patch.answer) && !this.#log.ended)
      void this.#repository.saveTurn(this.turn).catch(() => undefined);
  }

  /** Stores and shows what the turn is about, found only now. @throws Failure `storage-*` */
  async attachPage(page: PageDocument): Promise<Turn> {
    const turn = { ...this.turn, pageHash: page.contentHash };
    if (this.signal.aborted || this.#log.ended) return turn;
    await this.#repository.attachPage(turn, page);
    this.update({ pageHash: page.contentHash });
    return turn;
  }

  append(text: string): void {
    if (this.signal.aborted || text === '') return;
    this.#log.appendDraft(this.#started.id, text);
    this.#drafts.write(this.turn.draft);
  }

  /** Replaces what was written so far. */
  rewrite(draft: string): void {
    this.update({ draft });
  }

  /** Waits until nothing is being written to the store any more. */
  async settle(): Promise<void> {
    await this.#drafts.settle();
  }

  /** Stores how it ended, unless the conversation was deleted meanwhile, and shows it. */
  async end(patch: Partial<Turn>): Promise<void> {
    const turn: Turn = { ...this.turn, ...patch, endedAt: Date.now() };
    try {
      if (!this.#log.ended) await this.#repository.saveTurn(turn);
      this.#log.setTurn(turn);
    } catch (error) {
      this.#log.setTurn({ ...turn, status: 'failed', failure: toFailureData(error) });
    }
  }
}
