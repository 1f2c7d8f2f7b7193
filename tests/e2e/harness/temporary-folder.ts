import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Chromium's last processes may still write while the folder goes. */
const thoroughly = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

const made: string[] = [];

/** A folder that goes with this process at the latest, also where that is interrupted. */
export async function createTemporaryFolder(prefix: string): Promise<TemporaryFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  if (made.length === 0) process.once('exit', removeAll);
  made.push(folder);
  return { path: folder, remove: () => rm(folder, thoroughly) };
}

/** Those that were removed before may have been written to again by a browser that was ended. */
function removeAll(): void {
  for (const folder of made) rmSync(folder, thoroughly);
}
