/**
 * Runs the tasks of package.json from a bare clone: `node scripts/run.mjs TASK [arguments]`.
 * Plain JavaScript without dependencies, because it has to work before anything is installed.
 */
import { check } from './tasks/check.mjs';
import { ensureChromium } from './tasks/chromium.mjs';
import { ensureDependencies } from './tasks/dependencies.mjs';
import { ensureDisplayTools } from './tasks/display.mjs';
import { needsNewerNode, runUnderNewerNode } from './tasks/newer-node.mjs';
import { fail, node, tool } from './tasks/process.mjs';
import { ensurePython } from './tasks/python.mjs';
import { test } from './tasks/test.mjs';
import { ensureTypes } from './tasks/types.mjs';

/** A step on the way to something else: says nothing unless it fails. */
function buildQuietly() {
  console.log('Building…');
  return tool('wxt', ['build', '--level', 'warn']);
}

/** Each task returns its exit code. */
const tasks = {
  async start(args) {
    await ensureTypes();
    await ensureChromium();
    return (await buildQuietly()) || node(['scripts/start.ts', ...args]);
  },
  async dev() {
    await ensureTypes();
    await ensureChromium();
    return (await buildQuietly()) || node(['scripts/dev.ts']);
  },
  build: (args) => tool('wxt', ['build', ...args]),
  zip: (args) => tool('wxt', ['zip', ...args]),
  async check() {
    const results = await check();
    return results.failed === 0 ? 0 : 1;
  },
  format: (args) => tool('oxfmt', args),
  test: () => test(),
  async 'test:unit'(args) {
    await ensureTypes();
    return tool('vitest', ['run', '--project', 'unit', ...args]);
  },
  async 'test:e2e'(args) {
    await ensureChromium();
    await ensureDisplayTools();
    return (await buildQuietly()) || tool('playwright', ['test', ...args]);
  },
  async 'test:quality'(args) {
    await ensureTypes();
    return tool('vitest', ['run', '--project', 'quality', ...args]);
  },
  async bench(args) {
    if (args.includes('--help')) return node(['scripts/bench.ts', '--help']);
    await ensureTypes();
    await ensureChromium();
    await ensurePython(args[0]);
    return (await buildQuietly()) || node(['scripts/bench.ts', ...args]);
  },
  async eval(args) {
    if (args.includes('--help')) return node(['scripts/eval.ts', '--help']);
    await ensureTypes();
    await ensureChromium();
    return (await buildQuietly()) || node(['scripts/eval.ts', ...args]);
  },
  async screenshots(args) {
    await ensureTypes();
    await ensureChromium();
    return (await buildQuietly()) || node(['scripts/screenshots.ts', ...args]);
  },
};

async function main([name = '', ...args]) {
  if (!Object.hasOwn(tasks, name)) {
    fail(`There is no task "${name}". The tasks are: ${Object.keys(tasks).join(', ')}.`);
  }
  if (needsNewerNode()) return runUnderNewerNode([name, ...args]);
  await ensureDependencies();
  return tasks[name](args);
}

process.exitCode = await main(process.argv.slice(2));
