import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import type { PageSentence } from './prepared-page';

/** A list that a sentence leads into is cut here. */
const longestList = 8;

/** “Then run these:” says nothing without the list or code below it. */
export function leadsOn({ text }: PageSentence): boolean {
  return /[:：]$/u.test(text);
}

/** The code (“Install it first:”) or the entries of the list (“A few habits are enough:”) that a sentence leads into, or none. */
export function ledInto({ sentences }: AnalyzedPage, main: PageSentence): QuotedEntry[] {
  if (!leadsOn(main)) return [];
  const next = sentences[main.index + 1];
  if (next?.kind === 'code') return [{ main: next, sentences: [next] }];
  const entries: QuotedEntry[] = [];
  for (let at = main.index + 1; sentences[at]?.kind === 'list-item'; at++) {
    const sentence = sentences[at];
    const last = entries.at(-1);
    if (!sentence) break;
    if (last?.main.blockId === sentence.blockId) last.sentences = [...last.sentences, sentence];
    else entries.push({ main: sentence, sentences: [sentence] });
  }
  return entries.slice(0, longestList);
}

/** Entries with what those lead into that end in a colon, each thing once. */
export function withLedInto(
  prepared: AnalyzedPage,
  entries: readonly QuotedEntry[],
): QuotedEntry[] {
  const seen = new Set<PageSentence>();
  return entries
    .flatMap((entry) => {
      const last = entry.sentences.at(-1);
      return [entry, ...(last ? ledInto(prepared, last) : [])];
    })
    .filter(({ main }) => !seen.has(main) && seen.add(main));
}
