import { collapse } from '@/lib/page/agent/pieces';
import type { PlainBlock } from '@/lib/page/agent/api';
import { isProse } from '@/lib/page/agent/plain-text';

const marker = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+(?=\S)/;

/** Splits a plain text at its blank lines: running text, lists, and lines kept as they are. */
export function textBlocks(text: string): PlainBlock[] {
  const paragraphs = text.replace(/\r\n?/g, '\n').match(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g) ?? [];
  return paragraphs.flatMap((paragraph): PlainBlock[] => {
    const entries = listEntries(paragraph);
    if (entries) return entries.map((entry) => ({ kind: 'list-item', level: 0, text: entry }));
    if (isProse(paragraph)) return [{ kind: 'paragraph', level: 0, text: collapse(paragraph) }];
    return [{ kind: 'code', level: 0, text: paragraph.trimEnd() }];
  });
}

/** The entries of a paragraph that is a list, each with the lines it goes on over; else null. */
function listEntries(paragraph: string): string[] | null {
  const entries: string[] = [];
  for (const line of paragraph.trimEnd().split('\n')) {
    if (marker.test(line)) entries.push(line.replace(marker, ''));
    else if (entries.length > 0 && /^\s/.test(line)) entries.push(`${entries.pop()} ${line}`);
    else return null;
  }
  return entries.map(collapse);
}
