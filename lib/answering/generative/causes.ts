import type { AlignedPart } from './align-claim';

/** What gives a reason, or what went before, by language. */
const markers: Record<string, RegExp> = {
  en: /\b(?:because(?: of)?|due to|caused by|owing to|thanks to|as a result of|as a consequence of|following|after)\b/giu,
  de: /(?<!\p{L})(?:weil|wegen|aufgrund|infolge|dank|nachdem)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:parce qu[e']|à cause d[eu']|en raison d[eu']|grâce (?:à|au)|à la suite d[eu']|car)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:porque|debido a|a causa de|gracias a|a raíz de|por culpa de)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:perché|a causa d\p{L}*|grazie a\p{L}*|in seguito a\p{L}*)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:porque|devido a|por causa d[aoe]|graças a)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:потому что|из-за|так как|поскольку|благодаря|вследствие)(?!\p{L})/giu,
};
/** What of a reason must be found in the source. */
const leastShare = 0.5;

/** Whether the reasons a claim gives are those of its source: each says something the source says too. */
export function causesAgree(
  { text, offset, words, matches }: AlignedPart,
  language: string,
): boolean {
  const marker = markers[language];
  if (marker === undefined) return true;
  return [...text.matchAll(marker)].every((match) => {
    const from = match.index + match[0].length;
    const length = text.slice(from).search(/[,;:.!?]/u);
    const to = length === -1 ? text.length : from + length;
    const isFound = [...words.entries()]
      .filter(([, { isContent, isLight }]) => isContent && !isLight)
      .filter(([, { start, end }]) => start - offset >= from && end - offset <= to)
      .map(([at]) => (matches[at]?.share ?? 0) > 0);
    if (isFound.length === 0) return true;
    const share = isFound.filter(Boolean).length / isFound.length;
    // English says what it is about last.
    const isEnough = isFound.at(-1) === true || language !== 'en';
    return share > leastShare || (share === leastShare && isEnough);
  });
}
