/** A bar on a terminal; elsewhere a line for every tenth. On stderr: stdout is for results. */
export class Progress {
  readonly #label: string;
  readonly #total: number;
  #done = 0;
  #tenths = 0;

  constructor(label: string, total: number) {
    this.#label = label;
    this.#total = total;
  }

  /** So many more are done. */
  advance(count = 1): void {
    this.#done += count;
    const share = this.#total === 0 ? 1 : this.#done / this.#total;
    const line = `${this.#label} [${'█'.repeat(20 * share).padEnd(20, '·')}] ${this.#done}/${this.#total}`;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${line}${this.#done >= this.#total ? '\n' : ''}`);
    } else if (Math.floor(share * 10) > this.#tenths) {
      this.#tenths = Math.floor(share * 10);
      process.stderr.write(`${line}\n`);
    }
  }
}

/** Says something about the data that is odd, without ending the run. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
