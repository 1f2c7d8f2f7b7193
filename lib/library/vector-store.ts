import { atOnce } from '@/lib/base/slices';
import {
  codeBits,
  fewestToEstimate,
  groupSize,
  makeCodes,
  writeTables,
  type BitCodes,
} from './bit-codes';
import { createEstimate, type EstimateGroups } from './bit-kernel';
import type { PackedVectors } from './packed-vectors';
import { createScan, rowUnit, type ScanRows } from './vector-kernel';

/** Vectors of one segment, laid out for the kernels. */
export interface VectorBlock {
  readonly embedder: string;
  readonly dimensions: number;
  readonly count: number;
}

interface PlacedBlock extends VectorBlock {
  /** Dimensions padded to what the kernels take. */
  width: number;
  /** `count` filled up to whole groups. */
  room: number;
  /** Addresses; `end` is the next free one. */
  rows: number;
  scales: number;
  similarities: number;
  factors: number;
  offsets: number;
  codes: number;
  end: number;
  /** Of the codes; null while there are none. */
  centre: Float32Array | null;
}

export interface Similarities {
  /** f32 [count], the store's own memory: to be read before anything is added. */
  values: Float32Array;
  least: number;
  greatest: number;
}

const pageSize = 65_536;
const mostPages = 65_536;
const mostDimensions = 2048;
const floatBytes = Float32Array.BYTES_PER_ELEMENT;
/** The first page is the query's: as integers, and as tables. */
const firstBlock = pageSize;
const queryAt = 0;
const tablesAt = 8192;

/**
 * Room for an int16 query: int8 rows lose a little, the query then nothing to speak of, at no cost to the kernel. 13 bits, 7 bits
 * of a row and `mostDimensions` stay within 31.
 */
const largestComponent = 2 ** 13 - 1;

/**
 * Keeps vectors in the memory of SIMD kernels and compares all of a block with a query: exactly but for their rounding
 * to int8, or by an estimate from one bit a dimension at a tenth of the time, which `refine` makes exact where it
 * matters. Vectors that come without their bits get them when they are first needed.
 */
export class VectorStore {
  #memory: WebAssembly.Memory | null = null;
  /** By width. */
  readonly #scans = new Map<number, ScanRows>();
  readonly #estimates = new Map<number, EstimateGroups>();
  readonly #blocks = new Map<VectorBlock, PlacedBlock>();
  #query: Float32Array = new Float32Array(0);
  /** What one of the query's integers is worth; 0 where it is all zeros, null before they are written. */
  #scale: number | null = null;

  /** Returns null when there is no more memory: what cannot be compared can still be found by its words. */
  add(vectors: PackedVectors): VectorBlock | null {
    const { embedder, dimensions, rows, scales, codes: bits } = vectors;
    if (dimensions > mostDimensions || rows.length !== scales.length * dimensions)
      throw new RangeError(`${rows.length} components are not ${scales.length} × ${dimensions}`);
    const count = scales.length;
    const width = Math.ceil(dimensions / rowUnit) * rowUnit;
    const room = Math.ceil(count / groupSize) * groupSize;
    const floats = room * floatBytes;
    const coded = count < fewestToEstimate ? 0 : 1;
    const start = this.#allocate(
      room * width + floats * (2 + 2 * coded) + coded * room * (width / codeBits),
    );
    if (start === null) return null;
    const behindRows = start + room * width;
    const codes = behindRows + floats * (2 + 2 * coded);
    const block: PlacedBlock = {
      embedder,
      dimensions,
      count,
      width,
      room,
      rows: start,
      scales: behindRows,
      similarities: behindRows + floats,
      factors: behindRows + 2 * floats,
      offsets: behindRows + 3 * floats,
      codes,
      end: codes + coded * room * (width / codeBits),
      centre: null,
    };
    const memory = new Int8Array(this.#buffer(), start, count * width);
    if (width === dimensions) memory.set(rows);
    else {
      memory.fill(0);
      for (let row = 0; row < count; row++)
        memory.set(rows.subarray(row * dimensions, (row + 1) * dimensions), row * width);
    }
    new Float32Array(this.#buffer(), block.scales, count).set(scales);
    if (bits && coded === 1 && bits.centre.length === width && bits.factors.length === room)
      this.#placeCodes(block, bits);
    this.#blocks.set(block, block);
    return block;
  }

  remove(block: VectorBlock): void {
    this.#blocks.delete(block);
  }

  /** What blocks are compared with from now on. */
  ask(query: Float32Array): void {
    this.#query = query;
    this.#scale = null;
  }

  /** Dot products of the query with each vector of a block: cosines, as all have length 1. */
  compare(block: VectorBlock): Similarities {
    const placed = this.#placed(block);
    const { width, count } = placed;
    const values = new Float32Array(this.#buffer(), placed.similarities, count);
    if (this.#queryScale(width) === 0 || count === 0)
      return { values: values.fill(0), least: 0, greatest: 0 };
    this.#scan(placed, 0, count);
    const [least = 0, greatest = 0] = new Float32Array(this.#buffer(), queryAt + 2 * width, 2);
    return { values, least, greatest };
  }

  /** The same from one bit a dimension: off by .05 or so in 256 of them. */
  estimate(block: VectorBlock): Similarities {
    const placed = this.#placed(block);
    const { width, count, room } = placed;
    if (count < fewestToEstimate || this.#queryScale(width) === 0) return this.compare(block);
    const centre = placed.centre ?? this.#makeCodes(placed);
    const tables = new Uint8Array(this.#buffer(), tablesAt, 4 * width);
    const { unit, base, shift } = writeTables(tables, this.#query, centre);
    const behind = new Float32Array(this.#buffer(), tablesAt + 4 * width, 12);
    behind.set([unit, base, shift]);
    const [below, above] = [
      behind.subarray(4, 8).fill(Infinity),
      behind.subarray(8).fill(-Infinity),
    ];
    const estimate = this.#estimates.get(width) ?? createEstimate(this.#shared(), width);
    this.#estimates.set(width, estimate);
    const { codes, factors, offsets, similarities } = placed;
    estimate(tablesAt, codes, room / groupSize, factors, offsets, similarities);
    return {
      values: new Float32Array(this.#buffer(), similarities, count),
      least: Math.min(...below),
      greatest: Math.max(...above),
    };
  }

  /** Puts exact values in the place of estimates, from one vector up to another. */
  refine(block: VectorBlock, from: number, to: number): void {
    const placed = this.#placed(block);
    if (from < to && this.#queryScale(placed.width) !== 0) this.#scan(placed, from, to);
  }

  #placed(block: VectorBlock): PlacedBlock {
    const placed = this.#blocks.get(block);
    if (!placed || this.#query.length !== placed.dimensions)
      throw new RangeError('the block is not of this store or the query not of its model');
    return placed;
  }

  #queryScale(width: number): number {
    return (this.#scale ??= writeQuery(
      new Int16Array(this.#buffer(), queryAt, width),
      this.#query,
    ));
  }

  #scan({ width, rows, scales, similarities }: PlacedBlock, from: number, to: number): void {
    const scan = this.#scans.get(width) ?? createScan(this.#shared(), width);
    this.#scans.set(width, scan);
    scan(
      queryAt,
      rows + from * width,
      to - from,
      scales + from * floatBytes,
      similarities + from * floatBytes,
      this.#queryScale(width),
    );
  }

  #makeCodes(block: PlacedBlock): Float32Array {
    const buffer = this.#buffer();
    const { width, count } = block;
    const rows = new Int8Array(buffer, block.rows, count * width);
    const scales = new Float32Array(buffer, block.scales, count);
    return this.#placeCodes(block, atOnce(makeCodes({ dimensions: width, rows, scales })));
  }

  #placeCodes(block: PlacedBlock, { codes, factors, offsets, centre }: BitCodes): Float32Array {
    const buffer = this.#buffer();
    new Uint8Array(buffer, block.codes, codes.length).set(codes);
    new Float32Array(buffer, block.factors, factors.length).set(factors);
    new Float32Array(buffer, block.offsets, offsets.length).set(offsets);
    block.centre = centre;
    return centre;
  }

  /** First gap that is large enough, or the end; null where the memory cannot grow to it. */
  #allocate(size: number): number | null {
    let start = firstBlock;
    for (const block of [...this.#blocks.values()].toSorted((a, b) => a.rows - b.rows)) {
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

  #shared(): WebAssembly.Memory {
    if (!this.#memory) throw new RangeError('nothing was added');
    return this.#memory;
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
