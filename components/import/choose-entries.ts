import type { Bookmark, OpenTab } from '@/lib/protocol/import-sources';
import type { ChooseEntry } from './choose-list';

export function tabEntries(tabs: readonly OpenTab[]): ChooseEntry[] {
  return tabs.map(({ id, title, url }) => ({ id: String(id), title, detail: hostOf(url) }));
}

export function bookmarkEntries(bookmarks: readonly Bookmark[]): ChooseEntry[] {
  return bookmarks.map(({ id, title, url, folders }) => ({
    id,
    title: title || url,
    detail: [hostOf(url), ...folders.slice(-1)].join(' · '),
  }));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
