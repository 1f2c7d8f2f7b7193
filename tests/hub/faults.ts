/** What a hub, or the line to it, can do wrong. */

export type FaultKind =
  /** The connection breaks after so many bytes of the body; `once` something is so, such as that they have arrived. */
  | { readonly kind: 'drop'; readonly after: number; readonly once?: Promise<void> }
  /** The body ends so early, as if it were whole. */
  | { readonly kind: 'early-end'; readonly after: number }
  /** So many bytes, then silence on an open connection. */
  | { readonly kind: 'stall'; readonly after: number }
  /** Bytes per second. */
  | { readonly kind: 'slow'; readonly speed: number }
  /** The whole file with 200, whatever range was asked for. */
  | { readonly kind: 'ignore-range' }
  /** One byte is another one. */
  | { readonly kind: 'flip'; readonly at: number }
  /** Another file of the same size, with another ETag. */
  | { readonly kind: 'changed' }
  /** The file with bytes added to its end. */
  | { readonly kind: 'longer' }
  | { readonly kind: 'redirect-loop' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** Who fails: the hub with its listing and its redirects, or what the content comes from. */
export type FaultPlace = 'hub' | 'content';

export interface Fault {
  /** The content unless it says otherwise. */
  readonly at?: FaultPlace;
  /** Requests it is for, by their path. */
  readonly on: RegExp;
  readonly what: FaultKind;
  /** How often; for ever when absent. */
  readonly times?: number;
}

/** Hands out faults in the order they were added, each as often as it says. */
export class Faults {
  #faults: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#faults = [];
  }

  take(place: FaultPlace, path: string): FaultKind | null {
    const found = this.#faults.find(
      ({ fault, left }) => left > 0 && (fault.at ?? 'content') === place && fault.on.test(path),
    );
    if (found === undefined) return null;
    found.left -= 1;
    return found.fault.what;
  }
}
