import { defineConfig } from '@playwright/test';

// Workers inherit it.
process.env['TACIT_TEST_RUN'] ??= String(Date.now());

/** End-to-end tests against the built extension. Chromium comes from the system, see chromium.ts. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Browsers wait more than they compute: two at a time are done sooner, also on two cores.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Real windows and real keys on a busy machine: a second chance, reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
