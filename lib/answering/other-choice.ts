import { choicesIn, labelChoicesIn, systemChoicesIn } from '@/lib/text/alternatives';
import { daysNamed } from '@/lib/text/weekdays';
import { asksWhen, expectedAnswer } from './expected-answer';
import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';
import { cellsOf } from './table-header';
import { isOpenSpan, yearsIn, yearsTold } from './years';

/** What a question names of which there are others, and how a page speaks of them. */
export interface AskedChoice {
  /** Whether a sentence is of one that is not asked for. */
  isOther: (sentence: PageSentence) => boolean;
  /** Whether the page speaks of the one asked for. */
  isThere: boolean;
}

/** More years are told year by year. */
const mostTold = 2;

/** Longer names before a colon are sentences. */
const longestLabel = 30;

/**
 * What a question names that rules others out: the men's race, the last day, the price for children. In
 * English, into which other languages are read word by word; what has one name in all of them in any.
 */
export function choicesAsked(prepared: AnalyzedPage, question: string): AskedChoice[] {
  const { language, sentences, page } = prepared;
  const texts = [page.title, ...sentences.map(({ text }) => text)];
  const headerOf = ({ index }: PageSentence): string => prepared.tableHeaders()[index]?.text ?? '';
  /** What stands above a sentence is said of it, too. */
  const above = ({ headings }: PageSentence): string => [page.title, ...headings].join('\n');
  const choices = language === 'en' ? choicesIn(question) : [];
  const told = [...choices, ...systemChoicesIn(question)].map((choice) => ({
    isOther: (sentence: PageSentence) =>
      choice.namesOther(`${headerOf(sentence)}\n${sentence.text}`) &&
      !choice.names(above(sentence)),
    isThere: texts.some(choice.names),
  }));
  const anywhere = [...told, ...yearAsked(prepared, question)];
  if (language !== 'en' || expectedAnswer(question) === null) return anywhere;
  const labels = sentences.map(labelOf);
  const inLabels = labelChoicesIn(question).map((choice) => ({
    isOther: (sentence: PageSentence) =>
      choice.namesOther(`${headerOf(sentence)}\n${labelOf(sentence)}`) &&
      !choice.names(sentence.text) &&
      !choice.names(above(sentence)),
    isThere: labels.some(choice.names),
  }));
  return [...anywhere, ...inLabels, ...daysAsked(prepared, question)];
}

/** What stands below “Thursday” where Friday is asked for, unless it names that, too. */
function daysAsked({ sentences, language }: AnalyzedPage, question: string): AskedChoice[] {
  const asked = daysNamed(question, language);
  if (asked.size === 0) return [];
  const headings = sentences.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
  // The first is of the whole page.
  const below = new Map(headings.slice(1).map((text) => [text, daysNamed(text, language)]));
  const isOther = ({ headings: above, text }: PageSentence): boolean => {
    const days = below.get(above.at(-1) ?? '') ?? new Set();
    return (
      days.size > 0 && days.isDisjointFrom(asked) && daysNamed(text, language).isDisjointFrom(asked)
    );
  };
  return [{ isOther, isThere: below.values().some((days) => !days.isDisjointFrom(asked)) }];
}

/** What is of other years than the one that a question names, and the page, too: “the flood of 1987”. */
function yearAsked({ sentences, language, reader }: AnalyzedPage, question: string): AskedChoice[] {
  const [year, another] = yearsIn(question, language);
  // “When did the firm of 1987 move?” is answered by another year.
  if (year === undefined || another !== undefined || asksWhen(expectedAnswer(question))) return [];
  // A season's last match is in the next year, figures are of the one before.
  const holds = (text: string, around = 0): boolean =>
    yearsTold(text, language).some(([from, to]) => from <= year + around && year - around <= to);
  const ofYear = sentences.filter(({ kind, text }) => kind !== 'heading' && holds(text));
  const asked = new Set(reader.stems(question).filter((stem) => /\p{L}/u.test(stem)));
  const isThere = ofYear.some(({ text }) => reader.stems(text).some((stem) => asked.has(stem)));
  // A paragraph of that year may go on “compared to 2005”.
  const above = ({ blockId, index, headings }: PageSentence): string[] => [
    ...headings,
    ...sentences
      .slice(0, index)
      .filter((each) => each.blockId === blockId)
      .map(({ text }) => text),
  ];
  const isList = ({ text }: PageSentence): boolean => yearsTold(text, language).length > mostTold;
  const isOther = (sentence: PageSentence): boolean =>
    yearsTold(sentence.text, language).length > 0 &&
    !isOpenSpan(sentence.text, language) &&
    !holds(sentence.text, isList(sentence) ? 0 : 1) &&
    !above(sentence).some((text) => holds(text));
  return ofYear.length > 0 ? [{ isOther, isThere }] : [];
}

/** The name of a row, of what a list says of its entries (“Adults: €10”); empty for others. */
function labelOf(sentence: PageSentence): string {
  if (sentence.kind === 'table-row') return cellsOf(sentence)[0] ?? '';
  const [label = '', value] = sentence.text.split(/[:–—]/u, 2);
  return value !== undefined && label.length <= longestLabel ? label : '';
}
