import type { PackedModel } from '@/lib/base/packed-model';
import { fitNetwork, hiddenUnits } from './network.ts';

/** A block of a reference page. */
export interface Sample {
  readonly values: readonly number[];
  readonly label: boolean;
  readonly weight: number;
}

/** How many networks judge together. */
const networks = 2;
const furthest = 4;

/** Fits what the product ships: several networks, packed as one whose units stand side by side. */
export function fitModel(samples: readonly Sample[], features: readonly string[]): PackedModel {
  const { means, spreads } = scales(samples.filter(({ weight }) => weight > 0));
  const rows = samples.map(({ values }) =>
    Float64Array.from(values, (value, index) =>
      Math.max(
        -furthest,
        Math.min(furthest, (value - (means[index] ?? 0)) / (spreads[index] ?? 1)),
      ),
    ),
  );
  const fitted = Array.from({ length: networks }, (_, seed) =>
    fitNetwork(
      {
        rows,
        labels: samples.map(({ label }) => label),
        weights: samples.map(({ weight }) => weight),
      },
      seed,
    ),
  );
  const mean = (of: (network: (typeof fitted)[number]) => number): number =>
    fitted.reduce((sum, network) => sum + of(network), 0) / networks;
  const size = means.length;
  const units = fitted.flatMap((network) =>
    Array.from({ length: hiddenUnits }, (_, unit) => ({
      row: network.rows.subarray(unit * size, (unit + 1) * size),
      bias: network.biases[unit] ?? 0,
      output: (network.outputs[unit] ?? 0) / networks,
    })),
  );
  const unitScales = units.map(({ row }) => Math.max(...row.map(Math.abs)) / 127 || 1);
  const bytes = units.flatMap(({ row }, unit) =>
    [...row].map((value) => Math.round(value / (unitScales[unit] ?? 1))),
  );
  return {
    features,
    means: means.map(short),
    spreads: spreads.map(short),
    rows: Buffer.from(Int8Array.from(bytes).buffer).toString('base64'),
    scales: unitScales.map(short),
    biases: units.map(({ bias }) => short(bias)),
    outputs: units.map(({ output }) => short(output)),
    direct: means.map((_, input) => short(mean(({ direct }) => direct[input] ?? 0))),
    bias: short(mean(({ bias }) => bias[0] ?? 0)),
  };
}

function scales(samples: readonly Sample[]): { means: number[]; spreads: number[] } {
  const size = samples[0]?.values.length ?? 0;
  const means = Array.from({ length: size }, () => 0);
  const squares = Array.from({ length: size }, () => 0);
  for (const { values } of samples)
    for (let index = 0; index < size; index++) {
      const value = values[index] ?? 0;
      means[index] = (means[index] ?? 0) + value / samples.length;
      squares[index] = (squares[index] ?? 0) + value ** 2 / samples.length;
    }
  const spreads = squares.map((square, index) =>
    Math.sqrt(Math.max(0, square - (means[index] ?? 0) ** 2)),
  );
  // What never varies in the data must not weigh where it does.
  return { means, spreads: spreads.map((spread) => (spread < 1e-6 ? 1e6 : spread)) };
}

function short(value: number): number {
  return Number(value.toPrecision(4));
}
