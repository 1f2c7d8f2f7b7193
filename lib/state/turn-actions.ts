import type { Signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { Task, Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { ConversationModel } from './conversation-model';
import type { EngineModel } from './engine-model';

interface Parts {
  conversation: ConversationModel;
  engine: EngineModel;
  /** What could not be done just now; cleared by the next action. */
  notice: Signal<FailureData | null>;
  /** The page in the tab, for a host that has forgotten it. */
  here: () => PageDocument | null;
}

/** What can be done with a turn of a conversation. Bound, so that turns are not drawn again for a new function. */
export class TurnActions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly retry = (turnId: string): void => this.#retry(turnId, false);

  /** Goes on from what is finished of the answer. */
  readonly resume = (turnId: string): void => this.#retry(turnId, true);

  /** Asks something else about what a turn is about. */
  readonly askAbout = (about: Turn, task: Task): void => {
    const { conversation, notice, here } = this.#parts;
    notice.value = null;
    const page = here();
    const known = page?.contentHash === about.pageHash ? page : null;
    void conversation.ask({ task, page: known, about, selection: about.selection });
  };

  /** Has another engine answer instead, this question and the next ones. */
  readonly answerWith = (turnId: string, engine: string): void => {
    void this.#answerWith(turnId, engine);
  };

  #retry(turnId: string, resume: boolean): void {
    const { conversation, notice, here } = this.#parts;
    notice.value = null;
    void conversation.retry(turnId, here(), resume);
  }

  async #answerWith(turnId: string, engine: string): Promise<void> {
    this.#parts.notice.value = null;
    if (await this.#parts.engine.select(engine)) this.#retry(turnId, engine !== 'instant');
  }
}
