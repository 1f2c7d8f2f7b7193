/** A model with random weights, made when a benchmark needs one: slow enough to be measured, never committed. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const scripts = path.resolve(import.meta.dirname, '../../scripts/fixture-models');

export interface Shape {
  layers: number;
  hidden: number;
  dtype?: 'q8' | 'q4';
}

export interface SyntheticModel {
  id: string;
  /** To be imported. */
  folder: string;
  /** Holds the model's folder by its id. */
  root: string;
  remove(): Promise<void>;
}

/** @throws where Python lacks numpy or onnx; scripts/fixture-models/make.sh installs them */
export async function makeSyntheticModel({
  layers,
  hidden,
  dtype = 'q8',
}: Shape): Promise<SyntheticModel> {
  return make('random-llama', (target) =>
    python('random_llama.py', target, String(layers), String(hidden), dtype),
  );
}

/** Weights that one token goes through: all matrices of `random_llama.py`, without the table of words it is looked up in. */
export function weightCount({ layers, hidden }: Shape): number {
  const [head, vocabulary] = [64, 1024];
  const intermediate = Math.floor((hidden * 8) / 3 / 32) * 32;
  const attention = 2 * hidden * hidden + 2 * hidden * head;
  return layers * (attention + 3 * hidden * intermediate) + hidden * vocabulary;
}

/** An embedding model of the shape of all-MiniLM-L6-v2. */
export async function makeSyntheticEmbedder(): Promise<SyntheticModel> {
  return make('random-bert', (target) => python('random_bert.py', target));
}

/** The same shape for wllama, beside a synthetic model; returns its name in the root folder. */
export async function makeSyntheticGguf(root: string, { layers, hidden }: Shape): Promise<string> {
  await python('random_gguf.py', path.join(root, 'random.gguf'), String(layers), String(hidden));
  return 'random.gguf';
}

async function make(
  name: string,
  write: (target: string) => Promise<void>,
): Promise<SyntheticModel> {
  const root = await mkdtemp(path.join(tmpdir(), 'tacit-synthetic-'));
  const folder = path.join(root, 'tacit-synthetic');
  await write(path.join(folder, name));
  return {
    id: `tacit-synthetic/${name}`,
    folder,
    root,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function python(script: string, ...args: string[]): Promise<void> {
  await promisify(execFile)('/usr/bin/python3', ['-B', path.join(scripts, script), ...args]);
}
