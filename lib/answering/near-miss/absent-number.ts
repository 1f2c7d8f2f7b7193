import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { namesDate } from '@/lib/answering/answer-signs';
import { isUnit } from '@/lib/answering/generative/measures';
import type { ProposedAnswer } from './proposed-answer';

/** “Ship number 12”; neither “the 12th century” nor “the 1980s”. */
const numbered = /(?<!\p{L})(?!the )(\p{L}{3,}) (\d+)(?!\p{L}|[\p{L}\p{N}.,:]*\p{N})/u;

/** Whether a question names one of several things by its number, and the page has others of them (“Ship number 3”) alone. */
export function namesAbsentNumber({ prepared, question, best, entries }: ProposedAnswer): boolean {
  const [, noun, number = ''] = numbered.exec(question.text) ?? [];
  if (noun === undefined) return false;
  const sibling = new RegExp(String.raw`(?<!\p{L})${noun} \d`, 'iu');
  // The columns of a table are numbered above it.
  const said = [best, ...entries.flatMap(({ sentences }) => sentences)];
  return said.some(({ text }) => sibling.test(text)) && !isThere(prepared, number);
}

/** “Carte de 20 entrées”, „240-Liter-Tonne“, “4号线”: a number inside a name. */
const inNames = [
  /(?<!\p{L})(?<before>\p{L}{3,} d[ei] )(?<number>\p{Nd}+)(?<after> \p{L}{3,})(?!\p{L})/gu,
  /(?<before>(?<![\p{L}\p{N}.,-]))(?<number>\p{Nd}+)(?<after>-\p{L}{2,}(?:-\p{L}{2,})+)/gu,
  /(?<before>)(?<number>(?<!\p{N})\p{Nd}+)(?<after>号\p{Script=Han}{1,2}|番\p{Script=Han}|路(?!\p{Script=Han}))/gu,
];
/** “X8”, “TS-450”: what has it in its name beside letters. */
const model =
  /(?<![\p{L}\p{N}])(?<before>\p{L}{1,12}-?)(?<number>\p{Nd}+)(?<after>)(?![\p{L}\p{N}])/gu;

/** “Duo 30”: a name and a number of its own; years and days are no part of it. */
const numberedName =
  /(?<=[\p{Ll}\p{N}] )(?<before>\p{Lu}\p{Ll}{2,11} )(?<number>\p{Nd}{1,3})(?<after>)(?![\p{L}\p{N}°%]|[.,:/–-]\p{N}|\.? \p{L}+ \p{Nd}{4})/gu;
/** “Chapters 4 to 6”. */
const throughTo = String.raw`\p{Nd}+\.?\s?(?:[–—/-]|to|bis|to|à|al?|до)\s?\p{Nd}`;

/** Whether a question names a thing by a name with a number in it, and the page has the same name with others alone. */
export function namesAbsentVariant({ prepared, question, best, entries }: ProposedAnswer): boolean {
  const said = [best, ...entries.flatMap(({ sentences }) => sentences)];
  const quoted = said.flatMap(({ text, headings }) => [text, ...headings]);
  const { page, sentences } = prepared;
  const anywhere = [page.title, ...sentences.map(({ text }) => text)];
  const isOther = (name: RegExpExecArray, texts: readonly string[]): boolean => {
    const { before = '', number = '', after = '' } = name.groups ?? {};
    // “Enfant de 10 ans” is one of a span.
    if (isUnit(after.trim().toLowerCase(), prepared.language)) return false;
    const withNumber = (digits: string): RegExp =>
      new RegExp(String.raw`(?<![\p{L}\p{N}])${before}${digits}${after}(?![\p{L}\p{N}])`, 'iu');
    return (
      texts.some((text) => withNumber(String.raw`\p{Nd}+`).test(text)) &&
      !anywhere.some((text) => withNumber(number).test(text))
    );
  };
  const isDated = ([name]: RegExpExecArray): boolean => namesDate(name, prepared.language);
  const isOneOfSpan = ({ groups: { before = '' } = {} }: RegExpExecArray): boolean => {
    const span = new RegExp(`${before.trim()}\\p{L}{0,2} ${throughTo}`, 'iu');
    return anywhere.some((each) => span.test(each));
  };
  const { text } = question;
  return (
    inNames.some((pattern) => [...text.matchAll(pattern)].some((name) => isOther(name, quoted))) ||
    [...text.matchAll(model)].some((name) => isOther(name, anywhere)) ||
    [...text.matchAll(numberedName)].some(
      (name) => !isDated(name) && !isOneOfSpan(name) && isOther(name, anywhere),
    )
  );
}

/** “The 42”, “line 42”. */
const line =
  /(?<!\p{L})(?:the|line|route|linie|d(?:er|ie|as)|la|le|ligne|el|línea|il|linea) (\d+\p{L}?)(?![\p{L}\p{N}.,:%]*\p{N})/iu;

/** Whether a question that a row of a timetable would answer names a line that the page does not. */
export function namesAbsentLine({ prepared, question, best }: ProposedAnswer): boolean {
  const [, number] = line.exec(question.text) ?? [];
  return best.kind === 'table-row' && number !== undefined && !isThere(prepared, number);
}

/** Whether a page has this very number: the 42 is not in “6:42”, nor 4 in “4.6”. */
function isThere({ page, sentences }: AnalyzedPage, number: string): boolean {
  const alone = new RegExp(
    String.raw`(?<![\p{L}\p{N}]|\p{N}[:.,])${number}(?![\p{L}\p{N}]|[:.,]\p{N})`,
    'iu',
  );
  return alone.test(page.title) || sentences.some(({ text }) => alone.test(text));
}
