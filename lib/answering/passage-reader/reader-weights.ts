import * as v from 'valibot';
import type { Block, Matrix } from './layers';

const headerSchema = v.object({
  /** The commonest words, which have vectors of their own beside the embedder's: rows of `own` and `ownMatch`. */
  words: v.array(v.string()),
  /** Name, rows, columns, in the order of the file. */
  tensors: v.array(v.tuple([v.string(), v.number(), v.number()])),
});

/**
 * The weights of the passage reader by their name. The file: uint32 little-endian, the length of a JSON header in bytes; the
 * header, padded to a multiple of 4; of each tensor one float32 a row, its scale, then int8 row-major, padded to a
 * multiple of 4. Weight = int8 × scale of its row.
 */
export class ReaderWeights {
  readonly words: readonly string[];
  readonly #tensors = new Map<string, Matrix>();

  /** @throws RangeError when the file is cut off */
  constructor(file: ArrayBuffer) {
    const [length = 0] = new Uint32Array(file, 0, 1);
    const header = v.parse(
      headerSchema,
      JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length))),
    );
    this.words = header.words;
    let at = padded(4 + length);
    for (const [name, rows, columns] of header.tensors) {
      const scales = new Float32Array(file, at, rows);
      const integers = new Int8Array(file, at + 4 * rows, rows * columns);
      const values = Float32Array.from(
        integers,
        (integer, index) => integer * (scales[Math.floor(index / columns)] ?? 0),
      );
      this.#tensors.set(name, { rows, columns, values });
      at = padded(at + 4 * rows + rows * columns);
    }
  }

  /** @throws RangeError when there is no such tensor */
  get(name: string): Matrix {
    const tensor = this.#tensors.get(name);
    if (!tensor) throw new RangeError(`the passage reader has no weights ‘${name}’`);
    return tensor;
  }

  /** @throws RangeError when a tensor is not of one value */
  number(name: string): number {
    const [value] = this.get(name).values;
    if (value === undefined) throw new RangeError(`‘${name}’ is empty`);
    return value;
  }

  /** One block of an encoder, its tensors named `name.part`. */
  block(name: string, dilation: number): Block {
    return {
      dilation,
      gain: this.get(`${name}.gain`),
      shift: this.get(`${name}.shift`),
      depth: this.get(`${name}.depth`),
      depthBias: this.get(`${name}.depthBias`),
      point: this.get(`${name}.point`),
      pointBias: this.get(`${name}.pointBias`),
    };
  }
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
