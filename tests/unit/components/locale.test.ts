import { messages } from './words';
import { glob, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

const folders = '{components,entrypoints,lib}/**/*.{ts,tsx}';
const files = await Array.fromAsync(glob([folders, 'wxt.config.ts']));
const sources = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
// The words of failures are found by their codes.
const names = Object.keys(messages).filter((name) => !name.startsWith('error_'));

describe('the messages of the default locale', () => {
  test('have names the browser accepts', () => {
    expect(Object.keys(messages).filter((name) => !/^\w+$/.test(name))).toEqual([]);
  });

  test('are all used', () => {
    // Folders are joined with "_" in the browser and with "." in the code; names themselves may hold "_".
    const used = (name: string) =>
      new RegExp(`[\\W_]${name.replaceAll('_', '[._]')}\\W`).test(sources);
    expect(names.filter((name) => !used(name) && !sources.includes(`__MSG_${name}__`))).toEqual([]);
  });
});
