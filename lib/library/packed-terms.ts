import { GrowableUint32 } from './growable';

/** A sorted dictionary without objects: searched as it lies, stored and loaded as it is. */
export interface PackedTerms {
  /** UTF-16 units of all terms, one after another, in the order of `<` on strings. */
  units: Uint16Array;
  /** Where each term ends in `units`. */
  ends: Uint32Array;
}

/** Packs terms as they come, in the order of `<` on strings, each once. */
export class TermsWriter {
  #units = new Uint16Array(1024);
  readonly #ends = new GrowableUint32();
  #length = 0;

  add(term: string): void {
    if (this.#length + term.length > this.#units.length) {
      const grown = new Uint16Array(2 * this.#units.length + term.length);
      grown.set(this.#units);
      this.#units = grown;
    }
    for (let i = 0; i < term.length; i++) this.#units[this.#length++] = term.charCodeAt(i);
    this.#ends.push(this.#length);
  }

  finish(): PackedTerms {
    return { units: this.#units.slice(0, this.#length), ends: this.#ends.view().slice() };
  }
}

/** @param terms Sorted by UTF-16 units (the default of `sort`), each once. */
export function packTerms(terms: readonly string[]): PackedTerms {
  const writer = new TermsWriter();
  for (const term of terms) writer.add(term);
  return writer.finish();
}

/** Number of the first term that is not before `term`. */
function lowerBound(terms: PackedTerms, term: string): number {
  let low = 0;
  let high = terms.ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(terms, middle, term) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of a term, −1 where there is no such. */
export function findTerm(terms: PackedTerms, term: string): number {
  const at = lowerBound(terms, term);
  return at < terms.ends.length && compare(terms, at, term) === 0 ? at : -1;
}

/** Calls back for every term that begins so, in order. */
export function forEachUnder(
  terms: PackedTerms,
  prefix: string,
  callback: (term: string, index: number) => void,
): void {
  for (let at = lowerBound(terms, prefix); at < terms.ends.length; at++) {
    const term = termAt(terms, at);
    if (!term.startsWith(prefix)) return;
    callback(term, at);
  }
}

export function termAt(terms: PackedTerms, index: number): string {
  return String.fromCharCode(
    ...terms.units.subarray(index === 0 ? 0 : terms.ends[index - 1], terms.ends[index]),
  );
}

function compare({ units, ends }: PackedTerms, index: number, term: string): number {
  const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
  const length = (ends[index] ?? 0) - start;
  const shared = Math.min(length, term.length);
  for (let i = 0; i < shared; i++) {
    const difference = (units[start + i] ?? 0) - term.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length - term.length;
}
