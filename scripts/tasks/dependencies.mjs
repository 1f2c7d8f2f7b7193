/** Keeps node_modules equal to package-lock.json. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, npm, root } from './process.mjs';

export async function ensureDependencies() {
  const wanted = await packagesIn('package-lock.json');
  const installed = await packagesIn('node_modules/.package-lock.json');
  if (wanted === undefined) fail('package-lock.json is missing.');
  if (installed !== undefined && isInstalled(wanted, installed)) return;
  console.log('Installing dependencies…');
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) fail('The dependencies could not be installed: "npm ci" failed.');
}

/** npm writes the second file last, so it is only there after a complete installation. */
async function packagesIn(file) {
  try {
    return JSON.parse(await readFile(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(
    ([location, { version, optional, link }]) =>
      location === '' || optional || link || installed[location]?.version === version,
  );
}
