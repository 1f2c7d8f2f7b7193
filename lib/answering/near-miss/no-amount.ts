import { valueAsked } from '@/lib/text/attributes';
import { holdsAsked } from '@/lib/answering/asked-kind';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import { expectedAnswer } from '@/lib/answering/expected-answer';
import type { ProposedAnswer } from './proposed-answer';

const asksForMoney =
  /\bwhat (?:do(?:es)?|did|will|would) .*\b(?:earn|get paid)\b|\bhow much .*\bearns?\b|\bhow much\b.*\b(?:costs?|pay|paid|charged?)\b|\bwhat (?:do(?:es)?|did|will|would) .*\bcost\b|\bwhat(?:['’]s| is| are| was| were) (?:the|its|their) (?:price|cost)s?\b/i;

/** A price without its currency: “a second space is 40”, “1,200 for a coffin grave”. Years and what measures something are none. */
const bareSum =
  /(?<![\p{L}\p{N}.,:/-])(?!(?:1[5-9]|20)\d\d(?!\p{N}))\p{N}[\p{N}.,]*(?=\s*(?:[.,;:!?)](?!\p{N})|$|(?:for|per|each|extra|more|and|a (?:day|night|week|month|year|head|person))\b))/iu;
/** “Gold pays up to £2,000”, “it saved me 620 euros”: no price of what does. */
const noPrice =
  /\b(?:(?:pays?|covers?|refunds?|reimburses?)(?: \p{L}+){0,3} up to|sav(?:es?|ed|ing)(?: \p{L}+)?) [$€£¥₹]?\p{N}[\p{N}.,]*(?:\s?(?:[€£¥₹₽]|euros?|dollars?|pounds?|cents?))?/giu;
const asksForPrice = /\bhow much\b.*\bcosts?\b|\bwhat\b.*\b(?:costs?|price)\b/i;
const priceSought =
  /^\W*(?:(?:the|le|la|les|der|die|el|los|il|o|a) )?(?:prices?|fees?|fares?|preise?|eintrittspreise?|prix|tarifs?|precios?|tarifas?|prezz[oi]|tariff[ae]|preços?|цен[аы]|стоимость|سعر|أسعار|कीमत)(?![\p{L}\p{M}])|(?:价格|票价|料金|値段)[?？]?$/iu;
const longestSearch = 8;
const words = (text: string): number => text.trim().split(/\s+/u).length;
const noSum =
  /\b(?:without (?:a )?(?:fee|charge|payment)|no (?:fee|charge|cost)|(?:costs?|pays?|charges?|for) nothing)\b/i;

/** “Tarif du sauna”: a search that begins or ends with the word for a price, and no sentence. */
function seeksPrice(text: string): boolean {
  return expectedAnswer(text) === null && words(text) <= longestSearch && priceSought.test(text);
}

function givesSum({ main, sentences }: QuotedEntry): boolean {
  return [...main.headings, ...sentences.map(({ text }) => text)].some(
    (text) => /\p{N}/u.test(text) || noSum.test(text) || valueAsked('price')?.test(text),
  );
}

/** “When was it built?” is not answered by whatever else is said of it: a figure or a day it has to have. */
export function lacksAmount({ prepared, question, best, entries }: ProposedAnswer): boolean {
  const { language } = prepared;
  const { text, expected } = question;
  if (seeksPrice(text) && best.kind !== 'table-row') return !entries.some(givesSum);
  // What happens always on some occasion is written in many ways, which are known best in English; not on cards.
  const asksWhen = expected === 'date' || (expected === 'occasion' && prepared.cards()[best.index]);
  // In English other words are known well enough, but for what something costs. Rows of prices need not name the currency.
  const asksMoney = asksForMoney.test(text) && best.kind !== 'table-row';
  if (expected !== 'number' && !asksMoney && (!asksWhen || language !== 'en')) return false;
  // The day of a release stands above what it brought; figures there (“4 Results”, “Nine days on”) count something else.
  const told = entries
    .flatMap(({ main, sentences }) => [
      ...(expected === 'date' ? main.headings : []),
      ...sentences.map((each) => each.text),
    ])
    .join('\n');
  const said = asksForPrice.test(text) ? told.replaceAll(noPrice, '') : told;
  if (asksMoney && (bareSum.test(said) || noSum.test(said))) return false;
  const value = language !== 'en' || asksMoney ? valueAsked(text) : null;
  return !holdsAsked(text, said, language) || value?.test(said) === false;
}
