/** How the library reaches the pages its documents were saved from: the one interface `lib/state` knows of tabs. */
export interface LivePages {
  /** Opens an address in a tab of its own. */
  open(url: string): Promise<void>;
}
