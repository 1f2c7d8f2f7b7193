/** Everything that can be said about the code without running it. */
import { heading, outcome } from './outcome.mjs';
import { tool } from './process.mjs';

const checks = {
  'WXT types': () => tool('wxt', ['prepare']),
  types: () => tool('tsc', ['--noEmit']),
  lint: () =>
    tool('oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives']),
  format: () => tool('oxfmt', ['--check']),
  'unused code': () => tool('knip', ['--no-progress']),
};

/** Runs every check, also after one failed. */
export async function check() {
  const results = outcome();
  for (const [name, runCheck] of Object.entries(checks)) {
    heading(name);
    const code = await runCheck();
    if (code === 0) results.passed += 1;
    else results.failed += 1;
    console.log(code === 0 ? 'passed' : `failed: ${name}`);
  }
  return results;
}
