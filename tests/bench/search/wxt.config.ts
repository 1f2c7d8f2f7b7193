import path from 'node:path';
import { defineConfig } from 'wxt';
import product from '../../../wxt.config.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** A small extension around the index, under the content security policy of the real one. */
export default defineConfig({
  imports: false,
  // The alias `@` stands for this folder.
  srcDir: root,
  entrypointsDir: path.join(import.meta.dirname, 'entrypoints'),
  publicDir: path.join(root, 'assets/public'),
  outDir: path.join(root, 'test-results/bench-search'),
  manifest: async () => {
    const { manifest } = product;
    const real = typeof manifest === 'object' && !(manifest instanceof Promise) ? manifest : {};
    return {
      name: 'Tacit search benchmark',
      permissions: ['unlimitedStorage'],
      content_security_policy: real.content_security_policy,
      cross_origin_embedder_policy: real.cross_origin_embedder_policy,
      cross_origin_opener_policy: real.cross_origin_opener_policy,
    };
  },
  vite: () => ({ build: { target: 'chrome148' }, worker: { format: 'es' } }),
});
