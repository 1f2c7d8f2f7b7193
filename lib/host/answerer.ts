import type { PageDocument } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';
import type { ThoroughOffer, Turn } from '@/lib/protocol/conversation';
import type { Engines } from './engines';
import { instantEngine } from './engines';
import type { LiveTurn } from './live-turn';
import type { PageLibrary } from './page-library';
import { writeBySections } from './section-runner';
import { canBeThorough } from './thorough-offer';
import { answerInstantly, worthAnotherTry, writeAnswer } from './turn-runner';

/** Answers turns: the instant answer first, then what the chosen model writes. */
export class Answerer {
  readonly #library: PageLibrary;
  readonly #engines: Engines;
  /** What a model last read, by conversation: asked again, it need not read anew. */
  readonly #passages = new Map<string, { pageHash: string; passages: Passage[] }>();

  constructor(library: PageLibrary, engines: Engines) {
    this.#library = library;
    this.#engines = engines;
  }

  /**
   * Reports to the live turn and returns how it ends.
   * @param turns the conversation, oldest first
   * @throws Failure of the engine or of the library; what was reported before stands
   */
  async answer(
    turn: Turn,
    page: PageDocument,
    turns: readonly Turn[],
    live: LiveTurn,
  ): Promise<Partial<Turn>> {
    const { conversationId } = turn;
    const known = this.#passages.get(conversationId);
    const earlier = known?.pageHash === page.contentHash ? known.passages : [];
    const previous = turns.filter(({ index }) => index < turn.index);
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
    if (turn.engine === instantEngine) {
      const timing = { ...quick.timing, total: quick.timing.instant };
      const thorough = await this.#offer(turn, page);
      return { ...quick, thorough, status: 'done', progress: null, timing };
    }
    live.update({ ...quick, progress: { stage: 'loading-model', share: 0 } });
    const write = turn.task.kind === 'sections' ? writeBySections : writeAnswer;
    const onLoading = (share: number): void =>
      live.update({ progress: { stage: 'loading-model', share } });
    const attempt = (): Promise<Partial<Turn>> =>
      this.#engines.use(turn.engine, onLoading, (engine) =>
        this.#library.undisturbed(() =>
          // Another attempt goes on from what the one before it has finished.
          write({ ...job, turn: live.turn }, engine, this.#library, sink),
        ),
      );
    const again = (error: unknown): Promise<Partial<Turn>> => {
      if (!worthAnotherTry(error) || live.signal.aborted) throw error;
      live.rewrite('');
      return attempt();
    };
    // Lost twice, the engine leaves the GPU alone: the third attempt runs on the processor.
    return attempt().catch(again).catch(again);
  }

  /** An outline in the page's own sentences takes no time. */
  async #offer({ task }: Turn, page: PageDocument): Promise<ThoroughOffer | null> {
    if (!canBeThorough(task, page)) return null;
    // Of documents only the beginnings are there yet.
    if (page.whole !== undefined) return { sections: null, seconds: null };
    const sections = await this.#library.sectionCount(page);
    return sections === 0 ? null : { sections, seconds: null };
  }

  forget(conversationId: string): void {
    this.#passages.delete(conversationId);
  }
}

/** Milliseconds since now. */
function startClock(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start);
}
