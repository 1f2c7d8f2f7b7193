import type { RelatedPreference } from '@/lib/state/library/related-setting';

/** A preference kept in memory. */
export class FakeRelated implements RelatedPreference {
  wanted: boolean;
  #changed = (): void => undefined;

  constructor(wanted = true) {
    this.wanted = wanted;
  }

  readonly read = (): Promise<boolean> => Promise.resolve(this.wanted);

  readonly write = (wanted: boolean): Promise<void> => {
    this.wanted = wanted;
    this.#changed();
    return Promise.resolve();
  };

  readonly watch = (callback: () => void): (() => void) => {
    this.#changed = callback;
    return () => undefined;
  };
}
