import {
  chunksOf,
  chunksPerDocument,
  dimensions,
  queriesOf,
  textOf,
  writeVector,
  type BenchQuery,
} from './corpus';
import type { Search } from './peer';
import { serveTasks } from './serve-tasks';
import { vectorPeers } from './vector-peers';
import { wordPeers } from './word-peers';

export type PeerTask =
  | {
      kind: 'build';
      leg: 'words' | 'vectors';
      /** Of `wordPeers` or `vectorPeers`. */
      name: string;
      chunks: number;
      queries: number;
    }
  /** Asks everything once, as it is set. */
  | { kind: 'round'; setting: string };

/** What a peer finds as it is set. */
export interface PeerSetting {
  /** Empty where there is nothing to choose. */
  setting: string;
  /** Words: share of queries whose chunk is among the first ten. Vectors: share of the ten nearest that are found. */
  recall: number;
  /**
   * The same, where as good as the tenth counts too: of vectors what is no more than `tolerance` farther, as
   * ann-benchmarks counts (Aumüller, Bernhardsson & Faithfull 2020).
   */
  tolerantRecall: number;
}

export interface PeerBuild {
  /** Milliseconds to build. */
  build: number;
  settings: PeerSetting[];
}

/** Of cosines. */
const tolerance = 0.001;

/** What there is to be found. */
interface Wanted {
  best: readonly number[];
  isAsGood: (chunk: number) => boolean;
}

let queries: BenchQuery[] = [];
let settings: ReadonlyMap<string, Search> = new Map();

serveTasks<PeerTask>(async (task): Promise<PeerBuild | number> => {
  if (task.kind === 'round') return round(task.setting);
  const { leg, name, chunks } = task;
  queries = queriesOf(task.queries, chunks, 23);
  const [build, wanted] =
    leg === 'words'
      ? [wordPeers[name]?.(textsOf(chunks)), queries.map(({ target }) => targetOnly(target))]
      : [vectorPeers[name]?.(vectorsOf(chunks)), nearest(vectorsOf(chunks), queries)];
  if (!build) throw new Error(`no such peer: ${name}`);
  const start = performance.now();
  const built = await build();
  const taken = performance.now() - start;
  settings = built instanceof Map ? built : new Map([['', built]]);
  const measured: PeerSetting[] = [];
  for (const [setting, search] of settings)
    measured.push({ setting, ...(await recallOf(search, wanted)) });
  return { build: taken, settings: measured };
});

async function recallOf(
  search: Search,
  wanted: readonly Wanted[],
): Promise<Omit<PeerSetting, 'setting'>> {
  let exact = 0;
  let tolerant = 0;
  for (const [at, query] of queries.entries()) {
    const found = new Set((await search(query)).slice(0, 10));
    const { best, isAsGood } = wanted[at] ?? targetOnly(-1);
    exact += best.filter((chunk) => found.has(chunk)).length / best.length;
    tolerant += [...found].filter(isAsGood).length / best.length;
  }
  return { recall: exact / queries.length, tolerantRecall: tolerant / queries.length };
}

function targetOnly(target: number): Wanted {
  return { best: [target], isAsGood: (chunk) => chunk === target };
}

/** Milliseconds a query: of all of them, since a web page gets no finer clock than a tenth of a millisecond. */
async function round(setting: string): Promise<number> {
  const search = settings.get(setting);
  if (!search) throw new Error(`no such setting: ${setting}`);
  const from = performance.now();
  for (const query of queries) await search(query);
  return (performance.now() - from) / queries.length;
}

function textsOf(chunks: number): string[] {
  return Array.from({ length: Math.ceil(chunks / chunksPerDocument) }, (_, document) =>
    chunksOf(document).map(textOf),
  ).flat();
}

function vectorsOf(chunks: number): Float32Array {
  const vectors = new Float32Array(chunks * dimensions);
  for (let chunk = 0; chunk < chunks; chunk++)
    writeVector(vectors.subarray(chunk * dimensions, (chunk + 1) * dimensions), chunk);
  return vectors;
}

function nearest(vectors: Float32Array, asked: readonly BenchQuery[]): Wanted[] {
  const products = new Float32Array(vectors.length / dimensions);
  const product = (vector: Float32Array, chunk: number): number => {
    let sum = 0;
    for (let d = 0; d < dimensions; d++)
      sum += (vectors[chunk * dimensions + d] ?? 0) * (vector[d] ?? 0);
    return sum;
  };
  return asked.map(({ vector }) => {
    for (let chunk = 0; chunk < products.length; chunk++) products[chunk] = product(vector, chunk);
    const best = [...products.keys()]
      .toSorted((a, b) => (products[b] ?? 0) - (products[a] ?? 0))
      .slice(0, 10);
    const least = (products[best.at(-1) ?? 0] ?? 0) - tolerance;
    return { best, isAsGood: (chunk) => product(vector, chunk) >= least };
  });
}
