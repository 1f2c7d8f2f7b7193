/** A model with random weights, made when a benchmark needs one: slow enough to be measured, never committed. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const script = path.resolve(import.meta.dirname, '../../scripts/fixture-models/random_llama.py');

export interface SyntheticModel {
  id: string;
  /** To be imported. */
  folder: string;
  remove(): Promise<void>;
}

/** @throws where Python lacks numpy or onnx; `npm run bench` installs them where it can */
export async function makeSyntheticModel(shape: {
  layers: number;
  hidden: number;
}): Promise<SyntheticModel> {
  const root = await mkdtemp(path.join(tmpdir(), 'tacit-synthetic-'));
  const folder = path.join(root, 'tacit-synthetic');
  const args = [path.join(folder, 'random-llama'), String(shape.layers), String(shape.hidden)];
  await promisify(execFile)('/usr/bin/python3', ['-B', script, ...args]);
  return {
    id: 'tacit-synthetic/random-llama',
    folder,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
