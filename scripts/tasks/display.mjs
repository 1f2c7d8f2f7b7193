/** Tools for the few tests that need a real window; without them these tests are skipped. */
import { installDebianPackages } from './debian.mjs';
import { findProgram } from './process.mjs';

const packages = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' };

export async function ensureDisplayTools() {
  if (process.platform !== 'linux') return;
  const missing = Object.keys(packages).filter((program) => !findProgram(program));
  if (missing.length === 0) return;
  const names = missing.map((program) => packages[program]);
  if (await installDebianPackages(names)) return;
  console.log(`Tests in a real window are skipped: ${names.join(', ')} missing.`);
}
