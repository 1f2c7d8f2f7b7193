import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * Builds a small extension around a part of the product and returns its folder.
 * @param source folder of its `wxt.config.ts`, relative to the repository
 * @param output name of the folder it is built into
 */
export function buildProbe(source: string, output: string): string {
  const built = path.join(root, 'test-results', output, 'chrome-mv3');
  rmSync(built, { recursive: true, force: true });
  execFileSync('npx', ['wxt', 'build', path.join(root, source)], { cwd: root, stdio: 'pipe' });
  // Types that nobody asks for, in a folder of sources.
  rmSync(path.join(root, source, '.wxt'), { recursive: true, force: true });
  if (!existsSync(built)) throw new Error('The probe was not built.');
  return built;
}
