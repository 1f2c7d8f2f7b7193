import path from 'node:path';
import { defineConfig } from 'wxt';
import product from '../../../../wxt.config.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** A small extension around the embedding models, built as the product is, so that tests can call them directly. */
export default defineConfig({
  ...product,
  modules: [],
  // The alias `@` stands for this folder.
  srcDir: root,
  entrypointsDir: path.join(import.meta.dirname, 'entrypoints'),
  outDir: path.join(root, 'test-results/engine-probe'),
  manifest: {
    name: 'Tacit engine probe',
    permissions: ['unlimitedStorage'],
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'",
    },
    cross_origin_embedder_policy: { value: 'require-corp' },
    cross_origin_opener_policy: { value: 'same-origin' },
  },
});
