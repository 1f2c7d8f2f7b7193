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
export function causesAgree({ text, words, matches }: AlignedPart, language: string): boolean {
  const marker = markers[language];
  const start = words[0]?.start ?? 0;
  if (marker === undefined) return true;
  return [...text.matchAll(marker)].every((match) => {
    const from = match.index + match[0].length;
    const length = text.slice(from).search(/[,;:.!?]/u);
    const to = length === -1 ? text.length : from + length;
    const offset = text.length === 0 ? 0 : start - leading(text);
    const reason = [...words.keys()].filter((at) => {
      const word = words[at];
      return (
        word?.isContent === true &&
        !word.isLight &&
        word.start - offset >= from &&
        word.end - offset <= to
      );
    });
    if (reason.length === 0) return true;
    const share = reason.filter((at) => (matches[at]?.share ?? 0) > 0).length / reason.length;
    // English says what it is about last.
    const last = (matches[reason.at(-1) ?? -1]?.share ?? 0) > 0;
    return share > leastShare || (share === leastShare && (last || language !== 'en'));
  });
}

/** Characters before the first word. */
function leading(text: string): number {
  return Math.max(0, text.search(/[\p{L}\p{N}]/u));
}
