import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests are quick and run always; quality tests measure answers against reference data. */
export default defineConfig({
  plugins: [WxtVitest()],
  // The build for browsers needs more of the platform than Node has.
  resolve: { alias: [{ find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' }] },
  test: {
    // A test that needs a document says so itself: `// @vitest-environment happy-dom`.
    environment: 'node',
    setupFiles: ['tests/decode-base64.ts'],
    mockReset: true,
    // No test waits for time: the limits are for what never ends, also where the machine has a lot else to do.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Without it, one core stays idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Files clean up after themselves; each in a world of its own would load dictionaries and weights anew.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'quality', include: ['tests/quality/**/*.test.ts'], testTimeout: 600_000 },
      },
    ],
  },
});
