/** `npm run bench -- NAME [--json]`: runs tests/bench/NAME.ts on the built extension. */
import path from 'node:path';
import type { BenchReport, BenchResult } from '../tests/bench/result.ts';
import { measuringOptions } from './measuring-options.ts';

interface Benchmark {
  run(extensionDir: string, progress: (text: string) => void): Promise<BenchReport>;
}

const root = path.resolve(import.meta.dirname, '..');
/** What each measures. */
const benchmarks: Record<string, string> = {
  instant: 'from the press of Summarize to the painted summary, warm and from cold',
  'large-page': 'what a page of more than 5 MB costs the tab, the view and the host',
  pdf: 'reading PDFs of 100 and of 600 pages',
  'follow-up': 'how much sooner a second question to a model is answered than the first',
  stop: 'from the press of Stop to the worker being free',
  search: 'the index at up to a million chunks, beside other libraries',
  library: 'the list of a library of 100,000 chunks: when it is there, and how it scrolls',
  generation: 'tokens a second, beside bare transformers.js and wllama',
  advice: 'predicted against real speed of models',
  sections: 'memory of a summary by sections of 100,000 words',
  start: 'from a question to the first token of a model that is not loaded',
  embedding: 'how fast an embedding model reads',
  download: 'how fast a model arrives, verified and on disk',
};
const usage = `npm run bench -- NAME [--json]

${Object.entries(benchmarks)
  .map(([name, what]) => `  ${name.padEnd(12)}${what}`)
  .join('\n')}

--json prints the report as the last line.
`;
const { json, positionals } = measuringOptions(usage);
const [name = ''] = positionals;
const file = path.join(root, 'tests/bench', `${name}.ts`);
if (!Object.hasOwn(benchmarks, name)) {
  process.stderr.write(
    `There is no benchmark "${name}". The benchmarks are: ${Object.keys(benchmarks).join(', ')}.\n`,
  );
  process.exit(2);
}

const benchmark = (await import(file)) as Benchmark;
const report = await benchmark.run(path.join(root, '.output/chrome-mv3'), (text) =>
  process.stderr.write(`${text}\n`),
);
for (const result of report.results) process.stdout.write(`${line(result)}\n`);
if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
process.exitCode = report.results.every(({ holds }) => holds) ? 0 : 1;

function line({ name: label, value, unit, bar, holds }: BenchResult): string {
  const limit = bar === null ? '' : `  (${holds ? 'holds' : 'misses'} the bar of ${bar} ${unit})`;
  return `${label.padEnd(32)}${value.toFixed(value < 10 ? 2 : 1).padStart(9)} ${unit}${limit}`;
}
