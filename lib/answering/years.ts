/** Years, as questions and pages write them. */
import { inCommonEra } from './generative/eras';
import { isCountedKind, lexiconOf } from './generative/measure-forms';
import { isUnspacedLanguage } from '@/lib/text/language';

/** Four digits that may be a year; “around 1500” is none in particular. With the word after them, which may be a unit. */
const year =
  /(?<![\p{L}\p{N}$€£¥₹-]|\p{N}[.,:/])(1[5-9]|20)(\d[1-9]|[1-9]0)(?![\p{N}%°$€£¥₹-]|[.,:/]\p{N})\s?(\p{L}{0,20})/gu;
const span =
  /(?<!\p{N})(1[5-9]\d\d|20\d\d)\s?(?:[–—/-]|bis|to|through|until|à|au|al?|hasta|ao?|até|до|по|至|到|から|إلى|से|ถึง|-)\s?(\d{4}|\d{2})(?!\p{N})/gu;
const between =
  /(?<!\p{L})(?:between|zwischen|entre|tra|fra|między|между) (1[5-9]\d\d|20\d\d) (?:and|und|et|y|e|i|и) (\d{4})(?!\p{N})/giu;
const decade = /(?<!\p{N})((?:1[5-9]|20)\d0)(?=-?er|['’]?s(?!\p{L})|-х|年代)/gu;
const openSpan =
  /(?<!\p{L})(?:than|before|until|till|since|after|from|vor|bis|seit|ab|nach|avant|jusqu['’]en|depuis|après|dès|antes de|desde|hasta|después de|prima del|dal|dopo il|fino al|antes de|até|depois de|до|после|с|voor|tot|sinds|na) (?:1[5-9]|20)\d\d(?!\p{N})|(?<!\p{N})(?:1[5-9]|20)\d\d\s?(?:年?(?:以前|以降|以后|之前|之后|まで|から|より)|के बाद|से पहले|से)|(?<!\p{N})(?:1[5-9]|20)\d\d년도?\s?(?:부터|이후|이전|까지)/iu;
/** A year in Thai: after its word, its era or a month. */
const thaiBefore = /(?:ปี|ศ\.?|คม|ยน|พันธ์)\s?$/u;

/** The years that a text names, in the common era; not amounts that look like them. */
export function yearsIn(text: string, language: string): number[] {
  const { forms } = lexiconOf(language);
  const plain = inCommonEra(text, language);
  const isAmount = (after: string, before: string): boolean => {
    if (language === 'th') return !thaiBefore.test(before);
    if (isUnspacedLanguage(language)) return /^[^年]/u.test(after);
    // “2012년에” is a year, “12년” are twelve.
    if (/^년(?!간)/u.test(after)) return false;
    const measures = forms.get(after.toLowerCase()) ?? [];
    return measures.some(({ kind }) => kind === 'money' || isCountedKind(kind));
  };
  return [...plain.matchAll(year)].flatMap(({ 1: century, 2: rest, 3: after = '', index }) =>
    isAmount(after, plain.slice(0, index)) ? [] : [Number(`${century}${rest}`)],
  );
}

/** The years that a text names and the spans between them: “2010 to 2014”, “the 1980s”. */
export function yearsTold(written: string, language: string): [from: number, to: number][] {
  if (!/\p{N}{3}/u.test(written)) return [];
  const text = inCommonEra(written, language);
  return [
    ...[...text.matchAll(/(?<!\p{N})(?:1[5-9]|20)\d\d(?!\p{N})/gu)].map(
      ([each]): [number, number] => [Number(each), Number(each)],
    ),
    ...[...text.matchAll(span), ...text.matchAll(between)].map(
      ([, from = '', to = '']): [number, number] => [
        Number(from),
        Number(from.slice(0, 4 - to.length) + to),
      ],
    ),
    ...[...text.matchAll(decade)].map(([from]): [number, number] => [
      Number(from),
      Number(from) + 9,
    ]),
  ];
}

/** Whether a text speaks of all years before one, or after it: “older than 2008”, “since 2011”. */
export function isOpenSpan(text: string, language: string): boolean {
  return openSpan.test(inCommonEra(text, language));
}
