/** Runs a callback before the next frame. */
export type FrameScheduler = (callback: () => void) => void;

/** Collects streamed text and hands it on once a frame, so that a fast model causes no long tasks. */
export class DeltaBuffer {
  readonly #pending = new Map<string, string>();
  readonly #schedule: FrameScheduler;
  readonly #append: (turnId: string, text: string) => void;
  #scheduled = false;

  constructor(schedule: FrameScheduler, append: (turnId: string, text: string) => void) {
    this.#schedule = schedule;
    this.#append = append;
  }

  add(turnId: string, text: string): void {
    this.#pending.set(turnId, (this.#pending.get(turnId) ?? '') + text);
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#schedule(() => {
      this.#scheduled = false;
      this.flush();
    });
  }

  /** Hands on what is waiting: other events must not overtake the text before them. */
  flush(): void {
    const entries = [...this.#pending];
    this.#pending.clear();
    for (const [turnId, text] of entries) this.#append(turnId, text);
  }

  /** Forgets what is waiting: a snapshot already holds it. */
  clear(): void {
    this.#pending.clear();
  }
}
