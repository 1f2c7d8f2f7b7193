/** `npm run bench -- NAME [--json]`: runs tests/bench/NAME.ts on the built extension. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchReport, BenchResult } from '../tests/bench/result.ts';

interface Benchmark {
  run(extensionDir: string, progress: (text: string) => void): Promise<BenchReport>;
}

const root = path.resolve(import.meta.dirname, '..');
const names = [
  'instant',
  'large-page',
  'pdf',
  'follow-up',
  'stop',
  'search',
  'library',
  'generation',
  'advice',
  'sections',
  'start',
  'embedding',
  'download',
];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [name = ''] = positionals;
const file = path.join(root, 'tests/bench', `${name}.ts`);
if (!names.includes(name) || !existsSync(file)) {
  process.stderr.write(
    `There is no benchmark "${name}". The benchmarks are: ${names.join(', ')}.\n`,
  );
  process.exit(2);
}

const benchmark = (await import(file)) as Benchmark;
const report = await benchmark.run(path.join(root, '.output/chrome-mv3'), (text) =>
  process.stderr.write(`${text}\n`),
);
for (const result of report.results) process.stdout.write(`${line(result)}\n`);
if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
process.exitCode = report.results.every(({ holds }) => holds) ? 0 : 1;

function line({ name: label, value, unit, bar, holds }: BenchResult): string {
  const limit = bar === null ? '' : `  (${holds ? 'holds' : 'misses'} the bar of ${bar} ${unit})`;
  return `${label.padEnd(32)}${value.toFixed(value < 10 ? 2 : 1).padStart(9)} ${unit}${limit}`;
}
