/**
 * What the package may do is a promise: it changes only together with this file, in the open.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, '.output/chrome-mv3/manifest.json');

async function read(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
}

test('the manifest is the one that was agreed on', async () => {
  const { version, ...manifest } = await read(built);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(manifest).toEqual(await read(path.join(import.meta.dirname, 'manifest.json')));
});

test('nothing runs on pages by itself, nothing is open to them, no site is required', async () => {
  const manifest = await read(built);
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('host_permissions');
  expect(manifest['externally_connectable']).toEqual({ ids: [] });
});
