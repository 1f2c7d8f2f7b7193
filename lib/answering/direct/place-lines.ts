import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { passageAround } from '@/lib/answering/answer-passage';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import { asksWhen, isOfKind } from '@/lib/answering/expected-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { blocksOf, isParagraph } from '@/lib/answering/sentence-blocks';
import { valueAsked } from '@/lib/text/attributes';
import { asksHowMany } from './counted-entries';
import { isAmong, type Match } from './match-place';
import type { PlaceQuestion } from './place-question';

/** More entries are not told one by one. */
const mostEntries = 24;
/** More that have the words of a question, among others, are no answer. */
const mostChosen = 3;
/** What stands below a heading is shown whole up to so many words. */
const wholeWords = 120;
/** Running text below a heading is the answer up to so many words. */
const briefWords = 60;

/** The lines of a place that tell what a question asks for; null where it does not hold that. */
export function placeLines(
  prepared: AnalyzedPage,
  match: Match,
  asked: PlaceQuestion,
): QuotedEntry[] | null {
  const { place, rest, attribute } = match;
  const [, value] = place.sentences;
  if (place.isPair && value) return [{ main: value, sentences: place.sentences }];
  if (asksWhen(asked.expected) && attribute === null && place.heading && rest.length === 0) {
    const isDated = isOfKind('date', place.name, prepared.reader);
    if (isDated) return [{ main: place.heading, sentences: [place.heading] }];
  }
  const blocks = withoutHeaders(prepared, blocksOf(place.sentences));
  const found = tellingBlocks(prepared, match, asked, blocks);
  const most = found.length < blocks.length ? mostChosen : mostEntries;
  if (found.length === 0 || found.length > most) return null;
  const chosen = attribute?.isList || asked.expected === 'manner' ? untilListEnds(found) : found;
  if (!isSought(prepared, match, asked, chosen)) return null;
  return onOneCard(prepared, asked, chosen) ?? chosen.map((block) => entryOf(prepared, block));
}

/** A price on a card is told with the name and all else on it: figures alone say little. Null for anything else. */
function onOneCard(
  prepared: AnalyzedPage,
  { text }: PlaceQuestion,
  blocks: readonly (readonly PageSentence[])[],
): QuotedEntry[] | null {
  const cards = prepared.cards();
  const told = blocks.flat();
  const value = valueAsked(text);
  const main = told.find((sentence) => value?.test(sentence.text));
  const card = main && cards[main.index];
  return card && told.every(({ index }) => cards[index] === card)
    ? [{ main, sentences: card }]
    : null;
}

/** The blocks that say what the name and what is above it do not, and tell a list whole; of running text its sentences. */
function tellingBlocks(
  prepared: AnalyzedPage,
  { rest, attribute }: Match,
  { expected }: PlaceQuestion,
  blocks: PageSentence[][],
): PageSentence[][] {
  const { sentences } = prepared.vocabulary();
  const tells = (block: readonly PageSentence[]): boolean =>
    rest.every((form) => block.some(({ index }) => isAmong(sentences[index] ?? [], form))) &&
    (!attribute?.value || block.some(({ text }) => attribute.value?.test(text)));
  const telling = blocks.filter(tells);
  const isText = attribute !== null && rest.length > 0 && telling.every(isParagraph);
  const found = isText
    ? telling
        .map((block) => block.filter((sentence) => tells([sentence])))
        .filter((block) => block.length > 0)
    : telling;
  if (!attribute?.isList) return found;
  // “How much stock do I need?” is told by a line; “Which documents do I need?” by all of them.
  const isAmount = expected === 'number' && rest.length > 0;
  const amounts = isAmount ? found.filter((block) => isAmountIn(prepared, block)) : [];
  return amounts.length > 0 ? amounts : blocks;
}

function isAmountIn({ reader }: AnalyzedPage, block: readonly PageSentence[]): boolean {
  return block.some(({ text }) => isOfKind('number', text, reader));
}

/** The rows of a table bring the names of their columns. */
function withoutHeaders(prepared: AnalyzedPage, blocks: PageSentence[][]): PageSentence[][] {
  const headers = new Set(prepared.tableHeaders());
  return blocks.filter(([first]) => !first || !headers.has(first));
}

/** Steps with what leads to them: what else stands below their heading is no more of them. */
function untilListEnds(blocks: PageSentence[][]): PageSentence[][] {
  const last = blocks.findLastIndex(([first]) => first && first.kind !== 'paragraph');
  return last < 0 ? blocks : blocks.slice(0, last + 1);
}

function isSought(
  { reader }: AnalyzedPage,
  { place, rest, attribute, isWhole, asksToo }: Match,
  { expected, text }: PlaceQuestion,
  blocks: readonly (readonly PageSentence[])[],
): boolean {
  if (place.kind === 'label')
    return (
      attribute !== null ||
      expected === 'name' ||
      isOfKind(expected, place.sentences.map((each) => each.text).join(' '), reader)
    );
  const words = blocks.flat().reduce((sum, sentence) => sum + sentence.words, 0);
  if (blocks.every(isParagraph)) {
    const isPlain = rest.length === 0 && (asksToo || isWhole);
    return (attribute !== null || isPlain) && words <= briefWords;
  }
  if (words > wholeWords && place.kind === 'section') return false;
  if (attribute !== null || asksToo) return true;
  if (rest.length > 0) return false;
  return expected === null || expected === 'manner' || (expected === 'number' && asksHowMany(text));
}

function entryOf(prepared: AnalyzedPage, block: readonly PageSentence[]): QuotedEntry {
  const [main] = block;
  if (!main) throw new RangeError('a block without sentences');
  return main.kind === 'table-row' ? passageAround(prepared, main) : { main, sentences: block };
}
