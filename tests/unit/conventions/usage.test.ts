import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { evaluationNames } from '@/tests/eval/evaluations';

const root = path.resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

async function usage(script: string): Promise<string[]> {
  const { stdout } = await run(process.execPath, [script, '--help'], { cwd: root });
  // What stands in the list is indented.
  return [...stdout.matchAll(/^ {2}([\w-]+)/gmu)].map(([, name = '']) => name);
}

it('npm run eval -- --help names every evaluation', { timeout: 30_000 }, async () => {
  expect(await usage('scripts/eval.ts')).toEqual(evaluationNames);
});

it('npm run bench -- --help names benchmarks that there are', { timeout: 30_000 }, async () => {
  const names = await usage('scripts/bench.ts');
  expect(names).toContain('instant');
  const missing = names.filter((name) => !existsSync(path.join(root, `tests/bench/${name}.ts`)));
  expect(missing).toEqual([]);
});
