import * as v from 'valibot';
import { dtypeSchema } from '@/lib/protocol/download';
import type { ModelInfo } from '@/lib/protocol/engine';
import { sharedDtypes } from './onnx-files';
import { findFile } from './opfs';

/** Written last: a model folder without it was never finished. */
export const manifestName = 'tacit-manifest.json';

const fileSchema = v.object({
  /** Relative to the model's folder, with `/`. */
  path: v.string(),
  /** Bytes. */
  size: v.number(),
  /** Hexadecimal. */
  sha256: v.string(),
});

export const manifestSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  kind: v.picklist(['generator', 'embedder']),
  architecture: v.string(),
  /** Tokens. */
  contextLength: v.number(),
  /** ONNX files one dtype consists of, without dtype and extension. */
  sessions: v.array(v.string()),
  /** Milliseconds since the epoch. */
  addedAt: v.number(),
  files: v.array(fileSchema),
  /** Of downloaded models: where each file can be had again. */
  source: v.optional(
    v.object({
      hub: v.string(),
      revision: v.string(),
      dtype: dtypeSchema,
      license: v.nullable(v.string()),
    }),
  ),
});

export type ModelManifest = v.InferOutput<typeof manifestSchema>;
export type ModelFile = v.InferOutput<typeof fileSchema>;

export function toModelInfo(manifest: ModelManifest): ModelInfo {
  const { id, kind, architecture, contextLength, addedAt, files, sessions, source } = manifest;
  return {
    id,
    kind,
    architecture,
    contextLength,
    addedAt,
    dtypes: sharedDtypes(
      sessions,
      files.map(({ path }) => path),
    ),
    size: files.reduce((sum, { size }) => sum + size, 0),
    ...(source === undefined ? {} : { hub: source.hub, license: source.license }),
  };
}

/** The record of a model, or null where there is none that can be read. */
export async function readManifest(
  folder: FileSystemDirectoryHandle,
): Promise<ModelManifest | null> {
  const file = await findFile(folder, [manifestName]);
  if (file === null) return null;
  try {
    const parsed = v.safeParse(manifestSchema, JSON.parse(await file.text()));
    return parsed.success ? parsed.output : null;
  } catch {
    // Cut off while it was written: the model was never finished.
    return null;
  }
}
