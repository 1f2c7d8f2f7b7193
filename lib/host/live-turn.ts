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

  /** Shows at once; what the engine still does ends behind it. */
  stop(): void {
    this.#controller.abort();
    this.#log.setTurn({ ...this.#current(), status: 'stopped', progress: null });
  }

  update(patch: Partial<Turn>): void {
    if (this.signal.aborted) return;
    this.#log.setTurn({ ...this.#current(), ...patch });
    // The instant answer is what remains if the host is killed now. A full disk shows at the turn's end.
    if (patch.instant && !this.#log.ended)
      void this.#repository.saveTurn(this.#current()).catch(() => undefined);
  }

  /** Stores and shows what the turn is about, found only now. @throws Failure `storage-*` */
  async attachPage(page: PageDocument): Promise<Turn> {
    const turn = { ...this.#current(), pageHash: page.contentHash };
    if (this.signal.aborted || this.#log.ended) return turn;
    await this.#repository.attachPage(turn, page);
    this.update({ pageHash: page.contentHash });
    return turn;
  }

  append(text: string): void {
    if (this.signal.aborted || text === '') return;
    this.#log.appendDraft(this.#started.id, text);
    this.#drafts.write(this.#current().draft);
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
    const turn: Turn = { ...this.#current(), ...patch, endedAt: Date.now() };
    try {
      if (!this.#log.ended) await this.#repository.end(turn);
      this.#log.setTurn(turn);
    } catch (error) {
      this.#log.setTurn({ ...turn, status: 'failed', failure: toFailureData(error) });
    }
  }

  #current(): Turn {
    return this.#log.turns.find(({ id }) => id === this.#started.id) ?? this.#started;
  }
}
