/** Checks, build, unit tests and end-to-end tests, in this order; none hides the ones after it. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { check } from './check.mjs';
import { possibleChromium } from './chromium.mjs';
import { ensureDisplayTools } from './display.mjs';
import { heading, outcome, sum, summary } from './outcome.mjs';
import { root, tool } from './process.mjs';

/** Resolves with the exit code; the last line printed is the summary. */
export async function test() {
  const checks = await attempt(check);
  heading('build');
  const built = (await tool('wxt', ['build'])) === 0;
  const unit = await attempt(unitTests);
  const endToEnd = built ? await attempt(endToEndTests) : outcome(0, 1);
  if (!built) console.log('The end-to-end tests count as failed: there is no build to test.');
  const total = sum([checks, built ? outcome(1) : outcome(0, 1), unit, endToEnd]);
  console.log(`\n${summary(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** A stage that breaks is a failure, not the end. */
async function attempt(stage) {
  try {
    return await stage();
  } catch (error) {
    console.error(error);
    return outcome(0, 1);
  }
}

async function unitTests() {
  heading('unit tests');
  const file = 'test-results/unit.json';
  await rm(path.join(root, file), { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await tool('vitest', ['run', '--project', 'unit', ...reporters]);
  const report = await readReport(file);
  // A file that cannot even be loaded has no tests to count.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloaded.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return withExitCode(outcome(report.numPassedTests, failed, skipped), code);
}

async function endToEndTests() {
  heading('end-to-end tests');
  if ((await possibleChromium()) === undefined) {
    console.log('Chromium is missing: install the package "chromium", or set CHROME_PATH.');
    return outcome(0, 1);
  }
  await ensureDisplayTools();
  const file = 'test-results/e2e.json';
  await rm(path.join(root, file), { force: true });
  const code = await tool('playwright', ['test']);
  const { stats, errors } = await readReport(file);
  const failed = stats.unexpected + errors.length;
  return withExitCode(outcome(stats.expected + stats.flaky, failed, stats.skipped), code);
}

async function readReport(file) {
  return JSON.parse(await readFile(path.join(root, file), 'utf8'));
}

/** A run that ends badly without naming a test still failed. */
function withExitCode(result, code) {
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}
