import { browser, type Browser } from 'wxt/browser';
import type { Bookmark } from '@/lib/protocol/import-sources';
import type { PageDocument } from '@/lib/protocol/page';
import { contentHash } from '@/lib/text/content-hash';
import { countWords } from '@/lib/text/words';
import { canonicalUrl } from './canonical-url';
import { sitePattern, siteOf } from './page-address';

const wanted = { permissions: ['bookmarks' as const] };

/** Asks for the bookmarks, if need be; call it in a gesture. */
export async function requestBookmarks(): Promise<boolean> {
  return (await browser.permissions.contains(wanted)) || browser.permissions.request(wanted);
}

/** The web pages among the bookmarks. The permission to know them is given back. */
export async function listBookmarks(): Promise<Bookmark[]> {
  try {
    return webBookmarks(await browser.bookmarks.getTree());
  } finally {
    await browser.permissions.remove(wanted);
  }
}

function webBookmarks(roots: readonly Browser.bookmarks.BookmarkTreeNode[]): Bookmark[] {
  const found: Bookmark[] = [];
  const walk = (nodes: readonly Browser.bookmarks.BookmarkTreeNode[], folders: string[]): void => {
    for (const { id, title, url, children } of nodes) {
      if (url !== undefined && sitePattern(url) !== null) found.push({ id, title, url, folders });
      if (children) walk(children, title === '' ? folders : [...folders, title]);
    }
  };
  // The bookmarks bar and its like are the browser's own; nobody called them so.
  for (const { children = [] } of roots.flatMap((root) => root.children ?? [])) walk(children, []);
  return found;
}

/** A bookmark as a document of its title: none of its page was read. */
export async function bookmarkPage({ title, url }: Bookmark): Promise<PageDocument> {
  const text = title.trim() || url;
  return {
    url,
    canonicalUrl: canonicalUrl(url, null),
    title: text,
    site: siteOf(url).replace(/^www\./u, ''),
    language: null,
    type: 'article',
    capturedAt: Date.now(),
    blocks: [{ id: 0, kind: 'paragraph', text, headings: [] }],
    words: countWords(text, 'en'),
    coverage: 0,
    skipped: [],
    contentHash: await contentHash({ title: text, blocks: [{ text: url }] }),
  };
}
