import { Embedders } from '@/lib/host/embedders';
import { importModels } from '@/lib/models/importer-client';
import type { Dtype, RuntimeSettings } from '@/lib/protocol/engine';
import type { TextKind } from '@/lib/protocol/text-embedder';

const settings: RuntimeSettings = {
  device: 'wasm',
  dtype: 'auto',
  threads: 1,
  unloadAfter: 10,
  thinking: false,
};

/** Stores the files of one model, given as URLs by path. */
async function store(files: Record<string, string>): Promise<void> {
  const picked = await Promise.all(
    Object.entries(files).map(async ([path, url]) => {
      const blob = await (await fetch(url)).blob();
      return { path, file: new File([blob], path.split('/').at(-1) ?? '') };
    }),
  );
  await importModels(picked, () => undefined, new AbortController().signal);
}

interface Job {
  model: string;
  dtype: Dtype;
  kind: TextKind;
  texts: string[];
}

let dtype: Dtype = 'fp32';
const embedders = new Embedders(() => Promise.resolve({ ...settings, dtype }), {
  run: (_model, work) => work(),
});

/** The vectors of some texts, and how long they took, in milliseconds, once the model was in memory. */
async function embed({ model, kind, texts, ...job }: Job) {
  if (job.dtype !== dtype) await embedders.close();
  dtype = job.dtype;
  const embedder = await embedders.open(model);
  const start = performance.now();
  const vectors = await embedder.embed(texts, kind);
  const time = performance.now() - start;
  const { dimensions } = embedder;
  return {
    time,
    vectors: texts.map((_, row) => [...vectors.subarray(row * dimensions, (row + 1) * dimensions)]),
  };
}

Object.assign(globalThis, { store, embed });
