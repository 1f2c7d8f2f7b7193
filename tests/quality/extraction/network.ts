/** A network of one hidden layer with direct connections, fitted by AdamW with dropout: small data, so plain loops do. */

export interface Samples {
  /** Standardized, one row a sample. */
  readonly rows: readonly Float64Array[];
  readonly labels: readonly boolean[];
  /** How much each sample counts. */
  readonly weights: readonly number[];
}

export interface Network {
  /** [hidden][inputs] */
  readonly rows: Float64Array;
  readonly biases: Float64Array;
  readonly outputs: Float64Array;
  readonly direct: Float64Array;
  /** One value. */
  readonly bias: Float64Array;
}

export const hiddenUnits = 24;
const epochs = 30;
const batch = 256;
const rate = 3e-3;
/** Decoupled from the rate's adaption, as in AdamW; not of biases. */
const decay = 0.03;
/** Shares of inputs and of hidden units left out at each step. */
const dropped = { inputs: 0.15, hidden: 0.3 };

/** @param seed a network fitted from another beginning differs; their mean is better than each */
export function fitNetwork(samples: Samples, seed: number): Network {
  const random = generator(seed);
  const size = samples.rows[0]?.length ?? 0;
  const counted = samples.weights.flatMap((weight, index) => (weight > 0 ? [index] : []));
  const meanWeight =
    counted.reduce((sum, sample) => sum + (samples.weights[sample] ?? 0), 0) / counted.length;
  const network: Network = {
    rows: Float64Array.from({ length: hiddenUnits * size }, () => normal(random) / Math.sqrt(size)),
    biases: new Float64Array(hiddenUnits),
    outputs: Float64Array.from(
      { length: hiddenUnits },
      () => normal(random) / Math.sqrt(hiddenUnits),
    ),
    direct: new Float64Array(size),
    bias: new Float64Array(1),
  };
  const optimizers = Object.entries(network).map(([name, values]) => {
    const gradient = new Float64Array((values as Float64Array).length);
    const own = name === 'bias' || name === 'biases' ? 0 : decay;
    return { name, gradient, step: adam(values as Float64Array, gradient, own) };
  });
  const gradients = Object.fromEntries(
    optimizers.map(({ name, gradient }) => [name, gradient]),
  ) as unknown as Network;
  const steps = Math.floor(counted.length / batch);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(counted, random);
    const current = rate * 0.5 * (1 + Math.cos((Math.PI * epoch) / epochs)) + 1e-5;
    for (let from = 0; from < steps * batch; from += batch) {
      for (const sample of counted.slice(from, from + batch)) {
        const weight = (samples.weights[sample] ?? 0) / meanWeight / batch;
        accumulate(
          network,
          gradients,
          samples.rows[sample] ?? new Float64Array(size),
          samples.labels[sample] ?? false,
          weight,
          random,
        );
      }
      step++;
      for (const optimizer of optimizers) optimizer.step(current, step);
    }
  }
  return network;
}

/** Adds the gradient of one sample's loss. */
function accumulate(
  { rows, biases, outputs, direct, bias }: Network,
  gradient: Network,
  sample: Float64Array,
  label: boolean,
  weight: number,
  random: () => number,
): void {
  const inputs = sample.map((value) => (random() < dropped.inputs ? 0 : value));
  const size = inputs.length;
  const activations = new Float64Array(outputs.length);
  let score = at(bias, 0);
  for (let input = 0; input < size; input++) score += at(inputs, input) * at(direct, input);
  for (let unit = 0; unit < outputs.length; unit++) {
    if (random() < dropped.hidden) continue;
    let sum = at(biases, unit);
    for (let input = 0, from = unit * size; input < size; input++)
      sum += at(inputs, input) * at(rows, from + input);
    if (sum <= 0) continue;
    activations[unit] = sum / (1 - dropped.hidden);
    score += at(activations, unit) * at(outputs, unit);
  }
  const error = (1 / (1 + Math.exp(-score)) - (label ? 1 : 0)) * weight;
  add(gradient.bias, 0, error);
  for (let input = 0; input < size; input++) add(gradient.direct, input, error * at(inputs, input));
  for (let unit = 0; unit < outputs.length; unit++) {
    const activation = at(activations, unit);
    if (activation === 0) continue;
    add(gradient.outputs, unit, error * activation);
    const own = (error * at(outputs, unit)) / (1 - dropped.hidden);
    add(gradient.biases, unit, own);
    for (let input = 0, from = unit * size; input < size; input++)
      add(gradient.rows, from + input, own * at(inputs, input));
  }
}

/** AdamW (Loshchilov & Hutter 2019); clears the gradient. */
function adam(
  values: Float64Array,
  gradient: Float64Array,
  ownDecay: number,
): (currentRate: number, step: number) => void {
  const first = new Float64Array(values.length);
  const second = new Float64Array(values.length);
  return (currentRate, step) => {
    const correction = 1 - 0.9 ** step;
    const spread = 1 - 0.999 ** step;
    for (let index = 0; index < values.length; index++) {
      const slope = at(gradient, index);
      first[index] = 0.9 * at(first, index) + 0.1 * slope;
      second[index] = 0.999 * at(second, index) + 0.001 * slope * slope;
      const direction =
        at(first, index) / correction / (Math.sqrt(at(second, index) / spread) + 1e-8);
      add(values, index, -currentRate * (direction + ownDecay * at(values, index)));
    }
    gradient.fill(0);
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function add(values: Float64Array, index: number, value: number): void {
  values[index] = at(values, index) + value;
}
