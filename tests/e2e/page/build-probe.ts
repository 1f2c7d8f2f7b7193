import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const source = path.join(root, 'tests/e2e/page/probe');
const built = path.join(root, 'test-results/probe/chrome-mv3');

/** Builds the extension around the page gateway (see probe/wxt.config.ts) and returns its folder. */
export function buildProbe(): string {
  rmSync(built, { recursive: true, force: true });
  execFileSync('npx', ['wxt', 'build', source], { cwd: root, stdio: 'pipe' });
  // Types that nobody asks for, in a folder of sources.
  rmSync(path.join(source, '.wxt'), { recursive: true, force: true });
  if (!existsSync(built)) throw new Error('The probe was not built.');
  return built;
}
