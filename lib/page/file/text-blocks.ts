import { collapse } from '@/lib/page/agent/pieces';
import type { PlainBlock } from '@/lib/page/agent/api';
import {
  areLines,
  isProse,
  isWritten,
  sectionLevel,
  titleLength,
} from '@/lib/page/agent/text-lines';

const marker = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+(?=\S)/;

/** Splits a plain text at its blank lines: titles, running text, lists, and lines kept as they are. */
export function textBlocks(text: string): PlainBlock[] {
  const paragraphs = text.replace(/\r\n?/g, '\n').match(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g) ?? [];
  const written = isWritten(text);
  return paragraphs.flatMap((paragraph): PlainBlock[] => {
    const title = titleLength(paragraph);
    if (title === 0) return blocksOf(paragraph, written);
    const heading = paragraph.slice(0, title);
    return [
      { kind: 'heading', level: sectionLevel(heading), text: collapse(heading) },
      ...blocksOf(paragraph.slice(title), written),
    ];
  });
}

function blocksOf(paragraph: string, written: boolean): PlainBlock[] {
  const entries = listEntries(paragraph);
  if (entries) return entries.map((text) => ({ kind: 'list-item', level: 0, text }));
  if (isProse(paragraph)) return [{ kind: 'paragraph', level: 0, text: collapse(paragraph) }];
  const text = paragraph.trimEnd();
  if (!written || !areLines(text)) return [{ kind: 'code', level: 0, text }];
  return text.split('\n').map((line) => ({ kind: 'list-item', level: 0, text: collapse(line) }));
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
