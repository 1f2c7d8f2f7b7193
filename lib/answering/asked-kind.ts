import { expectedAnswer } from './expected-answer';
import { hasNumberWords, wordValue } from './generative/numbers';

/** What gives a reason or a purpose, in the languages we know. */
const reasons =
  /(?<!\p{L})(?:because|due to|since|so that|as a result|result(?:s|ed)? (?:in|of|from)|reasons?|therefore|thus|hence|caus\p{L}*|in order|led to|leads to|after|to (?!the|an?|his|her|its|their|this|that|it|him|them|be|\p{Lu})\p{L}+|weil|damit|denn|wegen|deshalb|daher|um|nachdem|grund|parce|pour|car|afin|cause|raison|porque|para|debido|por|motivo|per|perché|poiché|affinché|потому|чтобы|из-за|поскольку|ради|причин\p{L}*|för|omdat|want|voor|om)(?!\p{L})|因|由于|由於|为了|為了|ため|ので|から|لأن|بسبب|أجل|لكي|क्योंकि|कारण|लिए|เพราะ|เพื่อ|เนื่องจาก/iu;

/** A time told without a number. */
const times =
  /(?<!\p{L})(?:after|before|during|until|since|century|spring|summer|autumn|winter|nach|vor|während|seit|après|avant|pendant|depuis|tras|durante|después|antes|dopo|prima|после|до|во время)(?!\p{L})/iu;

/**
 * Whether a passage holds something of the kind a question asks for by its wording; true where that cannot be told.
 * Lenient: it is asked before someone is told that a page does not say when or why.
 */
export function holdsAsked(question: string, passage: string, language: string): boolean {
  switch (expectedAnswer(question)) {
    case 'number':
      return namesNumber(passage, language);
    case 'date':
      return /\p{N}/u.test(passage) || times.test(passage) || calendarOf(language).test(passage);
    case 'reason':
      return reasons.test(passage);
    case 'name':
    case null:
      return true;
  }
}

function namesNumber(text: string, language: string): boolean {
  if (/[\p{N}一二三四五六七八九十百千万两]/u.test(text) || !hasNumberWords(language)) return true;
  return text.split(/[^\p{L}]+/u).some((word) => wordValue(word.toLowerCase(), language) !== null);
}

const calendars = new Map<string, RegExp>();

/** The names of months and days. */
function calendarOf(language: string): RegExp {
  let calendar = calendars.get(language);
  if (!calendar) {
    const names = Array.from(
      { length: 12 },
      (_, at) => new Date(Date.UTC(2024, at, at + 1)),
    ).flatMap((date) =>
      [{ month: 'long' } as const, { weekday: 'long' } as const].map((part) =>
        new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' }).format(date),
      ),
    );
    calendars.set(language, (calendar = new RegExp(names.join('|'), 'iu')));
  }
  return calendar;
}
