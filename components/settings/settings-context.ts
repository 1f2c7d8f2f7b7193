import type { PickedFile } from '@/lib/state/models-model';

/** A keyboard shortcut as the browser has it; empty when none is set. */
export interface Shortcut {
  name: string;
  keys: string;
}

/** What the settings need of the browser; entry points provide it. */
export interface SettingsActions {
  filesOfInput: (files: Iterable<File>) => PickedFile[];
  /** Must be called inside the drop: its items are gone after it. */
  filesOfDrop: (transfer: DataTransfer) => Promise<PickedFile[]>;
  shortcuts: () => Promise<Shortcut[]>;
  version: string;
}
