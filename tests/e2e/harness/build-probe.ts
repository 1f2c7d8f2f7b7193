import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { waitUntil } from './wait.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The same in all workers of a run, see playwright.config.ts; what runs alone is a run of its own. */
const run = process.env['TACIT_TEST_RUN'] ?? String(process.pid);

/** Milliseconds a worker waits for the one that builds. */
const patience = 90_000;

/**
 * Builds a small extension around a part of the product, once in a run, and returns its folder.
 * @param source folder of its `wxt.config.ts`, relative to the repository
 * @param output name of the folder it is built into
 */
export async function buildProbe(source: string, output: string): Promise<string> {
  const folder = path.join(root, 'test-results', output);
  const built = path.join(folder, 'chrome-mv3');
  const done = path.join(folder, `${run}-built`);
  if (!isFirst(folder)) {
    await waitUntil('the probe', () => existsSync(done) || undefined, patience);
    return built;
  }
  execFileSync('npx', ['wxt', 'build', path.join(root, source)], { cwd: root, stdio: 'pipe' });
  // Types that nobody asks for, in a folder of sources.
  rmSync(path.join(root, source, '.wxt'), { recursive: true, force: true });
  if (!existsSync(built)) throw new Error('The probe was not built.');
  writeFileSync(done, '');
  return built;
}

/** True for one worker of the run; what runs before it left goes then. */
function isFirst(folder: string): boolean {
  const claim = `${run}-claimed`;
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path.join(folder, claim), '', { flag: 'wx' });
  } catch {
    return false;
  }
  for (const name of readdirSync(folder))
    if (name !== claim) rmSync(path.join(folder, name), { recursive: true, force: true });
  return true;
}
