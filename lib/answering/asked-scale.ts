import type { AnalyzedPage } from './analyzed-page';
import { amountsAsked, countedBy, leastOfAge, ofAnAge, type AskedAmount } from './asked-amount';
import type { PageSentence } from './prepared-page';
import { spansIn, unitCalled, years, type Span, type Unit } from './spans';
import { cellsOf, tablesOf } from './table-header';

/** What a page says step by step of something that is measured, where a question names an amount of it. */
export interface Scale {
  /** The rows, points or sentences that each tell a step. */
  steps: readonly PageSentence[];
  /** The row that names what they tell. */
  header: PageSentence | null;
  /** Those in which the amount lies, or that come nearest to it; the narrowest first. */
  nearest: readonly PageSentence[];
  /** Whether it lies there; it may be beyond or between all. */
  fits: boolean;
}

const leastSteps = 2;
/** So much further than a span an amount may be and still be written the same. */
const rounded = 1e-9;

/**
 * The scales of a page on which an amount of a question lies: for “my 5 year old” the table with “1–3 years” and
 * “4–6 years”, for a parcel of 4 kg the list with “up to 2 kg” and “up to 5 kg”.
 *
 * @param fullText With the question before, which names the amount where this one does not.
 */
export function scalesFor(prepared: AnalyzedPage, question: string, fullText: string): Scale[] {
  const own = amountsAsked(question, prepared.reader);
  const amounts = own.length > 0 ? own : amountsAsked(fullText, prepared.reader);
  if (amounts.length === 0) return [];
  return groupsOf(prepared).flatMap((group) =>
    amounts.flatMap((amount) => scaleOf(prepared, group, amount) ?? []),
  );
}

/** What belongs together with the words that name what is counted there. */
interface Group {
  sentences: readonly PageSentence[];
  header: PageSentence | null;
  headings: readonly string[];
}

/** Tables, the points under one heading, the sentences of one paragraph. */
function groupsOf({ sentences, tableHeaders }: AnalyzedPage): Group[] {
  const headers = tableHeaders();
  const tables = tablesOf(sentences).map((rows): Group => {
    const [first] = rows;
    // Of two columns, too: “Visitors | Ticket”.
    const named = rows.map(({ index }) => headers[index]).find(Boolean);
    const header = named ?? (first && !/\p{N}/u.test(first.text) ? first : null);
    return {
      sentences: rows.filter((row) => row !== header),
      header,
      headings: first?.headings ?? [],
    };
  });
  const others = sentences.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item');
  const together = Map.groupBy(others, ({ kind, blockId, headings }) =>
    kind === 'paragraph' ? blockId : headings.join('\n'),
  );
  const lists = [...together.values()].map((group): Group => ({
    sentences: group,
    header: null,
    headings: group[0]?.headings ?? [],
  }));
  return [...tables, ...lists];
}

function scaleOf(
  { reader, language }: AnalyzedPage,
  { sentences, header, headings }: Group,
  amount: AskedAmount,
): Scale | null {
  const names = header ? cellsOf(header) : [];
  const said = [...headings, ...names, ...sentences.map(({ text }) => text)];
  const isOfAges = amount.isAge && said.some((text) => ofAnAge.test(text));
  const unitOf = (noun: string): Unit | null => {
    const counted = countedBy(noun, reader);
    return counted?.dimension === amount.unit.dimension ? counted : null;
  };
  const spansOf = ({ kind, text }: PageSentence): Span[] =>
    (kind === 'table-row' ? text.split(' | ') : [text]).flatMap((cell, column) => {
      const named = impliedUnit(names[column] ?? '', language) ?? (isOfAges ? years : null);
      // “Children under 4 travel free”, but not “up to 3 times a day”
      const implied = (noun: string | null): Unit | null =>
        noun === null || (isOfAges && ofAnAge.test(cell)) ? named : null;
      const isLabel = kind === 'table-row' && column === 0;
      return spansIn(cell, language, unitOf)
        .map((span) => inUnit(span, span.unit ? null : implied(span.noun)))
        .filter(({ unit, isAmount }) => isOf(amount, unit) && (!isAmount || isLabel));
    });
  const told = sentences.flatMap((sentence) => {
    const spans = spansOf(sentence);
    return spans.length > 0 ? [{ sentence, spans, off: distanceTo(spans, amount.value) }] : [];
  });
  const different = new Set(
    told.flatMap(({ spans }) => spans.map(({ from, to }) => `${from} ${to}`)),
  );
  if (told.length < leastSteps || different.size < leastSteps) return null;
  const least = Math.min(...told.map(({ off }) => off));
  // Of what is told for 5 and 10 kg alone, who knows what holds for 7?
  if (least > 0 && told.some(({ spans }) => spans.every(({ isAmount }) => isAmount))) return null;
  const nearest = told.filter(({ off }) => off === least);
  const narrowest = nearest.toSorted((one, other) => widthOf(one.spans) - widthOf(other.spans));
  return {
    steps: told.map(({ sentence }) => sentence),
    header,
    nearest: narrowest.map(({ sentence }) => sentence),
    fits: least === 0,
  };
}

/** Nobody's age is told in hours. */
function isOf({ unit, isAge }: AskedAmount, other: Unit | null): boolean {
  return other?.dimension === unit.dimension && (!isAge || other.factor >= leastOfAge);
}

/** “Weight (kg)”, “Age”: what the numbers below are of. */
function impliedUnit(name: string, language: string): Unit | null {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? [];
  const unit = words.map((word) => unitCalled(word, language)).find(Boolean);
  return unit ?? null;
}

function inUnit(span: Span, unit: Unit | null): Span {
  return unit === null
    ? span
    : { ...span, unit, from: span.from * unit.factor, to: span.to * unit.factor };
}

function distanceTo(spans: readonly Span[], value: number): number {
  const slack = rounded * Math.max(1, value);
  return Math.min(
    ...spans.map(({ from, to }) => Math.max(0, from - value - slack, value - to - slack)),
  );
}

/** “Up to 2 kg” is narrower than “up to 5 kg”, “over 65” than “over 18”. */
function widthOf(spans: readonly Span[]): number {
  return Math.min(
    ...spans.map(({ from, to }) => (to === Infinity ? Number.MAX_SAFE_INTEGER - from : to - from)),
  );
}
