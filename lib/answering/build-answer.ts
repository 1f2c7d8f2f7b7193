import type { Answer, Claim } from '@/lib/protocol/conversation';
import type { PageDocument, Quote } from '@/lib/protocol/page';
import type { PageSentence } from './prepared-page';

const joints = { prose: ' ', list: '\n' };

/**
 * Makes an answer of quotations.
 *
 * @param entries One claim each: the sentence it rests on and, before or after it, what it needs to be understood;
 *   all of one block and in reading order.
 */
export function buildAnswer(
  page: PageDocument,
  layout: 'prose' | 'list',
  entries: readonly QuotedEntry[],
  found = true,
): Answer {
  const claims: Claim[] = [];
  let text = '';
  for (const { main, sentences } of entries) {
    if (text !== '') text += joints[layout];
    const start = text.length;
    text += sentences.map((sentence) => sentence.text).join(' ');
    const best = [main, ...sentences.filter((sentence) => sentence !== main)];
    claims.push({ start, end: text.length, support: 'quoted', quotes: best.map(quoteOf) });
  }
  const used = entries.flatMap(({ sentences }) => sentences);
  return { layout, text, claims, found, usage: usageOf(page, used) };
}

export interface QuotedEntry {
  main: PageSentence;
  sentences: readonly PageSentence[];
}

function quoteOf({ blockId, start, end, text }: PageSentence): Quote {
  return { blockId, start, end, text };
}

function usageOf(page: PageDocument, used: readonly PageSentence[]): Answer['usage'] {
  return {
    wordsOnPage: page.coverage > 0 ? Math.round(page.words / page.coverage) : page.words,
    wordsRead: page.words,
    wordsUsed: used.reduce((sum, { words }) => sum + words, 0),
    passages: countPassages(used),
  };
}

/** Runs of neighbouring sentences. */
function countPassages(used: readonly PageSentence[]): number {
  const indexes = new Set(used.map(({ index }) => index));
  return [...indexes].filter((index) => !indexes.has(index - 1)).length;
}
