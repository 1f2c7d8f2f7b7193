import { chiefAttribute, type Attribute } from '@/lib/text/attributes';
import { endsSentence } from '@/lib/text/openings';
import type { PageType } from '@/lib/protocol/page';
import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import type { NamedPlace } from './named-places';
import type { PageSentence } from './prepared-page';
import { isItem } from './sentence-blocks';

/** Running text tells them itself where it is most of a page (share of its words). */
const mostProse = 0.8;
/** Pages whose rows are of many things, or of several people. */
const otherTypes = new Set<PageType>(['forum', 'library', 'selection', 'collection', 'listing']);
/** What is told so often is told of entries of a list. */
const mostAlike = 2;
/** A value is read at a glance (words, with its label). */
const longestFact = 14;
/** The same of a row of several cells. */
const longestRow = 30;
const mostFacts = 4;
/** A table of hours is shown as a whole, or not; of prices the first say enough. */
const mostRows = 7;
const mostPrices = 2;
/** Sentences from the top in which a price needs no label, and what it takes at most (words). */
const top = 10;
const longestPrice = 8;

const price =
  /^(?:now |only |from |ab |à partir de )?(?:[$€£¥₹₽₩]\s?\p{N}|\p{N}[\p{N}.,'’ \u{A0}\u{202F}]*\s?(?:[€£¥₹₽₩₺元円]|(?:kr|zł|руб)(?!\p{L})))/u;

/**
 * What the reader of a page wants to know first, where it stands in rows that are no sentences: what a thing costs, when and
 * where something takes place, until when one may apply, when a place is open. In page order, each thing once.
 */
export function keyFacts(prepared: AnalyzedPage): QuotedEntry[] {
  const { page, sentences } = prepared;
  if (otherTypes.has(page.type) || sentences.some(({ author }) => author)) return [];
  const wordsOf = (some: readonly PageSentence[]): number =>
    some.reduce((sum, { words }) => sum + words, 0);
  const prose = sentences.filter(({ kind, text }) => kind === 'paragraph' && endsSentence(text));
  if (wordsOf(prose) > mostProse * wordsOf(sentences)) return [];
  const cards = prepared.cards();
  const told = prepared
    .namedPlaces()
    .filter(({ sentences: [first] }) => first && !cards[first.index])
    .map((place) => ({ place, attribute: chiefAttribute(place.plainName) }));
  const facts = [...Map.groupBy(told, ({ attribute }) => attribute)].flatMap(
    ([attribute, places]): QuotedEntry[] => {
      if (!attribute) return [];
      const rows = places.filter(({ place }) => isRow(place, attribute));
      if (rows.length > mostAlike) return [];
      const lists = places.flatMap(({ place }) => listBelow(prepared, place, attribute) ?? []);
      const [first] = [...rows.map(({ place }) => entryOf(place.sentences)), ...lists];
      return first ? [first] : [];
    },
  );
  const priced = facts.some(({ sentences: all }) => all.some(({ text }) => price.test(text)));
  return [...(priced ? [] : topPrice(prepared)), ...facts]
    .slice(0, mostFacts)
    .toSorted((one, other) => one.main.index - other.main.index);
}

/** A label with a value that tells what it is asked for. */
function isRow({ kind, sentences }: NamedPlace, attribute: Attribute): boolean {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  return kind === 'label' && words <= longestFact && tells(sentences, attribute);
}

/** A place is told in words, all else with figures. */
function tells(sentences: readonly PageSentence[], { value, labels }: Attribute): boolean {
  const told = value ?? (labels.test('address') ? /\p{L}/u : /\p{N}/u);
  return sentences.some(({ text }) => told.test(text));
}

/** “Opening hours” above a table or a list: all of it where it is short; of prices the first. */
function listBelow(
  prepared: AnalyzedPage,
  { kind, heading, sentences }: NamedPlace,
  attribute: Attribute,
): QuotedEntry | null {
  const [first] = sentences;
  if (kind !== 'section' || !heading || !first || !isItem(first)) return null;
  const end = sentences.findIndex((sentence) => sentence.kind !== first.kind);
  const items = end < 0 ? sentences : sentences.slice(0, end);
  const isHeader = prepared.tableHeaders().includes(first) || !tells([first], attribute);
  const rows = isHeader ? items.slice(1) : items;
  const shown = attribute.value ? rows.slice(0, mostPrices) : rows;
  const [main] = shown;
  if (!main || shown.length > mostRows || !shown.every((row) => row.words <= longestRow))
    return null;
  if (!tells(shown, attribute)) return null;
  return { main, sentences: [heading, ...(isHeader ? [first] : []), ...shown] };
}

/** What stands near the top and is nothing but a price, with the name of what has it. */
function topPrice({ page, sentences, cards }: AnalyzedPage): QuotedEntry[] {
  const prices = sentences
    .slice(0, top)
    .filter(
      ({ index, kind, text, words }) =>
        kind === 'paragraph' &&
        words <= longestPrice &&
        price.test(text) &&
        !endsSentence(text) &&
        !cards()[index],
    );
  const [main] = prices;
  if (!main || prices.length > mostAlike) return [];
  const title = page.blocks.find(({ level }) => level === 1);
  const name = sentences.slice(0, main.index).find(({ blockId }) => blockId === title?.id);
  return [{ main, sentences: name ? [name, main] : [main] }];
}

function entryOf(sentences: readonly PageSentence[]): QuotedEntry {
  const [first] = sentences;
  if (!first) throw new RangeError('A fact without a sentence');
  return { main: sentences.at(-1) ?? first, sentences };
}
