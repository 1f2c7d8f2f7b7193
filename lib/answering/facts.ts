import type { AnalyzedPage } from './analyzed-page';

/** A point is read at a glance (words). */
const pointLength = 24;
const figures = 1.25;
const names = 1.15;
/** Someone speaking of themselves tells a story; a fact holds without them. */
const personal = 0.6;
/** “MK: …”, “Note: …”, “A: …”: what someone says in turn, or a remark beside the matter. */
const aside = 0.5;
const label =
  /^(?:\p{Lu}{1,3}|note|nb|tip|pro tip|ps|hint|update|edit|hinweis|tipp|nota|примечание)\s?[:：]/iu;

const persons: Record<string, RegExp> = {
  en: /\b(?:I|I[’']\w+|we|we[’']\w+|my|our|me|us|you|you[’']\w+|your)\b/,
  de: /\b(?:ich|wir|mein\w*|unser\w*|uns|mir|mich|dein\w*)\b/i,
  fr: /\b(?:je|j[’']|nous|mon|ma|mes|notre|nos|vous|votre|vos)\b/i,
  es: /\b(?:yo|nosotros|mi|mis|nuestr[oa]s?|nos|usted|tu|tus)\b/i,
  it: /\b(?:io|noi|mi[oae]|miei|nostr[oaie]|vostr[oaie])\b/i,
  pt: /\b(?:eu|nós|meus?|minhas?|nosso?a?s?|você)\b/i,
  nl: /\b(?:ik|wij|we|mijn|onze|ons|jij|jouw|uw)\b/i,
  ru: /(?:^|[\s«(])(?:я|мы|мой|моя|моё|мои|наш\S*|нас|вы|ваш\S*)(?=[\s,.]|$)/i,
  zh: /我|您|你/,
  ja: /私|僕|我々|あなた/,
};

/** Whether somebody speaks of themselves, or to the reader. */
export function namesPersons(text: string, language: string): boolean {
  return persons[language]?.test(text) ?? false;
}

/** Weight of each sentence as a point of a list: short, with figures and names, and true without its speaker. */
export function factWeights({ sentences, language }: AnalyzedPage): Float32Array {
  return Float32Array.from(sentences, ({ text, words }) => {
    const short = Math.sqrt(Math.min(1, pointLength / Math.max(1, words)));
    const named = /[^\s.!?:“"]\s+(?!I\b)\p{Lu}\p{L}+/u.test(text) && language !== 'de';
    return (
      short *
      (/\d/u.test(text) ? figures : 1) *
      (named ? names : 1) *
      (namesPersons(text, language) ? personal : 1) *
      (label.test(text) ? aside : 1)
    );
  });
}
