import { defineConfig } from '@playwright/test';

/** End-to-end tests against the built extension. Chromium comes from the system, see chromium.ts. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Each test starts its own browser, which takes a core for itself while it starts.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
