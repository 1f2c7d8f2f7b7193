import { mark } from './marks';
import type { Scope } from './scope';

const markCount = Object.keys(mark).length;

/**
 * How much each mark says of a scope, 0–1, in the order of `mark`: a name around a corner of the page tells what stands there,
 * one around the whole page nothing. One minus the share of the page's words inside the outermost element that has it.
 */
export class MarkShares {
  readonly #pageWords: number;
  readonly #known = new Map<Scope, Float32Array>();
  readonly #none = new Float32Array(markCount);

  constructor(pageWords: number) {
    this.#pageWords = Math.max(1, pageWords);
  }

  /** Scopes without marks of their own share those of the scope around them: not to be written to. */
  of(scope: Scope): Float32Array {
    const known = this.#known.get(scope);
    if (known) return known;
    const around = scope.parent ? this.of(scope.parent) : this.#none;
    const own = scope.marks & ~(scope.parent?.marks ?? 0);
    const shares = own === 0 ? around : around.slice();
    if (own !== 0) {
      const value = 1 - (scope.group?.words ?? 0) / this.#pageWords;
      for (let rest = own; rest !== 0; rest &= rest - 1)
        shares[31 - Math.clz32(rest & -rest)] = value;
    }
    this.#known.set(scope, shares);
    return shares;
  }
}
