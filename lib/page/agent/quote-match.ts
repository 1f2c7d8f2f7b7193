/** Finding a quotation in text that may have changed in small ways since it was read. */

export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Where `quote` stands in `text`: as it is, nearest to `near`, else apart from quotation marks, dashes, case and spaces. */
export function findQuote(text: string, quote: string, near = 0): Match | null {
  const exact = nearestIndex(text, quote, near);
  if (exact >= 0) return { start: exact, end: exact + quote.length };
  const loose = normalize(text);
  const wanted = normalize(quote).text;
  if (wanted === '') return null;
  const index = loose.text.indexOf(wanted);
  const start = loose.offsets[index];
  const last = loose.offsets[index + wanted.length - 1];
  return index < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}

function nearestIndex(text: string, quote: string, near: number): number {
  if (quote.trim() === '') return -1;
  let best = -1;
  for (let index = text.indexOf(quote); index >= 0; index = text.indexOf(quote, index + 1)) {
    if (best >= 0 && Math.abs(index - near) >= Math.abs(best - near)) break;
    best = index;
  }
  return best;
}

const same: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '.',
};

/** Lower case, plain marks, no white space at all, with the offset each character came from. */
function normalize(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let normalized = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (/[\s\u00ad\u200b-\u200f\u2060\ufeff|]/.test(character)) continue;
    // Lower case can be longer than its source ('İ'); every character of it points to the same place.
    for (const lower of (same[character] ?? character.toLowerCase()).split('')) {
      normalized += lower;
      offsets.push(index);
    }
  }
  return { text: normalized, offsets };
}
