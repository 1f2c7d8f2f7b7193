import type { LibraryTarget } from '@/lib/protocol/library-target';

/** What a view can do in the browser besides reading and asking; entry points provide it. */
export interface ViewActions {
  /** Moves the conversation to the side panel; null where it already is. Must be called directly in a user gesture. */
  openPanel: (() => void) | null;
  openSettings: () => void;
  /** Shows the library in its tab. */
  openLibrary: (target?: LibraryTarget) => void;
  /** Opens an address in a new tab, after the reader confirmed it. */
  openLink: (url: string) => void;
  copyText: (text: string) => Promise<void>;
}
