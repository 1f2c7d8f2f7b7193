import path from 'node:path';
import { defineConfig } from 'wxt';

const root = path.resolve(import.meta.dirname, '../../../..');

/** A small extension around the page gateway, with access to the test site, so that tests can call it directly. */
export default defineConfig({
  imports: false,
  // The alias `@` stands for this folder.
  srcDir: root,
  entrypointsDir: path.join(import.meta.dirname, 'entrypoints'),
  publicDir: path.join(import.meta.dirname, 'public'),
  outDir: path.join(root, 'test-results/probe'),
  manifest: {
    name: 'Tacit page probe',
    permissions: ['activeTab', 'scripting', 'storage'],
    host_permissions: ['*://127.0.0.1/*'],
    optional_host_permissions: ['*://*/*'],
    action: {},
  },
  vite: () => ({ build: { target: 'chrome148' } }),
});
