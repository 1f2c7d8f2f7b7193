/** An isolated page outside the extension, with the runtimes that Tacit is compared with. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const packages = path.join(root, 'node_modules');

const folders: Record<string, string> = {
  transformers: path.join(packages, '@huggingface/transformers/dist'),
  ort: path.join(packages, 'onnxruntime-web/dist'),
  wllama: path.join(packages, '@wllama/wllama/esm'),
  pages: path.join(import.meta.dirname, 'pages'),
};
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

export interface PlainSite {
  url(file: string): string;
  close(): Promise<void>;
}

/** @param models folder served as `/models` */
export async function startPlainSite(models: string): Promise<PlainSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    void send(locate(pathname, models), response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: (file) => `http://127.0.0.1:${port}/${file}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Null outside of the folders. */
function locate(pathname: string, models: string): string | null {
  const [, top = '', ...rest] = decodeURIComponent(pathname).split('/');
  const folder = top === 'models' ? models : folders[top];
  if (folder === undefined) return null;
  const file = path.join(folder, ...rest);
  return file.startsWith(folder + path.sep) ? file : null;
}

async function send(file: string | null, response: ServerResponse): Promise<void> {
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || found === null) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    // Shared memory, and with it threads, as in the extension.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  createReadStream(file).pipe(response);
}
