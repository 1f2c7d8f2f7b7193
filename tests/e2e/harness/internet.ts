/**
 * Stands in for every other machine. The browser under test sends all traffic that is not for this
 * machine through this proxy, which opens TLS, writes down what was asked and refuses it, unless a test
 * answers for that origin. So nothing leaves, and what wanted to leave is known in full.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createCertificate, type Certificate } from './certificate.ts';

export interface OutboundRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export type Responder = (request: IncomingMessage, response: ServerResponse) => void;

export interface Internet {
  readonly proxyPort: number;
  /** Every request to another machine, answered or not, in order. WebSockets show as their GET. */
  readonly requests: readonly OutboundRequest[];
  /** Every `host:port` contacted, also by a bare connection without a request. */
  readonly hosts: ReadonlySet<string>;
  /** Lets this origin (`https://models.example`) exist. */
  answer(origin: string, responder: Responder): void;
  close(): Promise<void>;
}

/** What Chromium asks for by itself and no flag turns off: the time. Refused, but not written down. */
const browserErrand = /^http:\/\/clients2\.google\.com\/time\//u;

let certificate: Certificate | undefined;

/** One for all tests, and only where something asks: the key takes longer than all else here. */
function ownCertificate(): Certificate {
  certificate ??= createCertificate('test');
  return certificate;
}

export async function startInternet(): Promise<Internet> {
  const requests: OutboundRequest[] = [];
  const hosts = new Set<string>();
  const responders = new Map<string, Responder>();
  const sockets = new Set<Duplex>();
  const machines = new Map<string, Server>();

  /** Serves requests whose URLs are relative to `base`, or absolute as a proxy receives them. */
  const serve = (server: Server, base: string): Server => {
    const record = (request: IncomingMessage): URL => {
      const url = new URL(request.url ?? '/', base);
      if (browserErrand.test(url.href)) return url;
      hosts.add(`${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`);
      requests.push({ method: request.method ?? '', url: url.href, headers: request.headers });
      return url;
    };
    server.on('request', (request, response) => {
      const responder = responders.get(record(request).origin);
      if (responder) responder(request, response);
      else
        response
          .writeHead(502, { 'content-type': 'text/plain' })
          .end('No such machine in this test.');
    });
    server.on('upgrade', (request, socket) => {
      record(request);
      socket.destroy();
    });
    return server;
  };

  const machine = (scheme: 'http' | 'https', host: string): Server => {
    const base = `${scheme}://${host}`;
    const known = machines.get(base);
    if (known) return known;
    const server = serve(
      scheme === 'https' ? createSecureServer(ownCertificate()) : createServer(),
      base,
    );
    machines.set(base, server);
    return server;
  };

  const proxy = serve(createServer(), 'http://unknown');
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  proxy.on('connect', (request, socket) => {
    const host = request.url ?? '';
    hosts.add(host);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.once('data', (start: Buffer) => {
      socket.pause();
      socket.unshift(start);
      // 22 opens a TLS handshake; anything else is plain HTTP, as for ws:// addresses.
      machine(start[0] === 22 ? 'https' : 'http', host).emit('connection', socket);
    });
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  return {
    proxyPort: (proxy.address() as AddressInfo).port,
    requests,
    hosts,
    answer: (origin, responder) => {
      responders.set(new URL(origin).origin, responder);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        proxy.close(resolve);
      });
    },
  };
}
