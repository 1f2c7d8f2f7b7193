import type { PageDocument } from './page';

/** A tab whose address the browser tells. */
export interface OpenTab {
  id: number;
  title: string;
  url: string;
  /** Put to sleep by the browser: there is nothing in it to read. */
  asleep: boolean;
}

export interface Bookmark {
  id: string;
  title: string;
  url: string;
  /** Names of the folders it is in, outermost first. */
  folders: string[];
}

/** Open tabs besides the one in front. What asks for a permission must be called in a user gesture. */
export interface TabSources {
  /** Asks for the addresses of open tabs, if need be. False when refused. */
  requestTabs(): Promise<boolean>;
  /** The web pages of open tabs, in the order of their windows. */
  tabs(): Promise<OpenTab[]>;
  /** Asks for access to the sites of tabs that are to be read, and to no others. False when refused. */
  requestSites(tabs: readonly OpenTab[]): Promise<boolean>;
  /** @throws Failure `page-*`, `pdf-*`, `tab-asleep` */
  readTab(tab: OpenTab): Promise<PageDocument>;
  /** Gives the addresses of tabs back, where they were asked for here; access to sites stays. */
  giveBackTabs(): Promise<void>;
}

/** What the browser has that can be put into the library. */
export interface ImportSources extends TabSources {
  /** Gives back all that was asked for here. */
  giveBack(): Promise<void>;
  /** Asks for the bookmarks, if need be. False when refused. */
  requestBookmarks(): Promise<boolean>;
  bookmarks(): Promise<Bookmark[]>;
  /** Title and address alone: nobody opens the page for it. */
  bookmarkPage(bookmark: Bookmark): Promise<PageDocument>;
  /** @throws Failure `file-*`, `pdf-*` */
  readFile(file: File): Promise<PageDocument>;
}
