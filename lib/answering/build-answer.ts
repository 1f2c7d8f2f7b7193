import type { Answer, Claim } from '@/lib/protocol/conversation';
import { type BlockKind, isToCome, type PageDocument, type Quote } from '@/lib/protocol/page';
import { endsSentence } from '@/lib/text/openings';
import { isOfTabs } from './library/join-pages';
import type { PageSentence } from './prepared-page';
import { toQuote } from './to-quote';

/** What parts entries: sentences of a summary read as one text, passages from different places as a paragraph each. */
const joints = { prose: ' ', passages: '\n', list: '\n' };

/** Blocks that running text would rob of their form. */
const forms: Partial<Record<BlockKind, NonNullable<Claim['form']>>> = {
  code: 'code',
  'table-row': 'row',
  'list-item': 'item',
};

/**
 * Makes an answer of quotations.
 *
 * @param entries One claim each: the sentence it rests on and, before or after it, what it needs to be understood;
 *   in reading order and of one block, but for the row above a table row.
 * @param scores By sentence index: what a claim quotes beside its main sentence comes best first.
 */
export function buildAnswer(
  page: PageDocument,
  kind: keyof typeof joints,
  entries: readonly QuotedEntry[],
  { found = true, scores }: { found?: boolean; scores?: Float32Array } = {},
): Answer {
  const claims: Claim[] = [];
  let text = '';
  for (const { main, sentences } of entries) {
    const form = forms[main.kind] ?? (isCard(sentences) ? 'item' : undefined);
    // What has a form of its own stands on lines of its own, also where the text is copied.
    if (text !== '') text += form || claims.at(-1)?.form ? '\n' : jointAfter(text, joints[kind]);
    const start = text.length;
    for (const [at, sentence] of sentences.entries()) {
      const before = sentences[at - 1];
      if (before) text += form === 'row' ? '\n' : between(text, before, sentence);
      text += sentence.text;
    }
    const others = sentences.filter((sentence) => sentence !== main);
    if (scores) others.sort((a, b) => (scores[b.index] ?? 0) - (scores[a.index] ?? 0));
    const quotes = [main, ...others].map(toQuote);
    claims.push({ start, end: text.length, support: 'quoted', quotes, ...(form && { form }) });
  }
  const used = entries.flatMap(({ sentences }) => sentences);
  const layout = kind === 'list' ? 'list' : 'prose';
  return { layout, text, claims, found, usage: usageOf(page, used) };
}

function isCard(sentences: readonly PageSentence[]): boolean {
  return sentences.some(({ blockId }) => blockId !== sentences[0]?.blockId);
}

/** What reads on without a sign between: “Is there an age limit?”, “You will need:”. */
const leadsOn = /[?？؟:：]["”’»]?$/u;

/** Sentences of one block read on; the parts of a card stand apart, but after a full stop. */
function between(text: string, before: PageSentence, after: PageSentence): string {
  const isWhole = endsSentence(before.text) || leadsOn.test(before.text);
  const readsOn = before.blockId === after.blockId || isWhole;
  return readsOn ? jointAfter(text, ' ') : ' · ';
}

/** The full stop of Chinese and Japanese brings its own space. */
function jointAfter(text: string, joint: string): string {
  return joint === ' ' && /[。！？｡][」』）”’]*$/u.test(text) ? '' : joint;
}

export interface QuotedEntry {
  main: PageSentence;
  sentences: readonly PageSentence[];
}

/** What was read of a page, and how much of it is quoted. */
export function usageOf(page: PageDocument, used: readonly PageSentence[]): Answer['usage'] {
  return {
    ...wordsRead(page),
    wordsUsed: used.reduce((sum, { words }) => sum + words, 0),
    passages: countPassages(used),
    ...documentsUsed(page, used),
  };
}

/** Words that were read, of those the page has, and whether it has more to come. */
export function wordsRead({
  words,
  coverage,
  skipped,
}: PageDocument): Pick<Answer['usage'], 'wordsOnPage' | 'wordsRead' | 'goesOn'> {
  return {
    wordsOnPage: coverage > 0 ? Math.round(words / coverage) : words,
    wordsRead: words,
    ...(skipped.some(isToCome) && { goesOn: true }),
  };
}

/** Of a composed document: how many the sentences come from, among how many they were sought. */
export function documentsUsed(
  page: PageDocument,
  used: readonly Pick<Quote, 'blockId'>[],
): Pick<Answer['usage'], 'documents'> {
  const { blocks, searched, among } = page;
  if (searched === undefined) return {};
  const wanted = new Set(used.map(({ blockId }) => blockId));
  const sources = blocks.flatMap(({ id, source }) =>
    wanted.has(id) && source ? [source.documentId ?? source.url] : [],
  );
  const from = isOfTabs(page) ? 'tabs' : 'library';
  const looked = { searched, ...(among !== undefined && { among }) };
  return { documents: { ...looked, used: new Set(sources).size, from } };
}

/** Runs of neighbouring sentences. */
function countPassages(used: readonly PageSentence[]): number {
  const indexes = new Set(used.map(({ index }) => index));
  return [...indexes].filter((index) => !indexes.has(index - 1)).length;
}
