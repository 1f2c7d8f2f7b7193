import { failure } from '@/lib/base/failure';
import type { Architecture } from '@/lib/models/architectures';
import { recognize } from '@/lib/models/architectures';
import { contextLength, parseModelConfig } from '@/lib/models/model-config';
import { isModelId } from '@/lib/models/model-path';
import type { Dtype } from '@/lib/protocol/engine';
import { hubHost } from './hub-address';
import { HubClient } from './hub-client';
import type { ModelPage, TreeEntry } from './hub-schemas';
import { missingFile, neededPaths } from './needed-files';

/** A file as the hub has it on record. */
export interface RemoteFile {
  /** Relative to the repository, with `/`. */
  path: string;
  /** Bytes. */
  size: number;
  /** Of large files: SHA-256 of the content, hexadecimal. */
  sha256: string | null;
  /** Of small files: SHA-1 of the git blob, hexadecimal. */
  gitOid: string | null;
}

/** A model of the hub that can run here, checked before anything of it is downloaded. */
export interface RemoteModel extends Architecture {
  id: string;
  hub: string;
  /** The commit everything is taken from. */
  revision: string;
  license: string | null;
  /** `model_type` of its config. */
  architecture: string;
  /** Tokens. */
  contextLength: number;
  /** The files of every dtype that is whole. */
  dtypes: ReadonlyMap<Dtype, readonly RemoteFile[]>;
}

const allDtypes: readonly Dtype[] = ['q4f16', 'q4', 'q8', 'fp16', 'fp32'];

/**
 * Asks the hub what a model is and whether it can run here. Costs a listing and one small file.
 * @throws Failure `remote-model-*` or `hub-*`
 */
export async function checkRemoteModel(hub: string, id: string): Promise<RemoteModel> {
  if (!isModelId(id)) throw failure('remote-model-unknown', { model: id, host: hubHost(hub) });
  const client = new HubClient(hub);
  const page = await client.page(id);
  const tree = await client.files(id, page.sha);
  const paths = tree.map(({ path }) => path);
  if (!paths.includes('config.json')) throw incomplete(id, 'config.json');
  const config = parseModelConfig(await client.text(id, page.sha, 'config.json'));
  if (config === null) throw incomplete(id, 'config.json');
  const architecture = recognize(config.model_type, config.architectures?.[0]);
  if (architecture === null) {
    throw failure('remote-model-unsupported', { model: id, architecture: config.model_type });
  }
  const present = new Set(paths);
  const missing = allDtypes.map((dtype) => missingFile(config, architecture, dtype, present));
  const whole = allDtypes.filter((_, index) => missing[index] === null);
  if (whole.length === 0) throw incomplete(id, missing.at(-1) ?? 'onnx/model.onnx');
  return {
    ...architecture,
    id,
    hub,
    revision: page.sha,
    license: licenseOf(page),
    architecture: config.model_type,
    contextLength: contextLength(config),
    dtypes: new Map(
      whole.map((dtype) => {
        const needed = new Set(neededPaths(architecture, dtype, paths));
        return [dtype, tree.filter(({ path }) => needed.has(path)).map(toRemoteFile)];
      }),
    ),
  };
}

function incomplete(model: string, file: string): Error {
  return failure('remote-model-incomplete', { model, file });
}

function toRemoteFile({ path, size, oid, lfs }: TreeEntry): RemoteFile {
  return { path, size, sha256: lfs?.oid ?? null, gitOid: lfs === undefined ? oid : null };
}

function licenseOf({ cardData, tags }: ModelPage): string | null {
  const named = cardData?.license_name ?? cardData?.license;
  const tag = tags.find((candidate) => candidate.startsWith('license:'));
  return named ?? tag?.slice('license:'.length) ?? null;
}
