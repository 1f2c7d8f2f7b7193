import { leansBack } from '@/lib/text/openings';
import type { AnalyzedPage } from './analyzed-page';

/** “X is a …”, “X means …”: how a definition begins, in the languages we know. */
const patterns: Record<string, RegExp> = {
  en: /^[^,.;:?]{2,60}?\s(?:\([^)]*\)\s)?(?:(?:is|are|was|were) (?:a|an|one|any|the (?:\w+ ){0,3}(?:of|that|which|in)|defined|described|called|known|considered)|means|refers? to|describes?|consists? of|denotes?)\s/i,
  de: /^[^,.;:?]{2,60}?\s(?:(?:ist|sind|war|waren) (?:eine?n?|der|die|das|jede[rs]?)|bezeichnet|bedeutet|besteht aus|heißt)\s/i,
  fr: /^[^,.;:?]{2,60}?\s(?:(?:est|sont|était|étaient) (?:une?|des?|le|la|les|l[’'])|désigne|signifie|consiste)\s?/i,
  es: /^[^,.;:?]{2,60}?\s(?:(?:es|son|era|eran|fue) (?:una?|unos|unas|el|la|los|las)|significa|se refiere a|consiste en|designa)\s/i,
  it: /^[^,.;:?]{2,60}?\s(?:(?:è|sono|era|erano) (?:una?|uno|un['’]|il|lo|la|i|gli|le)|significa|indica|consiste)\s?/i,
  pt: /^[^,.;:?]{2,60}?\s(?:(?:é|são|era|eram) (?:uma?|o|a|os|as)|significa|refere-se|consiste)\s/i,
  nl: /^[^,.;:?]{2,60}?\s(?:(?:is|zijn|was|waren) (?:een|de|het)|betekent|bestaat uit|verwijst naar)\s/i,
  ru: /^[^,.;:?]{2,60}?\s(?:[—–-]\s?(?:это\s)?|это\s|является\s|являются\s|называется\s|означает\s|состоит из\s)/i,
  zh: /^[^，。；：？]{1,20}(?:是(?:指|一|由|用)|指的是|即|称为|稱為)/,
  ja: /^[^、。；：？]{1,20}(?:とは|は.{1,60}(?:です|である|を指す|という)。?$)/,
  th: /^.{1,30}?(?:คือ|หมายถึง)/,
  ar: /^.{2,40}?\s(?:هو|هي|هم|تعني|يعني|عبارة عن)\s/,
  hi: /(?:कहलात[ाीे]|कहते हैं|(?:एक|का) .{1,60} है)।?$/,
};

/** Whether a sentence says what something is; one that speaks of “it” or “this” leaves open what. */
export function isDefinition(text: string, language: string): boolean {
  return (patterns[language]?.test(text) ?? false) && !leansBack(text, language);
}

/** Sentences up to this long are easy to follow (words). */
const easyLength = 16;
/** What remains of a sentence for brackets, dashes and figures, which explain less than they ask. */
const cluttered = 0.75;
const defining = 2.2;

/** Weight of each sentence for an explanation: what defines, what is short, and what uses shorter words than the page does. */
export function explanationWeights({ sentences, language }: AnalyzedPage): Float32Array {
  const statements = sentences.filter(({ kind }) => kind !== 'heading' && kind !== 'code');
  const usual = wordLength(statements.map(({ text }) => text).join(' '));
  return Float32Array.from(sentences, ({ text, words }) => {
    const short = Math.min(1, easyLength / Math.max(1, words));
    const plain = Math.min(1.3, Math.max(0.5, usual / (wordLength(text) || usual || 1)));
    const clear = /[();—–]|\d{2,}/u.test(text) ? cluttered : 1;
    return (isDefinition(text, language) ? defining : 1) * short * plain ** 2 * clear;
  });
}

/** Mean length of the words in letters; of scripts without spaces all texts are alike. */
function wordLength(text: string): number {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.reduce((sum, word) => sum + word.length, 0) / Math.max(1, words.length);
}
