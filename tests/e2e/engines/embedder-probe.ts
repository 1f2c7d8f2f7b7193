/** Embedding models in a real browser, called directly. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Dtype } from '@/lib/protocol/engine';
import type { TextKind } from '@/lib/protocol/text-embedder';
import type { Site } from '../harness/site.ts';

interface Job {
  model: string;
  dtype: Dtype;
  kind: TextKind;
  texts: readonly string[];
}

interface Embedded {
  /** Milliseconds. */
  time: number;
  vectors: number[][];
}

/** What the page of the probe offers. */
interface ProbePage {
  store(files: Record<string, string>): Promise<void>;
  embed(job: Job): Promise<Embedded>;
}

/** Stores a model of the hub's layout in the extension, served by the test site. */
export async function storeModel(
  view: Page,
  site: Site,
  folder: string,
  model: string,
): Promise<void> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.relative(folder, path.join(entry.parentPath, entry.name));
    const address = `/models/${model}/${file}`;
    const bytes = await readFile(path.join(folder, file));
    site.serve(address, (_request, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end(bytes);
    });
    files[`${model}/${file}`] = site.url(address);
  }
  await view.evaluate((all) => (globalThis as unknown as ProbePage).store(all), files);
}

export function embed(view: Page, job: Job): Promise<Embedded> {
  return view.evaluate((given) => (globalThis as unknown as ProbePage).embed(given), job);
}
