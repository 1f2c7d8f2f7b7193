import type { PackedVectors } from './packed-vectors';
import { createScan, rowUnit, type ScanRows } from './vector-kernel';

/** Vectors of one segment, laid out for the kernel. */
export interface VectorBlock {
  readonly embedder: string;
  readonly dimensions: number;
  readonly count: number;
}

interface PlacedBlock extends VectorBlock {
  /** Dimensions padded to what the kernel takes. */
  width: number;
  /** Addresses; `end` is the next free one. */
  rows: number;
  scales: number;
  similarities: number;
  end: number;
}

export interface Similarities {
  /** f32 [count], the store's own memory: to be read before anything is added. */
  values: Float32Array;
  least: number;
  greatest: number;
}

const pageSize = 65_536;
const mostPages = 65_536;
/** The first page is the query's. */
const firstBlock = pageSize;
const mostDimensions = 2048;

/**
 * Room for an int16 query: int8 rows lose a little, the query then nothing to speak of, at no cost to the kernel. 13 bits, 7 bits
 * of a row and `mostDimensions` stay within 31.
 */
const largestComponent = 2 ** 13 - 1;

/** Keeps vectors in the memory of a SIMD kernel and compares all of a block with a query, exactly but for their rounding. */
export class VectorStore {
  #memory: WebAssembly.Memory | null = null;
  /** By width. */
  readonly #scans = new Map<number, ScanRows>();
  /** By address. Gaps are filled again before the memory grows. */
  #blocks: PlacedBlock[] = [];

  /** Returns null when there is no more memory: what cannot be compared can still be found by its words. */
  add(vectors: PackedVectors): VectorBlock | null {
    const { embedder, dimensions, rows, scales } = vectors;
    if (dimensions > mostDimensions || rows.length !== scales.length * dimensions)
      throw new RangeError(`${rows.length} components are not ${scales.length} × ${dimensions}`);
    const count = scales.length;
    const width = Math.ceil(dimensions / rowUnit) * rowUnit;
    const size = count * (width + 2 * Float32Array.BYTES_PER_ELEMENT);
    const start = this.#allocate(Math.ceil(size / rowUnit) * rowUnit);
    if (start === null) return null;
    const block = {
      embedder,
      dimensions,
      count,
      width,
      rows: start,
      scales: start + count * width,
      similarities: start + count * (width + Float32Array.BYTES_PER_ELEMENT),
      end: start + Math.ceil(size / rowUnit) * rowUnit,
    };
    const memory = new Int8Array(this.#buffer(), start, count * width);
    if (width === dimensions) memory.set(rows);
    else {
      memory.fill(0);
      for (let row = 0; row < count; row++)
        memory.set(rows.subarray(row * dimensions, (row + 1) * dimensions), row * width);
    }
    new Float32Array(this.#buffer(), block.scales, count).set(scales);
    this.#blocks.push(block);
    this.#blocks.sort((a, b) => a.rows - b.rows);
    return block;
  }

  remove(block: VectorBlock): void {
    this.#blocks = this.#blocks.filter((other) => other !== block);
  }

  /** Dot products of a query with each vector of a block: cosines, as all have length 1. */
  compare(block: VectorBlock, query: Float32Array): Similarities {
    const placed = this.#blocks.find((other) => other === block);
    if (!placed || query.length !== block.dimensions)
      throw new RangeError('the block is not of this store or the query not of its model');
    const { width, count } = placed;
    const buffer = this.#buffer();
    const values = new Float32Array(buffer, placed.similarities, count);
    const scale = writeQuery(new Int16Array(buffer, 0, width), query);
    if (scale === 0 || count === 0) return { values: values.fill(0), least: 0, greatest: 0 };
    this.#scanOf(width)(0, placed.rows, count, placed.scales, placed.similarities, scale);
    const [least = 0, greatest = 0] = new Float32Array(buffer, 2 * width, 2);
    return { values, least, greatest };
  }

  #scanOf(width: number): ScanRows {
    if (!this.#memory) throw new RangeError('nothing was added');
    const scan = this.#scans.get(width) ?? createScan(this.#memory, width);
    this.#scans.set(width, scan);
    return scan;
  }

  /** First gap that is large enough, or the end; null where the memory cannot grow to it. */
  #allocate(size: number): number | null {
    let start = firstBlock;
    for (const block of this.#blocks) {
      if (block.rows - start >= size) break;
      start = block.end;
    }
    const pages = Math.ceil((start + size) / pageSize);
    try {
      this.#memory ??= new WebAssembly.Memory({ initial: pages, maximum: mostPages });
      const missing = pages - this.#memory.buffer.byteLength / pageSize;
      if (missing > 0) this.#memory.grow(missing);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
    return start;
  }

  #buffer(): ArrayBuffer {
    return this.#memory?.buffer ?? new ArrayBuffer(0);
  }
}

/** Rounds a query to integers, padded with zeros. Returns what one of them is worth, 0 where the query is all zeros. */
function writeQuery(target: Int16Array, query: Float32Array): number {
  let largest = 0;
  for (const component of query) largest = Math.max(largest, Math.abs(component));
  target.fill(0);
  if (largest === 0) return 0;
  const factor = largestComponent / largest;
  for (let d = 0; d < query.length; d++) target[d] = Math.round((query[d] ?? 0) * factor);
  return 1 / factor;
}
