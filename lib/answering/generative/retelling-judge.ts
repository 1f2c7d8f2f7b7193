import { bytesOf } from '@/lib/base/packed-model';
import { retellingModel } from './retelling-weights';

/** Values further from their mean than this many standard deviations tell no more. */
const furthest = 4;

const { features, means, spreads, scales, biases, outputs, direct, bias } = retellingModel;
let rows: Int8Array | undefined;

/** How likely a source says what a claim retells, as log odds, by what is measured of the two. */
export function judgeRetelling(measured: Readonly<Record<string, number>>): number {
  rows ??= bytesOf(retellingModel.rows);
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
