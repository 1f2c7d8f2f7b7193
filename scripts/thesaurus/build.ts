/** Compiles the thesaurus: `node scripts/thesaurus/build.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport } from 'vite';
import type * as compile from './compile';

const root = path.resolve(import.meta.dirname, '../..');
const { module } = await runnerImport<typeof compile>(
  path.join(import.meta.dirname, 'compile.ts'),
  {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  },
);
const source = await readFile(path.join(import.meta.dirname, 'en.tsv'), 'utf8');
await writeFile(
  path.join(root, 'assets/public/thesaurus/en.txt'),
  module.compileThesaurus(source, 'en'),
);
