import { bylineAsked, speaksOfItself, tellsByline } from '@/lib/text/bylines';
import { namesDate } from './answer-signs';
import type { AnalyzedPage } from './analyzed-page';
import type { AskedPlace } from './asked-place';
import type { PageSentence } from './prepared-page';

/** Bylines stand among the first lines or the last. */
const reach = { first: 8, last: 4 };

/**
 * The line that says who wrote the page, or when, where a question asks for that (“Who wrote this article?”): it has no
 * word in common with the question. Null where it asks for something else, or no line does.
 */
export function askedByline(prepared: AnalyzedPage, question: string): AskedPlace | null {
  const part = bylineAsked(question);
  const { page, sentences, language } = prepared;
  if (part === null || page.type === 'library') return null;
  const lines = sentences.filter(({ kind }) => kind !== 'heading');
  const near = new Set([...lines.slice(0, reach.first), ...lines.slice(-reach.last)]);
  const tells = (line: PageSentence): number =>
    isWhole(prepared, line) && !page.title.includes(line.text)
      ? tellsByline(line.text, part, {
          words: line.words,
          isDate: namesDate(line.text, language),
        })
      : 0;
  const told = [...near].map((line) => ({ line, tells: tells(line) }));
  const best = Math.max(...told.map((each) => each.tells));
  const main = told.find((each) => each.tells === best)?.line;
  return main && best > 0 ? { entries: [{ main, sentences: [main] }], evidence: 1 } : null;
}

/** A line of its own, not a part of running text. */
function isWhole({ page }: AnalyzedPage, { blockId, text }: PageSentence): boolean {
  return page.blocks.find(({ id }) => id === blockId)?.text === text;
}

/** Whether a question asks who wrote the page, or when, and a sentence tells of something else. */
export function tellsNoByline(question: string, { text }: PageSentence): boolean {
  return bylineAsked(question) !== null && !speaksOfItself(text);
}
