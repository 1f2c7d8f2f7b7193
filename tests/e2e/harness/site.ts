/** A web site on this machine that serves `tests/fixtures/pages` and remembers what was asked of it. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface SiteRequest {
  readonly method: string;
  /** With the origin it was asked for under. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Answers one path in a test's own way. */
export type SiteHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  /** `http://127.0.0.1:…/path` */
  url(path: string): string;
  /** The same pages as another origin on another host, for cross-origin frames. */
  otherUrl(path: string): string;
  /** Every request to either origin, in order. */
  readonly requests: readonly SiteRequest[];
  /** Serves `path` by a handler, or by this text as HTML, before any file. */
  serve(path: string, answer: SiteHandler | string): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

export async function startSite(folder: string): Promise<Site> {
  const requests: SiteRequest[] = [];
  const handlers = new Map<string, SiteHandler>();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    requests.push({ method: request.method ?? '', url: url.href, headers: request.headers });
    const handler = handlers.get(url.pathname);
    if (handler) handler(request, response);
    else void sendFile(folder, decodeURIComponent(url.pathname), response);
  };
  const servers = await Promise.all([listen(answer), listen(answer)]);
  const [first, second] = servers.map((server) => (server.address() as AddressInfo).port);
  return {
    url: (pathname) => new URL(pathname, `http://127.0.0.1:${first}/`).href,
    otherUrl: (pathname) => new URL(pathname, `http://localhost:${second}/`).href,
    requests,
    serve(pathname, content) {
      const key = new URL(pathname, 'http://site/').pathname;
      handlers.set(key, typeof content === 'string' ? htmlHandler(content) : content);
    },
    async close() {
      await Promise.all(servers.map(closeServer));
    },
  };
}

function htmlHandler(html: string): SiteHandler {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  };
}

async function sendFile(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const file = path.join(folder, path.normalize(pathname));
  const name = file.endsWith(path.sep) ? path.join(file, 'index.html') : file;
  try {
    const body = await readFile(name);
    response
      .writeHead(200, { 'content-type': types[path.extname(name)] ?? 'application/octet-stream' })
      .end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  }
}

function listen(answer: SiteHandler): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
