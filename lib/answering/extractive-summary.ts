import type { Answer, Task } from '@/lib/protocol/conversation';
import type { AnalyzedPage } from './analyzed-page';
import { buildAnswer, type QuotedEntry } from './build-answer';
import { definitionWeights } from './definitions';
import { selectSentences } from './select-sentences';

export type SummaryStyle = 'summary' | 'key-points' | 'explain';
type SummaryLength = Extract<Task, { kind: 'summary' }>['length'];

/**
 * Sums a page up in its own sentences, in page order. Never empty for a page that has text, not found
 * for one that has none.
 *
 * @param length Without, as long as suits the page.
 */
export function summarize(
  prepared: AnalyzedPage,
  style: SummaryStyle,
  length?: SummaryLength,
): Answer {
  const usual = length?.words ? Infinity : sentenceCount(prepared.page.words, style);
  const count = length?.sentences ?? usual;
  const entries = selectSentences(prepared, scoresFor(prepared, style), {
    sentences: count,
    words: length?.words ?? Infinity,
    selfContained: style === 'key-points',
  });
  const layout = style === 'key-points' ? 'list' : 'prose';
  const chosen =
    entries.length > 0 ? entries : fallback(prepared, Math.min(count, lengths[style].most));
  return buildAnswer(prepared.page, layout, chosen, chosen.length > 0);
}

/**
 * 3 to 8 sentences, more each time the page doubles; a page of a few lines is its own summary. Read as one text a summary
 * has room for what its sentences point back to; points stand alone, an explanation is brief.
 */
const lengths: Record<SummaryStyle, { perDoubling: number; most: number }> = {
  summary: { perDoubling: 1.8, most: 8 },
  'key-points': { perDoubling: 1.2, most: 7 },
  explain: { perDoubling: 1, most: 5 },
};

function sentenceCount(words: number, style: SummaryStyle): number {
  if (words < 60) return 2;
  const { perDoubling, most } = lengths[style];
  const count = Math.round(2 + perDoubling * Math.log2(Math.max(1, words / 120)));
  return Math.min(most, Math.max(3, count));
}

function scoresFor(prepared: AnalyzedPage, style: SummaryStyle): Float32Array {
  const scores = prepared.scoreForSummary();
  if (style !== 'explain') return scores;
  const weights = definitionWeights(prepared);
  return scores.map((score, at) => score * (weights[at] ?? 1));
}

/** Pages of tables, code or headings have no sentences to weigh: their first rows say most. */
function fallback({ sentences }: AnalyzedPage, count: number): QuotedEntry[] {
  const rows = sentences.filter(({ kind }) => kind !== 'heading' && kind !== 'code');
  const code = sentences.filter(({ kind }) => kind === 'code');
  const best = rows.length > 0 ? rows : code.length > 0 ? code.slice(0, 1) : sentences;
  return best.slice(0, count).map((main) => ({ main, sentences: [main] }));
}
