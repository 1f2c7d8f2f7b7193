/** Writes candidates to train the passage reader on: `node scripts/passage-reader/dump.ts FOLDER SET.json…`. */
import path from 'node:path';
import { runnerImport } from 'vite';
import type * as candidates from './candidates';

const root = path.resolve(import.meta.dirname, '../..');
const [folder, ...sets] = process.argv.slice(2);
if (!folder || sets.length === 0) throw new Error('usage: dump.ts FOLDER SET.json…');
const { module } = await runnerImport<typeof candidates>(
  path.join(import.meta.dirname, 'candidates.ts'),
  { root, configFile: false, logLevel: 'error', resolve: { alias: { '@': root } } },
);
await module.writeCandidates(folder, sets);
