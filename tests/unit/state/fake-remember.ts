import type { RememberSettings } from '@/lib/protocol/remember';
import { defaultRememberSettings } from '@/lib/protocol/remember';
import type { RememberStore } from '@/lib/state/remember-model';

/** Settings of remembering in memory; access is given as the test says. */
export class FakeRemember implements RememberStore {
  settings: RememberSettings = defaultRememberSettings;
  granted = true;
  readonly requested: string[] = [];
  readonly #callbacks = new Set<() => void>();

  readonly read = (): Promise<RememberSettings> => Promise.resolve(this.settings);

  readonly write = (settings: RememberSettings): Promise<void> => {
    this.settings = settings;
    for (const callback of this.#callbacks) callback();
    return Promise.resolve();
  };

  readonly watch = (callback: () => void): (() => void) => {
    this.#callbacks.add(callback);
    return () => this.#callbacks.delete(callback);
  };

  readonly requestAccess = (pattern: string): Promise<boolean> => {
    this.requested.push(pattern);
    return Promise.resolve(this.granted);
  };
}
