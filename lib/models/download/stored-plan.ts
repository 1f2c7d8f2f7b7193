import * as v from 'valibot';
import type { RemoteModel } from '@/lib/models/hub/remote-model';
import type { ModelManifest } from '@/lib/models/model-manifest';
import { splitPath } from '@/lib/models/model-path';
import { findFile, makeFolder, modelsFolder } from '@/lib/models/opfs';
import { dtypeSchema } from '@/lib/protocol/download';
import type { Dtype } from '@/lib/protocol/engine';

/** Written first, removed last: a model folder with it and without a manifest is an unfinished download. */
export const planName = 'tacit-download.json';

const hash = (digits: number) =>
  v.nullable(v.pipe(v.string(), v.length(digits), v.regex(/^[0-9a-f]+$/)));

const fileSchema = v.object({
  path: v.pipe(
    v.string(),
    v.check((path) => splitPath(path) !== null),
  ),
  size: v.number(),
  sha256: hash(64),
  gitOid: hash(40),
});

const planSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  kind: v.picklist(['generator', 'embedder']),
  architecture: v.string(),
  contextLength: v.number(),
  sessions: v.array(v.string()),
  hub: v.string(),
  revision: v.string(),
  dtype: dtypeSchema,
  license: v.nullable(v.string()),
  /** Milliseconds since the epoch. */
  startedAt: v.number(),
  files: v.array(fileSchema),
});

/** All that is needed to go on with a download, also after a restart. */
export type StoredPlan = v.InferOutput<typeof planSchema>;
export type PlannedFile = v.InferOutput<typeof fileSchema>;

export function planDownload(model: RemoteModel, dtype: Dtype): StoredPlan {
  const { id, kind, architecture, contextLength, sessions, hub, revision, license } = model;
  return {
    version: 1,
    id,
    kind,
    architecture,
    contextLength,
    sessions,
    hub,
    revision,
    dtype,
    license,
    startedAt: Date.now(),
    files: [...(model.dtypes.get(dtype) ?? [])],
  };
}

/** The plan that checks a downloaded model and fetches again what is damaged; null for imported ones. */
export function planRepair(manifest: ModelManifest): StoredPlan | null {
  const { id, kind, architecture, contextLength, sessions, source, files } = manifest;
  if (source === undefined) return null;
  return {
    version: 1,
    id,
    kind,
    architecture,
    contextLength,
    sessions,
    ...source,
    startedAt: Date.now(),
    files: files.map((file) => ({ ...file, gitOid: null })),
  };
}

export function planSize({ files }: Pick<StoredPlan, 'files'>): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** Stores a plan: from now on the download is known, whatever ends it. @throws DOMException when the disk is full */
export async function keepPlan(plan: StoredPlan): Promise<void> {
  const folder = await makeFolder(await modelsFolder(), plan.id.split('/'));
  const file = await folder.getFileHandle(planName, { create: true });
  const target = await file.createWritable();
  await target.write(JSON.stringify(plan));
  await target.close();
}

export async function readPlan(folder: FileSystemDirectoryHandle): Promise<StoredPlan | null> {
  const file = await findFile(folder, [planName]);
  try {
    const parsed = v.safeParse(planSchema, JSON.parse((await file?.text()) ?? ''));
    return parsed.success ? parsed.output : null;
  } catch {
    // Cut off while it was written: nothing had been downloaded yet.
    return null;
  }
}

export async function removePlan(folder: FileSystemDirectoryHandle): Promise<void> {
  if ((await findFile(folder, [planName])) !== null) await folder.removeEntry(planName);
}

/** Bytes of a plan's files that are already here. */
export async function storedBytes(
  folder: FileSystemDirectoryHandle,
  { files }: StoredPlan,
): Promise<number> {
  const sizes = await Promise.all(
    files.map(async ({ path, size }) => {
      const file = await findFile(folder, splitPath(path) ?? []);
      return Math.min(file?.size ?? 0, size);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
