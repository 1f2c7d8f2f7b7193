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

/** The vectors of some texts, and how long they took, in milliseconds, after a first run. */
async function embed({ model, dtype, kind, texts }: Job) {
  const embedders = new Embedders(() => Promise.resolve({ ...settings, dtype }));
  const embedder = await embedders.open(model);
  const start = performance.now();
  const vectors = await embedder.embed(texts, kind);
  const time = performance.now() - start;
  await embedders.close();
  const { dimensions } = embedder;
  return {
    time,
    vectors: texts.map((_, row) => [...vectors.subarray(row * dimensions, (row + 1) * dimensions)]),
  };
}

Object.assign(globalThis, { store, embed });
