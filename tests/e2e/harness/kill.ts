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

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
