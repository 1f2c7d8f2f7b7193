import { endsSentence, isQuestion } from '@/lib/text/openings';
import type { PageDocument, PageType } from '@/lib/protocol/page';
import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';
import { blocksOf } from './sentence-blocks';

type Card = readonly PageSentence[];

/** Kinds of page that are made of cards. */
const lists: ReadonlySet<PageType> = new Set<PageType>(['collection', 'listing']);

/** What a card holds at most, its heading included. */
const largest = { sentences: 10, words: 60 };

/** Elsewhere so many sections on end have to look like cards. */
const leastInARow = 3;

/** Some shops set it as a heading with nothing below it, which is all they say of it. */
const price = /[$€£¥₹]\s?\p{N}|\p{N}\s?[$€£¥₹]/u;
/** “Adults: £9”. */
const valued = /^[^:：]{1,80}[:：] [^!?]{1,30}(?<![.。])$/u;

/**
 * The card that each sentence belongs to (a product, an article in a list): its heading and all that stands below it, read
 * as one, because a price alone says nothing. A heading with nothing below it is a card of its own: a headline, a name. By
 * sentence index; null for what is no part of one.
 */
export function cardsOf(
  { type, blocks, skipped }: PageDocument,
  sentences: readonly PageSentence[],
): (readonly PageSentence[] | null)[] {
  const cards: (readonly PageSentence[] | null)[] = sentences.map(() => null);
  // The documents of a library page have nothing in common.
  if (type === 'library') return cards;
  // “1–8 of 240” below the last card is said of them all.
  const labels = new Set(skipped.map(({ label }) => label));
  const ofList = new Set(blocks.filter(({ text }) => labels.has(text)).map(({ id }) => id));
  const levels = new Map(blocks.map(({ id, level }) => [id, level]));
  const levelOf = (section: readonly PageSentence[]) => levels.get(section[0]?.blockId ?? -1);
  let run: Card[] = [];
  const endRun = (): void => {
    const [only] = run;
    // Running text below the only heading of its kind, or what a whole page says of itself.
    const isText =
      run.length === 1 &&
      only !== undefined &&
      only.length > 1 &&
      (levelOf(only) === 1 || !hasFragment(only));
    if ((lists.has(type) && !isText) || run.length >= leastInARow)
      for (const card of endedAlike(run)) for (const { index } of card) cards[index] = card;
    run = [];
  };
  const sections = sectionsOf(sentences.filter(({ blockId }) => !ofList.has(blockId)));
  for (const [at, section] of sections.entries()) {
    const next = sections[at + 1];
    const isEntry =
      section.length > 1
        ? lists.has(type) || hasFragment(section)
        : !next || (levelOf(next) ?? 0) <= (levelOf(section) ?? 0);
    const isCard = isEntry && isSmall(section);
    const [heading] = section;
    if (isCard && section.length === 1 && heading && price.test(heading.text))
      cards[heading.index] = section;
    if (!isCard || (run[0] && levelOf(run[0]) !== levelOf(section))) endRun();
    if (isCard) run.push(section);
  }
  endRun();
  for (const [row] of rowsOfPrices(sentences)) if (row) cards[row.index] ??= [row];
  return cards;
}

/** Entries that each say the price of one thing, of lists that do little else. */
function rowsOfPrices(sentences: readonly PageSentence[]): PageSentence[][] {
  const runs: PageSentence[][][] = [[]];
  for (const block of blocksOf(sentences)) {
    const [row, more] = block;
    const isRow =
      row?.kind === 'list-item' && !more && valued.test(row.text) && price.test(row.text);
    if (isRow) runs.at(-1)?.push(block);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length >= leastInARow).flat();
}

/** A heading names what answers, and is no answer: but that of a card is the most of it. */
export function onlyHeads({ cards }: AnalyzedPage, { kind, index }: PageSentence): boolean {
  return kind === 'heading' && !cards()[index];
}

/** Each heading with what follows it until the next. */
function sectionsOf(sentences: readonly PageSentence[]): PageSentence[][] {
  const sections: PageSentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.kind === 'heading') sections.push([sentence]);
    else sections.at(-1)?.push(sentence);
  }
  return sections;
}

/** What follows the last card belongs to none, where all others have one shape. */
function endedAlike(run: readonly Card[]): readonly Card[] {
  const last = run.at(-1);
  const others = run.slice(0, -1);
  const shapes = new Set(others.map(shapeOf));
  const [shape = ''] = shapes;
  if (!last || others.length < leastInARow || shapes.size > 1 || !shapeOf(last).startsWith(shape))
    return run;
  const ended = blocksOf(last).slice(0, shape.split('\n').length).flat();
  return [...others, ended];
}

/** The kinds of its blocks, a line each. */
function shapeOf(card: Card): string {
  return blocksOf(card)
    .map(([first]) => first?.kind)
    .join('\n');
}

function isSmall(section: readonly PageSentence[]): boolean {
  const [heading, ...rest] = section;
  return (
    heading !== undefined &&
    section.length <= largest.sentences &&
    section.reduce((sum, { words }) => sum + words, 0) <= largest.words &&
    // The reviews of several people are no one thing.
    new Set(section.flatMap(({ author }) => author || [])).size < 2 &&
    !isQuestion(heading.text) &&
    rest.every(({ kind }) => kind !== 'code' && kind !== 'table-row')
  );
}

/** A price, a date, a name: what running text below a heading does not have. */
function hasFragment(section: readonly PageSentence[]): boolean {
  return section.some(({ kind, text }) => kind !== 'heading' && !endsSentence(text));
}
