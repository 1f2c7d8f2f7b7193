import type { ProposedAnswer } from './proposed-answer';

/** How large something is in one direction; the words that tell it. English. */
const measures: readonly (readonly [asked: string, told: string])[] = [
  ['wide|broad', 'wide|width|broad|breadth|across'],
  ['deep', 'deep|depth|deepest|below'],
  ['tall|high', 'tall|high|height|altitude|elevation|rises|above|highest|tallest|stands'],
  ['long', 'long|length|longest|lasts?|takes?|took|hours?|minutes?|days?|weeks?|months?|years?'],
];
const toldBy = measures.map(([, told]) => new RegExp(String.raw`\b(?:${told})\b`, 'iu'));
const asks = measures.map(
  ([asked]) => new RegExp(String.raw`\bhow (?:${asked}) (?:is|are|was|were)\b`, 'iu'),
);
const amount = /\p{N}[\p{N}.,]*[- ]?\p{L}+[- ](?:long|wide|broad|deep|tall|high)\b/iu;

/** What tells how old somebody or something is. */
const age =
  /\b(?:ag(?:ed?|es)|old|oldest|born|birthday|anniversary|turn(?:s|ed)|century|centuries|[mb]illion|ancient|dat(?:ed?|es|ing)|\p{L}+t(?:ies|eens)|months?|days?|built|founded|(?:1\d|20)\d{2}|(?:at|is|was|were|be) (?:\p{N}{1,3}|\p{L}+ty|\p{L}+teen|ten|eleven|twelve)|years?(?! (?:later|ago|after|before|earlier|in a row)))\b/iu;

/** Whether an answer tells another measure than the one that is asked for: how long something is, not how wide; anything but an age. */
export function tellsOtherMeasure({ prepared, question, entries }: ProposedAnswer): boolean {
  if (prepared.language !== 'en') return false;
  const said = entries
    .flatMap(({ main, sentences }) => [...main.headings, ...sentences.map(({ text }) => text)])
    .join('\n');
  if (/\bhow old (?:is|are|was|were)\b/iu.test(question.text)) return !age.test(said);
  const at = asks.findIndex((wording) => wording.test(question.text));
  return at >= 0 && amount.test(said) && toldBy[at]?.test(said) === false;
}
