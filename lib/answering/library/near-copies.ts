/** Length of the stretches compared, in UTF-16 units of letters and digits. */
const stretch = 24;

/** A text of which this share was seen is a copy. */
const copied = 0.8;

/** Remembers texts by their stretches of letters (shingles, Broder 1997) and tells which say nothing new. */
export class NearCopies {
  readonly #seen = new Set<string>();

  /** Remembers a text; false when it is a copy, near enough, of what was there. */
  add(text: string): boolean {
    const stretches = stretchesOf(text);
    let known = 0;
    for (const each of stretches) if (this.#seen.has(each)) known++;
    for (const each of stretches) this.#seen.add(each);
    return stretches.size === 0 || known < copied * stretches.size;
  }
}

/** Spelling and punctuation aside, as copies differ in them. */
function stretchesOf(text: string): Set<string> {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
  if (letters.length <= stretch) return new Set(letters === '' ? [] : [letters]);
  const stretches = new Set<string>();
  for (let start = 0; start + stretch <= letters.length; start++)
    stretches.add(letters.slice(start, start + stretch));
  return stretches;
}
