/** Finds or installs Chromium. Branded Chrome will not do: it ignores --load-extension. */
import { existsSync } from 'node:fs';
import { installDebianPackages } from './debian.mjs';
import { fail, findProgram } from './process.mjs';

const macOs = '/Applications/Chromium.app/Contents/MacOS/Chromium';

/** Leaves the path in CHROME_PATH, where everything that starts the browser looks for it. */
export async function ensureChromium() {
  const found = await possibleChromium();
  if (found === undefined) {
    fail('Chromium is missing: install the package "chromium", or set CHROME_PATH to a Chromium.');
  }
}

/** The same without ending the run: undefined where there is none. */
export async function possibleChromium() {
  let found = findChromium();
  if (found === undefined && (await installDebianPackages(['chromium', 'fonts-liberation']))) {
    found = findChromium();
  }
  if (found !== undefined) process.env.CHROME_PATH = found;
  return found;
}

function findChromium() {
  const given = process.env.CHROME_PATH;
  if (given)
    return existsSync(given) ? given : fail(`CHROME_PATH names ${given}, which is not there.`);
  return findProgram('chromium', 'chromium-browser') ?? (existsSync(macOs) ? macOs : undefined);
}
