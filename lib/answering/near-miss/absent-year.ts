import { inCommonEra } from '@/lib/answering/generative/eras';
import { isCountedKind, lexiconOf } from '@/lib/answering/generative/measure-forms';
import { isUnspacedLanguage } from '@/lib/text/language';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { ProposedAnswer } from './proposed-answer';

/** Four digits that may be a year; “around 1500” is none in particular. With the word after them, which may be a unit. */
const year =
  /(?<![\p{L}\p{N}$€£¥₹-]|\p{N}[.,:/])(1[5-9]|20)(\d[1-9]|[1-9]0)(?![\p{N}%°$€£¥₹-]|[.,:/]\p{N})\s?(\p{L}{0,20})/gu;
const span =
  /(?<!\p{N})(1[5-9]\d\d|20\d\d)\s?(?:[–—/-]|bis|to|through|until|à|au|al?|hasta|ao?|até|до|по|至|到|から|إلى|से|ถึง|-)\s?(\d{4}|\d{2})(?!\p{N})/gu;
const decade = /(?<!\p{N})((?:1[5-9]|20)\d0)(?=-?er|['’]?s(?!\p{L})|-х|年代)/gu;
const openSpan =
  /(?<!\p{L})(?:than|before|until|till|since|after|from|vor|bis|seit|ab|nach|avant|jusqu['’]en|depuis|après|dès|antes de|desde|hasta|después de|prima del|dal|dopo il|fino al|antes de|até|depois de|до|после|с|voor|tot|sinds|na) (?:1[5-9]|20)\d\d(?!\p{N})|(?<!\p{N})(?:1[5-9]|20)\d\d\s?(?:年?(?:以前|以降|以后|之前|之后|まで|から|より)|के बाद|से पहले|से)/iu;
/** A year in Thai: after its word, its era or a month. */
const thaiBefore = /(?:ปี|ศ\.?|คม|ยน|พันธ์)\s?$/u;

/**
 * Whether a question asks of a year that is past and that the page does not name, though it names others: what it says of
 * “last year” or of 2024 is no answer for 2010.
 */
export function namesAbsentYear({ prepared, question, best, entries }: ProposedAnswer): boolean {
  const { page, language } = prepared;
  // Of saved documents only some passages are at hand.
  if (page.type === 'library') return false;
  const present = new Date(page.capturedAt).getUTCFullYear();
  const asked = yearsIn(question.text, language).filter((each) => each < present);
  if (asked.length === 0) return false;
  const told = yearsTold(prepared);
  // “Older than 2008”, “since 2011”: other years are meant, too.
  const said = [best, ...entries.flatMap(({ sentences }) => sentences)];
  if (said.some(({ text }) => openSpan.test(inCommonEra(text, language)))) return false;
  return (
    told.length > 0 && !asked.some((each) => told.some(([from, to]) => from <= each && each <= to))
  );
}

function yearsIn(text: string, language: string): number[] {
  const { forms } = lexiconOf(language);
  const plain = inCommonEra(text, language);
  const isAmount = (after: string, before: string): boolean => {
    if (language === 'th') return !thaiBefore.test(before);
    if (isUnspacedLanguage(language)) return /^[^年]/u.test(after);
    const measures = forms.get(after.toLowerCase()) ?? [];
    return measures.some(({ kind }) => kind === 'money' || isCountedKind(kind));
  };
  return [...plain.matchAll(year)].flatMap(({ 1: century, 2: rest, 3: after = '', index }) =>
    isAmount(after, plain.slice(0, index)) ? [] : [Number(`${century}${rest}`)],
  );
}

/** All years of a page, single ones and spans: “2010 to 2014”, “the 1980s”. */
function yearsTold({ page, sentences, language }: AnalyzedPage): [from: number, to: number][] {
  return [page.title, ...sentences.map(({ text }) => text)].flatMap((written) => {
    if (!/\p{N}{3}/u.test(written)) return [];
    const text = inCommonEra(written, language);
    return [
      ...[...text.matchAll(/(?<!\p{N})(?:1[5-9]|20)\d\d(?!\p{N})/gu)].map(
        ([each]): [number, number] => [Number(each), Number(each)],
      ),
      ...[...text.matchAll(span)].map(([, from = '', to = '']): [number, number] => [
        Number(from),
        Number(from.slice(0, 4 - to.length) + to),
      ]),
      ...[...text.matchAll(decade)].map(([from]): [number, number] => [
        Number(from),
        Number(from) + 9,
      ]),
    ];
  });
}
