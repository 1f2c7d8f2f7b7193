import { atOnce } from '@/lib/base/slices';
import { ByteWriter } from './byte-writer';
import { GrowableUint32 } from './growable';
import { TermsWriter, termAt, type PackedTerms } from './packed-terms';

/** One term frequency is kept in units of this; a byte then holds up to 127 occurrences. */
export const frequencyUnit = 1 / 2;

/** Posting lists of a segment's chunks, to be stored and searched as they lie. */
export interface PackedLexical {
  terms: PackedTerms;
  /** Where the list of each term begins in `postings`, in bytes; one more for the end. */
  starts: Uint32Array;
  /** Of each list: the number of postings, then for each the gap to the chunk before it (varints) and the frequency (byte). */
  postings: Uint8Array;
  /** Weighted length of each chunk, in UTF-16 units. */
  lengths: Uint16Array;
  /** Languages whose rules made the terms; primary subtags. */
  languages: readonly string[];
}

/** Collects chunks and packs them by a counting sort: linear in the number of postings. */
export class LexicalBuilder {
  readonly #termIds = new Map<string, number>();
  readonly #terms = new GrowableUint32();
  readonly #chunks = new GrowableUint32();
  readonly #frequencies = new GrowableUint32();
  readonly #lengths = new GrowableUint32();
  readonly #languages = new Set<string>();

  /**
   * Adds the next chunk.
   * @param frequencies Of each term, weighted, in terms.
   * @param length Weighted, in UTF-16 units.
   * @param languages Those by whose rules its terms were made.
   */
  add(
    frequencies: ReadonlyMap<string, number>,
    length: number,
    languages: readonly string[],
  ): void {
    const chunk = this.#lengths.push(Math.min(0xffff, Math.round(length)));
    for (const language of languages) this.#languages.add(language);
    for (const [term, frequency] of frequencies) {
      let id = this.#termIds.get(term);
      if (id === undefined) {
        id = this.#termIds.size;
        this.#termIds.set(term, id);
      }
      this.#terms.push(id);
      this.#chunks.push(chunk);
      this.#frequencies.push(Math.max(1, Math.min(0xff, Math.round(frequency / frequencyUnit))));
    }
  }

  build(): PackedLexical {
    return atOnce(this.buildInSlices());
  }

  /** As `build`, stopping again and again. */
  *buildInSlices(): Generator<undefined, PackedLexical> {
    const counts = new Uint32Array(this.#termIds.size);
    const terms = this.#terms.view();
    for (const id of terms) counts[id] = (counts[id] ?? 0) + 1;
    const next = new Uint32Array(counts.length);
    for (let id = 1; id < counts.length; id++)
      next[id] = (next[id - 1] ?? 0) + (counts[id - 1] ?? 0);
    const chunks = new Uint32Array(terms.length);
    const frequencies = new Uint8Array(terms.length);
    for (let i = 0; i < terms.length; i++) {
      const id = terms[i] ?? 0;
      const at = next[id] ?? 0;
      chunks[at] = this.#chunks.get(i);
      frequencies[at] = this.#frequencies.get(i);
      next[id] = at + 1;
    }
    yield;
    const writer = new PostingsWriter();
    const dictionary = new TermsWriter();
    const sorted = [...this.#termIds.keys()].toSorted();
    for (const [at, term] of sorted.entries()) {
      if (at % stepTerms === 0) yield;
      const id = this.#termIds.get(term) ?? 0;
      const end = next[id] ?? 0;
      writer.list(chunks, frequencies, end - (counts[id] ?? 0), end);
      dictionary.add(term);
    }
    return {
      terms: dictionary.finish(),
      ...writer.finish(),
      lengths: Uint16Array.from(this.#lengths.view()),
      languages: [...this.#languages].toSorted(),
    };
  }
}

/** Calls back for every chunk that holds the term, in ascending order. */
export function forEachPosting(
  { starts, postings }: PackedLexical,
  term: number,
  callback: (chunk: number, units: number) => void,
): void {
  const end = starts[term + 1] ?? 0;
  let at = starts[term] ?? 0;
  while ((postings[at] ?? 0) > 0x7f) at++;
  at++;
  for (let chunk = -1; at < end;) {
    let byte = postings[at++] ?? 0;
    let gap = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++] ?? 0;
      gap |= (byte & 0x7f) << shift;
    }
    chunk += gap;
    callback(chunk, postings[at++] ?? 0);
  }
}

/** Number of chunks that hold a term. */
export function documentFrequency({ starts, postings }: PackedLexical, term: number): number {
  let at = starts[term] ?? 0;
  let byte = postings[at] ?? 0;
  let count = byte & 0x7f;
  for (let shift = 7; byte > 0x7f; shift += 7) {
    byte = postings[++at] ?? 0;
    count |= (byte & 0x7f) << shift;
  }
  return count;
}

/** After so many terms, or so many postings, it is time to look at the clock. */
const stepTerms = 256;
const stepPostings = 4096;

/**
 * One index of several; stops after every step.
 * @param renumbered For each part, the new number of each of its chunks, −1 where it is left out.
 * @param size Number of chunks that remain.
 */
export function* mergeLexical(
  parts: readonly PackedLexical[],
  renumbered: readonly Int32Array[],
  size: number,
): Generator<undefined, PackedLexical> {
  const lengths = new Uint16Array(size);
  parts.forEach((part, p) => {
    renumbered[p]?.forEach((chunk, old) => {
      if (chunk >= 0) lengths[chunk] = part.lengths[old] ?? 0;
    });
  });
  const heads = parts.map(({ terms }) => ({ terms, at: 0, term: headOf(terms, 0) }));
  const writer = new PostingsWriter();
  const dictionary = new TermsWriter();
  const chunks = new GrowableUint32();
  const frequencies = new GrowableUint32();
  let termsLeft = stepTerms;
  let postingsLeft = stepPostings;
  for (;;) {
    const term = heads.reduce<string | null>(
      (least, head) =>
        head.term !== null && (least === null || head.term < least) ? head.term : least,
      null,
    );
    if (term === null) break;
    chunks.clear();
    frequencies.clear();
    heads.forEach((head, p) => {
      const part = parts[p];
      const numbers = renumbered[p];
      if (head.term !== term || !part || !numbers) return;
      forEachPosting(part, head.at, (old, units) => {
        const chunk = numbers[old] ?? -1;
        if (chunk < 0) return;
        chunks.push(chunk);
        frequencies.push(units);
      });
      head.at += 1;
      head.term = headOf(head.terms, head.at);
    });
    if (chunks.length > 0) {
      dictionary.add(term);
      writer.list(...inOrder(chunks.view(), frequencies.view()), 0, chunks.length);
    }
    termsLeft -= 1;
    postingsLeft -= chunks.length;
    if (termsLeft > 0 && postingsLeft > 0) continue;
    termsLeft = stepTerms;
    postingsLeft = stepPostings;
    yield;
  }
  const languages = new Set(parts.flatMap((part) => part.languages));
  return {
    terms: dictionary.finish(),
    ...writer.finish(),
    lengths,
    languages: [...languages].toSorted(),
  };
}

function headOf(terms: PackedTerms, at: number): string | null {
  return at < terms.ends.length ? termAt(terms, at) : null;
}

/** Postings by chunk: parts may hold documents between those of another. */
function inOrder(chunks: Uint32Array, frequencies: Uint32Array): [Uint32Array, Uint32Array] {
  if (chunks.every((chunk, i) => i === 0 || chunk > (chunks[i - 1] ?? 0)))
    return [chunks, frequencies];
  // Numbers are sorted far faster without a function that compares them.
  const packed = Float64Array.from(chunks, (chunk, i) => chunk * 256 + (frequencies[i] ?? 0));
  packed.sort();
  return [
    Uint32Array.from(packed, (each) => Math.floor(each / 256)),
    Uint32Array.from(packed, (each) => each % 256),
  ];
}

class PostingsWriter {
  readonly #bytes = new ByteWriter();
  readonly #starts = new GrowableUint32();

  /** The list of the next term: `chunks[from … to)`, ascending. */
  list(chunks: Uint32Array, frequencies: ArrayLike<number>, from: number, to: number): void {
    this.#starts.push(this.#bytes.length);
    this.#bytes.varint(to - from);
    for (let at = from, last = -1; at < to; at++) {
      const chunk = chunks[at] ?? 0;
      this.#bytes.varint(chunk - last);
      this.#bytes.byte(frequencies[at] ?? 0);
      last = chunk;
    }
  }

  finish(): Pick<PackedLexical, 'starts' | 'postings'> {
    this.#starts.push(this.#bytes.length);
    return { starts: this.#starts.view().slice(), postings: this.#bytes.bytes() };
  }
}
