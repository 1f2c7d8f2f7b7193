import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { documentsUsed, usageOf } from '@/lib/answering/build-answer';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import { fallback } from '@/lib/answering/extractive-summary';
import { isOfTabs } from '@/lib/answering/library/join-pages';
import { selectSentences } from '@/lib/answering/select-sentences';
import { toQuote } from '@/lib/answering/to-quote';
import type { Answer, Claim } from '@/lib/protocol/conversation';
import { escapeMarkdown } from './escape-markdown';
import { withSection } from './section-answer';
import type { Section } from './split-sections';
import { splitSections } from './split-sections';

/** Sections have about so many words, or their share where there would be more than so many of them. */
const leastWords = 400;
const mostSections = 24;
/** Sections with fewer words have one key sentence, those with more than the second number three. */
const sizes = [300, 1500] as const;
/** With fewer sections, or on a shorter page, an outline says no more than a summary. */
const worthwhile = { sections: 3, documents: 2, words: 800 };

/** The sections of a page for an outline in its own sentences. */
function outlineSections({ page, sentences }: AnalyzedPage): Section[] {
  const usual = Math.max(leastWords, page.words / mostSections);
  const costs = sentences.map(({ words }) => words);
  const apart = page.type === 'library';
  return splitSections(sentences, costs, { usual, most: 2 * usual, apart }, page.title);
}

/** How many sections an outline of the page would have; 0 where it would say no more than a summary. */
export function countSections(prepared: AnalyzedPage): number {
  const { page } = prepared;
  const isOfDocuments = page.type === 'library';
  if (page.words < worthwhile.words || (isOfDocuments && !isOfTabs(page))) return 0;
  const { length } = outlineSections(prepared);
  return length < (isOfDocuments ? worthwhile.documents : worthwhile.sections) ? 0 : length;
}

/** Every section of a page with its key sentences. Never empty for a page that has text. */
export function outlinePage(prepared: AnalyzedPage): Answer {
  const sections = outlineSections(prepared);
  let answer: Answer | null = null;
  for (const section of sections) {
    const title = sections.length > 1 ? section.title : '';
    ({ answer } = withSection(answer, title, keySentences(prepared, section)));
  }
  if (answer === null) return listOf(prepared, []);
  const quotes = answer.claims.flatMap((claim) => claim.quotes);
  return { ...answer, usage: { ...answer.usage, ...documentsUsed(prepared.page, quotes) } };
}

/** The key sentences of one section, as a Markdown list. */
export function keySentences(prepared: AnalyzedPage, { from, to }: Section): Answer {
  const own = prepared.sentences.slice(from, to);
  const words = own.reduce((sum, sentence) => sum + sentence.words, 0);
  const count = 1 + sizes.filter((size) => words > size).length;
  const scores = prepared.scoreForSummary().map((score, at) => (at >= from && at < to ? score : 0));
  // Each stands alone in its list.
  const chosen = selectSentences(prepared, scores, { sentences: count, selfContained: true });
  return listOf(prepared, chosen.length > 0 ? chosen : fallback(own, count));
}

function listOf({ page }: AnalyzedPage, entries: readonly QuotedEntry[]): Answer {
  let text = '';
  const claims = entries.map(({ main, sentences }): Claim => {
    text += `${text === '' ? '' : '\n'}- `;
    const start = text.length;
    text += escapeMarkdown(sentences.map((sentence) => sentence.text).join(' '));
    const others = sentences.filter((sentence) => sentence !== main);
    return {
      start,
      end: text.length,
      support: 'quoted',
      quotes: [main, ...others].map(toQuote),
    };
  });
  const used = entries.flatMap(({ sentences }) => sentences);
  const found = entries.length > 0;
  return { layout: 'markdown', text, claims, found, usage: usageOf(page, used) };
}
