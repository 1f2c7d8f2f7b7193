import { bytesOf, type PackedModel } from '@/lib/base/packed-model';

/** Values further from their mean than this many standard deviations tell no more. */
const furthest = 4;

/** A small network that judges whether a source says what a claim retells. */
export class RetellingJudge {
  readonly #model: PackedModel;
  #rows: Int8Array | undefined;

  constructor(model: PackedModel) {
    this.#model = model;
  }

  /** How likely it is, as log odds, by what is measured of the two. */
  odds(measured: Readonly<Record<string, number>>): number {
    const { features, means, spreads, scales, biases, outputs, direct, bias } = this.#model;
    const rows = (this.#rows ??= bytesOf(this.#model.rows));
    const inputs = features.map((name, at) => {
      const standard = ((measured[name] ?? 0) - (means[at] ?? 0)) / (spreads[at] ?? 1);
      return Math.max(-furthest, Math.min(furthest, standard));
    });
    let score = bias + inputs.reduce((sum, input, at) => sum + input * (direct[at] ?? 0), 0);
    for (const [unit, scale] of scales.entries()) {
      let sum = 0;
      for (const [at, input] of inputs.entries())
        sum += input * (rows[unit * inputs.length + at] ?? 0);
      score += Math.max(0, sum * scale + (biases[unit] ?? 0)) * (outputs[unit] ?? 0);
    }
    return score;
  }
}
