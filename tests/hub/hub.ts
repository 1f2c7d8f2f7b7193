/**
 * A model hub on this machine that speaks the interface of the Hugging Face hub as a browser sees it:
 * model page, file listing in pages, `resolve` with a redirect to a second host, ranges, CORS headers.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Faults } from './faults.ts';
import type { Repository, RepositoryFile } from './repository.ts';
import { sendFile } from './send-file.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface HubRequest {
  /** Path without query. */
  readonly path: string;
  readonly range: string | null;
  readonly at: number;
}

export interface HubTransfer extends HubRequest {
  /** How many of the same file were under way when it was asked for. */
  readonly beside: number;
}

export interface HubOptions {
  readonly repositories: readonly Repository[];
  /** Origin of the second host, where large files lie. */
  readonly storageOrigin: string;
  readonly license?: string;
}

/** Headers the hub lets scripts of other origins read. */
const exposed =
  'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,' +
  'Content-Range,X-Linked-Size,X-Linked-ETag,X-Xet-Hash';

/** Entries of the listing on one page; few, so that there is more than one. */
const pageSize = 5;

export class Hub {
  readonly faults = new Faults();
  /** Requests for content of files, in order. */
  readonly transfers: HubTransfer[] = [];
  /** All other requests, in order. */
  readonly questions: HubRequest[] = [];
  readonly #options: HubOptions;
  readonly #underWay = new Set<HubTransfer>();
  #storageOrigin: string;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#storageOrigin = options.storageOrigin;
  }

  /** Lets large files lie elsewhere from now on. */
  moveStorage(origin: string): void {
    this.#storageOrigin = origin;
  }

  /** The hub itself. */
  readonly serve: Handler = (request, response) => {
    const url = new URL(request.url ?? '/', 'http://hub');
    allowAnyOrigin(request, response);
    if (request.method !== 'GET') {
      // What the hub would answer to a preflight does not matter: there must be none.
      response.writeHead(405).end();
      return;
    }
    const path = decodeURIComponent(url.pathname);
    const [, id, revision, file] =
      /^\/(?:api\/resolve-cache\/models\/)?([\w.-]+\/[\w.-]+)(?:\/resolve)?\/([0-9a-f]{40})\/(.+)$/u.exec(
        path,
      ) ?? [];
    if (file !== undefined && path.startsWith('/api/resolve-cache/')) {
      this.#send(request, response, path, this.#file(id, revision, file));
    } else if (file !== undefined) {
      this.#resolve(response, path, this.#file(id, revision, file));
    } else {
      this.#question(request, response, url);
    }
  };

  /** The second host. */
  readonly serveStorage: Handler = (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', exposed);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://storage').pathname);
    const [, id, revision, file] = /^\/([\w.-]+\/[\w.-]+)\/([0-9a-f]{40})\/(.+)$/u.exec(path) ?? [];
    this.#send(request, response, path, this.#file(id, revision, file));
  };

  #question(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const { pathname } = url;
    this.questions.push(record(request, pathname));
    const fault = this.faults.take('hub', pathname);
    if (fault?.kind === 'status') return fail(response, fault.status, fault.headers);
    const [, id = '', tree] =
      /^\/api\/models\/([\w.-]+\/[\w.-]+)(\/tree\/[0-9a-f]{40})?$/u.exec(pathname) ?? [];
    const repository = this.#options.repositories.find((candidate) => candidate.id === id);
    // The real hub does not tell a missing repository from one that is not for everyone.
    if (repository === undefined) return fail(response, 401, { 'x-error-code': 'RepoNotFound' });
    if (tree === undefined) {
      return json(response, {
        id,
        sha: repository.commit,
        tags: ['onnx', `license:${this.#options.license ?? 'mit'}`],
        cardData: { license: this.#options.license ?? 'mit' },
      });
    }
    const files = [...repository.files.values()];
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const next = from + pageSize;
    if (next < files.length) {
      url.searchParams.set('cursor', String(next));
      const host = request.headers.host ?? 'hub';
      const scheme = host.startsWith('127.') || host.startsWith('localhost') ? 'http' : 'https';
      const address = `${scheme}://${host}${url.pathname}${url.search}`;
      response.setHeader('link', `<${address}>; rel="next"`);
    }
    const folders = from === 0 ? [{ type: 'directory', path: 'onnx', size: 0, oid: '0' }] : [];
    return json(response, [...folders, ...files.slice(from, next).map(toEntry)]);
  }

  /** Large files lie on another host, small ones behind a redirect on this one. */
  #resolve(response: ServerResponse, path: string, found: Found | null): void {
    if (found === null) return fail(response, 404, { 'x-error-code': 'EntryNotFound' });
    const { repository, file } = found;
    const fault = this.faults.take('hub', path);
    if (fault?.kind === 'status') return fail(response, fault.status, fault.headers);
    response.setHeader('x-repo-commit', repository.commit);
    response.setHeader('x-linked-etag', `"${file.lfs ?? file.oid}"`);
    response.setHeader('x-linked-size', file.content.length);
    const inside = `${repository.id}/${repository.commit}/${file.path}`;
    const target =
      file.lfs === null
        ? `/api/resolve-cache/models/${inside}`
        : `${this.#storageOrigin}/${inside}`;
    response
      .writeHead(file.lfs === null ? 307 : 302, {
        location: fault?.kind === 'redirect-loop' ? path : target,
      })
      .end();
  }

  #send(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    found: Found | null,
  ): void {
    const beside = [...this.#underWay].filter((other) => other.path === path).length;
    const transfer = { ...record(request, path), beside };
    this.transfers.push(transfer);
    this.#underWay.add(transfer);
    response.once('close', () => this.#underWay.delete(transfer));
    if (found === null) return fail(response, 404);
    const fault = this.faults.take('content', path);
    if (fault?.kind === 'status') return fail(response, fault.status, fault.headers);
    void sendFile(request, response, found.file, fault);
  }

  #file(id = '', revision = '', path = ''): Found | null {
    const repository = this.#options.repositories.find((candidate) => candidate.id === id);
    const file = repository?.files.get(path);
    if (repository === undefined || file === undefined) return null;
    return repository.commit === revision ? { repository, file } : null;
  }
}

interface Found {
  readonly repository: Repository;
  readonly file: RepositoryFile;
}

function toEntry({ path, content, oid, lfs }: RepositoryFile): object {
  const size = content.length;
  return {
    type: 'file',
    path,
    size,
    oid,
    ...(lfs === null ? {} : { lfs: { oid: lfs, size, pointerSize: 132 } }),
  };
}

function record(request: IncomingMessage, path: string): HubRequest {
  return { path, range: request.headers.range ?? null, at: Date.now() };
}

function allowAnyOrigin(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-expose-headers', exposed);
  response.setHeader('vary', 'Origin');
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function fail(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers).end();
}
