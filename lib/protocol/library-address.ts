import * as v from 'valibot';
import type { LibraryScope } from './library';
import { libraryScopeSchema } from './library';

/** `Conversation.pageUrl` of conversations about the library; what they are limited to stands in the query. */
const address = 'tacit:library';

/** Conversations about the same part of the library have the same address. */
export function libraryAddress(scope: LibraryScope): string {
  const limits = Object.entries(scope)
    .filter(([, value]) => value !== undefined && value !== '' && !isEmptyArray(value))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return limits.length === 0
    ? address
    : `${address}?${encodeURIComponent(JSON.stringify(Object.fromEntries(limits)))}`;
}

/** What a conversation about the library is limited to; null when it is about something else. */
export function scopeOf(pageUrl: string): LibraryScope | null {
  if (pageUrl === address) return {};
  if (!pageUrl.startsWith(`${address}?`)) return null;
  try {
    const parsed: unknown = JSON.parse(decodeURIComponent(pageUrl.slice(address.length + 1)));
    return v.parse(libraryScopeSchema, parsed);
  } catch {
    // Written by another version: about the library all the same.
    return {};
  }
}

function isEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
