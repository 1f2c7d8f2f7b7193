import type { WordReader } from '@/lib/text/terms';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import type { NamedPlace } from '@/lib/answering/named-places';
import { isItem } from '@/lib/answering/sentence-blocks';

const wordings =
  "how many|wie ?viele|combien d(?:e |['’])|cuánt[oa]s|quant[ie]|quant[oa]s|hoeveel|сколько|كم|कितने|कितनी|कितना|几|幾|いくつ|多少";
const howMany = new RegExp(wordings, 'iu');
const noun = new RegExp(String.raw`(?:${wordings})\s*([\p{L}\p{M}]+)`, 'iu');

/** “2023: 4,000”, “2023 | 4,000”: an amount of its own, not one thing of several. */
const amount = /^[^|]+?(?:[:：–—-]| \|)\s?[^\p{L}|]{0,3}\p{N}[\p{N}.,'’\s]*[^\s|]{0,4}$/u;

export function asksHowMany(question: string): boolean {
  return howMany.test(question);
}

/** The stem of what a question asks the number of: “ingredients” in “How many ingredients …?”. */
export function countedStem(reader: WordReader, question: string): string | null {
  const counted = noun.exec(question)?.[1];
  return counted === undefined ? null : reader.stem(counted.toLowerCase());
}

/**
 * How many things a place lists, where a question asks for that and the answer shows them all; undefined where what stands
 * there are no things in a row, or amounts.
 */
export function countEntries(
  question: string,
  { kind, sentences }: NamedPlace,
  entries: readonly QuotedEntry[],
): number | undefined {
  if (kind === 'label' || !asksHowMany(question)) return undefined;
  const items = entries.filter(({ main }) => isItem(main));
  // A row brings the names of its columns.
  const headers = new Set(
    items.flatMap(({ main, sentences: [first] }) => (first && first !== main ? first : [])),
  );
  const listed = sentences.filter((sentence) => isItem(sentence) && !headers.has(sentence));
  const isWhole = items.length === new Set(listed.map(({ blockId }) => blockId)).size;
  const areAmounts = items.filter(({ main }) => amount.test(main.text)).length * 2 > items.length;
  return isWhole && !areAmounts && items.length > 1 ? items.length : undefined;
}
