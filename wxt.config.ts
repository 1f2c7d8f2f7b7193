import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

const require = createRequire(import.meta.url);
const runtimeFolder = dirname(require.resolve('onnxruntime-web'));
/** Where the ONNX runtime lies in the package. Only the build that suspends through JSPI is shipped. */
const runtimeFiles = ['ort-wasm-simd-threaded.jspi.mjs', 'ort-wasm-simd-threaded.jspi.wasm'];

const pdfFolder = dirname(require.resolve('pdfjs-dist/package.json'));
/** What reading the text of a PDF needs: the parser, and the tables that name the letters of older CJK documents. */
const pdfFiles = [
  join('build', 'pdf.worker.min.mjs'),
  ...readdirSync(join(pdfFolder, 'cmaps')).map((name) => join('cmaps', name)),
];

/**
 * Model files come from the hub and the hosts it redirects to, or from a server on this machine. Nothing
 * else is ever asked for, and nothing of a page or a conversation is sent to any of them.
 */
const modelHosts = [
  'https://huggingface.co',
  'https://*.hf.co',
  'http://127.0.0.1:*',
  'http://localhost:*',
];

const csp = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self' ${modelHosts.join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types tacit-worker',
].join('; ');

/**
 * Reading a page calls nearly every function of the script that does it, once and at once. Told so, the browser compiles them
 * all as it loads the script, in place of coming back to the source for each (Explicit Compile Hints, a WICG proposal).
 */
const compileAtOnce = '//# allFunctionsCalledOnLoad';
const readAtOnce = 'page-agent.js';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  imports: false,
  publicDir: 'assets/public',
  i18n: { localesDir: 'assets/locales' },
  manifest: {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    minimum_chrome_version: '148',
    permissions: [
      'activeTab',
      'scripting',
      'sidePanel',
      'contextMenus',
      'offscreen',
      'storage',
      'unlimitedStorage',
    ],
    // Asked for when tabs or bookmarks are to be added to the library, and not before.
    optional_permissions: ['tabs', 'bookmarks'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_extensionName__' },
    omnibox: { keyword: 'tacit' },
    // Keys that the browser uses itself are silently not given to anyone (Alt+Shift+P makes a tab group).
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandOpenPanel__',
      },
      'summarize-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandSummarizePage__',
      },
      // The browser suggests no more than four keys; for these the reader chooses.
      'open-library': { description: '__MSG_commandOpenLibrary__' },
      'save-selection': { description: '__MSG_commandSaveSelection__' },
      'save-page': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandSavePage__',
      },
    },
    content_security_policy: { extension_pages: csp },
    // Shared memory (the stop flag, threads of the runtime) needs an isolated origin.
    cross_origin_embedder_policy: { value: 'require-corp' },
    cross_origin_opener_policy: { value: 'same-origin' },
    // Nobody but our own pages talks to us: the default would let every other extension connect.
    externally_connectable: { ids: [] },
    // Private windows get a host and a store of their own, gone with them.
    incognito: 'split',
  },
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // With a default panel, the browser shows that one in every other tab as soon as one tab has its own.
      delete manifest.side_panel;
    },
    'build:publicAssets': (_wxt, files) => {
      for (const name of runtimeFiles)
        files.push({ absoluteSrc: join(runtimeFolder, name), relativeDest: `ort/${name}` });
      for (const name of pdfFiles)
        files.push({
          absoluteSrc: join(pdfFolder, name),
          relativeDest: join('pdf', name.replace('build', '')),
        });
    },
  },
  vite: () => ({
    plugins: [
      preact(),
      {
        name: 'compile-at-once',
        generateBundle: {
          order: 'post',
          handler(_options, bundle) {
            const script = bundle[readAtOnce];
            // Nothing may stand before it, so it is put there once everything else has been.
            if (script?.type === 'chunk') script.code = `${compileAtOnce}\n${script.code}`;
          },
        },
      },
    ],
    resolve: {
      alias: {
        // One build of the runtime serves WASM and WebGPU; measured fastest to start. The one without
        // embedded glue: the other names its wasm in the code, and it would be shipped a second time.
        'onnxruntime-web/webgpu': join(runtimeFolder, 'ort.jspi.min.mjs'),
        // Its browser build decodes through `innerHTML`, which workers lack and Trusted Types forbid.
        'decode-named-character-reference': join(
          dirname(require.resolve('decode-named-character-reference')),
          'index.js',
        ),
      },
    },
    worker: { format: 'es' },
    build: { target: 'chrome148' },
  }),
});
