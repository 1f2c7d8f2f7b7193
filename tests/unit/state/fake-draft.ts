import type { DraftStore } from '@/lib/state/draft-model';

/** A draft kept in memory. */
export class FakeDraft implements DraftStore {
  kept: string;

  constructor(kept = '') {
    this.kept = kept;
  }

  readonly read = (): Promise<string> => Promise.resolve(this.kept);

  readonly write = (text: string): Promise<void> => {
    this.kept = text;
    return Promise.resolve();
  };
}
