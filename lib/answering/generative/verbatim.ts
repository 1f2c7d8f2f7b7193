import type { PageDocument } from '@/lib/protocol/page';

/** Words a quotation has at least; less may be anybody's. */
const leastLength = 12;
const quotations = /[“"«„「『]([^“”"«»„「」『』]{8,}?)[”"»“」』]/gu;

/** Text as it is compared word for word: one kind of white space, dashes and quotation marks, no marks at the end. */
export function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„«»"「」『』]+|''/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'([]+|[\s"'.,;:!?…。！？؟।)\]]+$/gu, '')
    .trim();
}

/** Whether a claim stands word for word in a text. */
export function isVerbatim(claim: string, text: string): boolean {
  const wanted = plainForm(claim);
  if (
    wanted.length < leastLength &&
    !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(wanted)
  )
    return plainForm(text) === wanted;
  const source = plainForm(text);
  const at = source.indexOf(wanted);
  if (at === -1) return false;
  const letter = /[\p{L}\p{N}]/u;
  const cutsWord = (left: string | undefined, right: string | undefined) =>
    letter.test(left ?? '') &&
    letter.test(right ?? '') &&
    /[\p{L}\p{N}]/u.test(wanted) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(wanted);
  return (
    !cutsWord(source[at - 1], wanted[0]) && !cutsWord(wanted.at(-1), source[at + wanted.length])
  );
}

/** What a text puts in quotation marks, and where (UTF-16 offsets, with the marks). */
export function quotationsOf(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(quotations)].map(({ 0: whole, 1: inner = '', index }) => ({
    text: inner,
    start: index,
    end: index + whole.length,
  }));
}

const texts = new WeakMap<PageDocument, string>();

/** Whether everything a claim puts in quotation marks stands on the page so. */
export function quotationsHold(claim: string, page: PageDocument): boolean {
  let text = texts.get(page);
  if (text === undefined)
    texts.set(
      page,
      (text = plainForm([page.title, ...page.blocks.map((block) => block.text)].join(' '))),
    );
  const whole = text;
  return quotationsOf(claim).every((quotation) => whole.includes(plainForm(quotation.text)));
}
