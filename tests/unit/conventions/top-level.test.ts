import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from './source-files';

/** Everything that may lie at the top of the repository; whatever else is committed there went astray. */
const known = [
  '.ci',
  '.gitignore',
  '.npmrc',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'assets',
  'components',
  'docs',
  'entrypoints',
  'knip.json',
  'lib',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'scripts',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
];

/** What git tracks at the top; null where the source lies without its repository. */
function trackedAtTop(): string[] | null {
  try {
    const top = execFileSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (top === '') return null;
    return [...new Set(top.split('\0').map((file) => file.split('/')[0] ?? ''))].filter(Boolean);
  } catch {
    return null;
  }
}

describe('the top of the repository', () => {
  const tracked = trackedAtTop();

  it.skipIf(tracked === null)('holds only the known files and folders (needs git)', () => {
    expect(tracked?.toSorted()).toEqual(known.toSorted());
  });
});
