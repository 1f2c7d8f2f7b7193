/** Writes candidates to train the passage reader on: `node scripts/passage-reader/dump.ts FOLDER [--word-by-word] SET.json…`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type * as candidates from './candidates';

const root = path.resolve(import.meta.dirname, '../..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'word-by-word': { type: 'boolean', default: false } },
});
const [folder, ...sets] = positionals;
if (!folder || sets.length === 0)
  throw new Error('usage: dump.ts FOLDER [--word-by-word] SET.json…');
const { module } = await runnerImport<typeof candidates>(
  path.join(import.meta.dirname, 'candidates.ts'),
  { root, configFile: false, logLevel: 'error', resolve: { alias: { '@': root } } },
);
await module.writeCandidates(folder, sets, values['word-by-word']);
