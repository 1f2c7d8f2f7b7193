import type { AnalyzedPage } from './analyzed-page';

const umlauts: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü' };
/** Not after a vowel, as in “neue” and “bauen”, nor after a q. */
const digraph = /(?<![aeiouäöüyq])[aou]e/giu;
const word = /[\p{L}\p{M}]+/gu;

/** A German question that is typed without umlauts as the page or the glossary has its words: “Oeffnungszeiten”. */
export function withUmlauts(
  { glossary, reader, everyStem }: AnalyzedPage,
  question: string,
): string {
  const isKnown = (text: string): boolean =>
    everyStem().has(reader.stem(text.toLowerCase())) || glossary?.share(text) === 1;
  return question.replaceAll(word, (typed) => {
    const full = typed.replaceAll(digraph, umlautOf);
    return full !== typed && !isKnown(typed) && isKnown(full) ? full : typed;
  });
}

function umlautOf(digraphed: string): string {
  const small = umlauts[digraphed.toLowerCase()] ?? digraphed;
  return digraphed.startsWith(digraphed.charAt(0).toLowerCase()) ? small : small.toUpperCase();
}
