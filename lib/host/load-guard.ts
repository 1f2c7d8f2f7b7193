import { failure } from '@/lib/base/failure';
import type { SettingsRepository } from '@/lib/library/settings-repository';
import { CrashSentinel } from './crash-sentinel';

/**
 * Keeps a search model that took the extension down while it was loaded from doing so at every start: the library goes on
 * reading by itself. Only its beginning is watched, since a browser that is closed while the model reads looks the same.
 */
export class LoadGuard {
  readonly #sentinel: CrashSentinel;
  readonly #onChange: (crashed: string | null) => void;
  readonly #ready: Promise<void>;

  /** @param onChange told the model that is not to be loaded, at the start and whenever it changes */
  constructor(settings: SettingsRepository, onChange: (crashed: string | null) => void) {
    this.#sentinel = new CrashSentinel(settings, 'search-model-at-work');
    this.#onChange = onChange;
    // A database that does not open must not keep a model from being loaded.
    this.#ready = this.#sentinel.read().then(
      () => onChange(this.#sentinel.crashed),
      () => undefined,
    );
  }

  /** @throws Failure `search-model-crashed`, and whatever `work` throws */
  async run<Result>(model: string, work: () => Promise<Result>): Promise<Result> {
    await this.#ready;
    if (model === this.#sentinel.crashed) throw failure('search-model-crashed', { model });
    return this.#sentinel.guard(model, work);
  }

  /** The reader wants it to be tried again, or another one; or it is deleted. */
  async forget(model?: string): Promise<void> {
    await this.#ready;
    const { crashed } = this.#sentinel;
    if (crashed === null || (model !== undefined && model !== crashed)) return;
    await this.#sentinel.forgive();
    this.#onChange(null);
  }
}
