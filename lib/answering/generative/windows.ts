/** Letters on either side of a place by which it is found again in another text, and those both together must be. */
const side = { han: 2, alphabet: 4 };
const least = { han: 3, alphabet: 6 };

/** What stands before and after a stretch of a text in a script without spaces, or null where that is too little to find it by. */
export function windowAround(text: string, start: number, end: number): [string, string] | null {
  const kind = /\p{Script=Thai}/u.test(text.slice(start, end)) ? 'alphabet' : 'han';
  const before = text.slice(Math.max(0, start - side[kind]), start);
  const after = text.slice(end, end + side[kind]);
  const letters = (before + after).replace(/[^\p{L}\p{M}\p{N}]/gu, '').length;
  return letters < least[kind] ? null : [before, after];
}

/** Where a part stands in a text, each time. */
export function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
