import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Extension } from './extension.ts';
import { waitUntil } from './wait.ts';

/** All processes of one browser at once, as a crash or a cut of the power does it. */
export async function killBrowser({ cdp, context, profileDir }: Extension): Promise<void> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const ids = processInfo.map(({ id }) => id);
  for (const id of ids) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It went with the others.
    }
  }
  await waitUntil('the browser to be gone', () =>
    ids.every((id) => !isRunning(id)) ? true : undefined,
  );
  await context.close().catch(() => undefined);
  await Promise.all(
    ['SingletonLock', 'SingletonSocket', 'SingletonCookie', 'DevToolsActivePort'].map((name) =>
      rm(path.join(profileDir, name), { force: true }),
    ),
  );
}

/** A process that nobody has asked about the end of yet has ended all the same, once its last thread has. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    if (process.platform !== 'linux') return true;
    const state = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.[0];
    return state !== 'Z' || readdirSync(`/proc/${id}/task`).length > 1;
  } catch {
    return false;
  }
}
