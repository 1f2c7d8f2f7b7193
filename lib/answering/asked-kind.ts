import { withoutDays } from '@/lib/text/days';
import { namesDate, namesOccasion, namesReason } from './answer-signs';
import { expectedAnswer } from './expected-answer';
import { asksHowMany } from './direct/counted-entries';
import { valueAsked } from '@/lib/text/attributes';
import { hasNumberWords, wordValue } from '@/lib/text/numbers/word-value';

/** What gives a purpose, or nothing but what went before. */
const purposes =
  /(?<!\p{L})(?:results?|resulted|led to|in order|after|nach|après|tras|dopo|após|после|to (?!the|an?|his|her|its|their|this|that|it|him|them|be|\p{Lu})\p{L}+|nachdem)(?!\p{L})/iu;

/**
 * Whether a passage holds something of the kind a question asks for by its wording; true where that cannot be told.
 * Lenient: it is asked before someone is told that a page does not say when or why.
 */
export function holdsAsked(question: string, passage: string, language: string): boolean {
  switch (expectedAnswer(question)) {
    case 'number':
      return namesNumber(
        asksHowMany(question) && !asksMoney(question)
          ? countsIn(question, withoutDays(passage, language))
          : passage,
        language,
      );
    case 'date':
    case 'occasion':
      return (
        (language === 'en' ? timeFigures : /\p{N}/u).test(passage) ||
        namesDate(passage, language) ||
        namesOccasion(passage, language)
      );
    case 'reason':
      return namesReason(passage, language) || purposes.test(passage);
    case 'manner':
    case 'name':
    case null:
      return true;
  }
}

/** “Ça coûte combien d'en avoir une autre ?” counts nothing. */
function asksMoney(question: string): boolean {
  return valueAsked(question)?.test('€') === true;
}

/** Figures in English that may tell when: what they count stands elsewhere (“4 Results”, “under 14s”). */
const timeFigures =
  /\p{N}{1,4}[./-]\p{N}{1,4}|\p{N}\s?[–-]\s?\p{N}|\p{N}[- ](?:\p{L}+ )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|nights?|weeks?|months?|years?|decades?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \p{N}|\b(?:at|by|before|after|until|till|from|since|around|about|in|on|aged?|to|turn(?:s|ed)?) (?:the )?\p{N}/iu;

/** Figures that count nothing, by what a question that asks for them says. */
const measured: readonly (readonly [asks: RegExp, figures: RegExp])[] = [
  [
    /percent|per cent|prozent|pour ?cent|por ?cento?|per ?cento|процент|%/iu,
    /\p{N}[\p{N}.,\s]*(?:%|٪|per ?cent\b|prozent)/giu,
  ],
  [
    /euros?|dollars?|pounds|money|cents?|franken|francs?|yen|rupees/iu,
    /[$€£¥₹₽]\s?\p{N}[\p{N}.,]*(?:\s?(?:million|billion|bn|m)\b)?|\p{N}[\p{N}.,]*\s?(?:(?:million|billion) )?(?:[€£¥₹₽]|(?:euros?|dollars?|pounds|cents|eur|usd|gbp|chf)\b)/giu,
  ],
  [
    /hours?|minutes?|mins\b|hrs\b|o['’]clock|uhr|heures?|horas?|ore\b|час/iu,
    /\p{N}{1,2}:\p{N}{2}|\p{N}{1,2}[.:]\p{N}{2}\s?(?:uhr|h)(?!\p{L})/giu,
  ],
  [
    /years?|jahre?|ans\b|années|años|anni|anos|лет/iu,
    /(?<=\p{L} )(?:1[5-9]|20)\d{2}(?=[\s.,;:)]|$)(?! \p{Ll}+s\b)/gu,
  ],
  [
    /\b(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|decades?|times|long|often)\b/iu,
    /(?<![\p{L}\p{N}])(?:\p{N}[\p{N}.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)[- ](?:more )?(?:seconds|minutes|hours|days|nights|weeks|months|years|decades)\b/giu,
  ],
  // Marks of footnotes.
  [/(?!)/u, /\[\p{N}{1,3}\]/gu],
];

/** “70% of the channels” tells how many channels, as far as the page counts them. */
const shareOf = /^\s+of (?:(?:the|all|its|our|their|these) )*([\p{L}-]+)/iu;

/** A passage without the figures that are no answer to “How many ferries are there?”: prices, shares, times. */
function countsIn(question: string, passage: string): string {
  const isAsked = (figure: string, at: number, text: string): boolean => {
    const whole = shareOf.exec(text.slice(at + figure.length))?.[1];
    return whole !== undefined && question.toLowerCase().includes(whole.toLowerCase());
  };
  return measured.reduce(
    (text, [asks, figures]) =>
      asks.test(question)
        ? text
        : text.replaceAll(figures, (figure: string, at: number, whole: string) =>
            isAsked(figure, at, whole) ? figure : ' ',
          ),
    passage,
  );
}

/** Amounts without a number. English. */
const quantities =
  /\b(?:none|never|rarely|seldom|always|several|few|majority|most of|almost all|billions?|millions?|dozens?|numerous|half|double|free|a couple|a pair|(?:an?|one) (?:second|minute|hour|day|night|week|month|year|decade|century|metre|meter|kilomet\p{L}+|mile|inch|foot|lit(?:re|er)|pound|kilo(?:gram\p{L}*)?|ton(?:ne)?|euro|dollar|cent))\b/iu;

/** Whether a text has a number, in figures or words. */
export function namesNumber(text: string, language: string): boolean {
  if (language === 'en' && quantities.test(text)) return true;
  if (/[\p{N}一二三四五六七八九十百千万两]/u.test(text) || !hasNumberWords(language)) return true;
  return text.split(/[^\p{L}]+/u).some((word) => wordValue(word.toLowerCase(), language) !== null);
}
