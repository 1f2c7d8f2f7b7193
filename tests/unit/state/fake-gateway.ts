import type { PageDocument, Quote } from '@/lib/protocol/page';
import type {
  AccessOutcome,
  AccessPress,
  AccessScope,
  PageGateway,
  TabChange,
} from '@/lib/protocol/page-gateway';

/** A page whose reading the test decides. */
export class FakeGateway implements PageGateway {
  readonly shown: Quote[] = [];
  readonly requested: AccessScope[] = [];
  page: () => Promise<PageDocument>;
  selection: () => Promise<PageDocument> = () => Promise.reject(new Error('nothing selected'));
  file: () => Promise<PageDocument> = () => Promise.reject(new Error('no file chosen'));
  fileAccess = true;
  access: AccessOutcome = 'granted';
  siteAccess: boolean | null = null;
  press: AccessPress = { onToolbar: true, keys: '' };
  navigate: (change?: TabChange) => void = () => undefined;

  constructor(page: () => Promise<PageDocument>) {
    this.page = page;
  }

  read(): Promise<PageDocument> {
    return this.page();
  }

  readFile(): Promise<PageDocument> {
    return this.file();
  }

  readSelection(): Promise<PageDocument> {
    return this.selection();
  }

  showQuote(_tabId: number, _page: PageDocument, quote: Quote): Promise<void> {
    this.shown.push(quote);
    return Promise.resolve();
  }

  requestAccess(_tabId: number, scope: AccessScope): Promise<AccessOutcome> {
    this.requested.push(scope);
    return Promise.resolve(this.access);
  }

  hasSiteAccess(): Promise<boolean | null> {
    return Promise.resolve(this.siteAccess);
  }

  hasFileAccess(): Promise<boolean> {
    return Promise.resolve(this.fileAccess);
  }

  accessPress(): Promise<AccessPress> {
    return Promise.resolve(this.press);
  }

  watchNavigation(_tabId: number, callback: (change: TabChange) => void): () => void {
    this.navigate = (change = 'navigation') => callback(change);
    return () => {
      this.navigate = () => undefined;
    };
  }
}
