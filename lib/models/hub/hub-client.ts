import * as v from 'valibot';
import { describe, failure } from '@/lib/base/failure';
import { hubHost } from './hub-address';
import type { ModelPage, TreeEntry } from './hub-schemas';
import { modelPageSchema, treeSchema } from './hub-schemas';

/** A hub does not list more files than this in one repository that could run here. */
const maxPages = 20;
/** Milliseconds. */
const timeout = 30_000;

/** Address of a file of a repository at a commit. */
export function fileUrl(hub: string, model: string, revision: string, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `${hub}/${model}/resolve/${revision}/${encoded}`;
}

/**
 * What a hub knows of a model. Everything is asked for without cookies or an account.
 * @throws Failure `hub-*` or `remote-model-unknown`
 */
export class HubClient {
  readonly #hub: string;
  readonly #host: string;

  constructor(hub: string) {
    this.#hub = hub;
    this.#host = hubHost(hub);
  }

  /** The model's page, with the commit its main branch is at now. */
  async page(model: string): Promise<ModelPage> {
    const response = await this.#ask(`${this.#hub}/api/models/${model}`, model);
    return this.#json(response, modelPageSchema);
  }

  /** All files of a commit. */
  async files(model: string, revision: string): Promise<TreeEntry[]> {
    let url: string | null = `${this.#hub}/api/models/${model}/tree/${revision}?recursive=true`;
    const entries: TreeEntry[] = [];
    for (let page = 0; url !== null && page < maxPages; page += 1) {
      const response = await this.#ask(url, model);
      entries.push(...(await this.#json(response, treeSchema)));
      url = this.#nextPage(response.headers.get('link'));
    }
    return entries.filter(({ type }) => type === 'file');
  }

  /** A small text file. */
  async text(model: string, revision: string, path: string): Promise<string> {
    const response = await this.#ask(fileUrl(this.#hub, model, revision, path), model);
    return this.#read(() => response.text());
  }

  async #ask(url: string, model: string): Promise<Response> {
    const response = await this.#read(() =>
      fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(timeout) }),
    );
    const { status } = response;
    if (response.ok) return response;
    if (status === 401 || status === 403) {
      throw failure('hub-refused', { model, host: this.#host });
    }
    if (status === 404) throw failure('remote-model-unknown', { model, host: this.#host });
    if (status === 429 || status >= 500) throw failure('hub-busy', { host: this.#host });
    throw failure('hub-bad-answer', { host: this.#host, detail: `HTTP ${status}` });
  }

  async #read<Value>(read: () => Promise<Value>): Promise<Value> {
    try {
      return await read();
    } catch (error) {
      throw failure('hub-unreachable', { host: this.#host, detail: describe(error) }, error);
    }
  }

  async #json<Schema extends v.GenericSchema>(
    response: Response,
    schema: Schema,
  ): Promise<v.InferOutput<Schema>> {
    const text = await this.#read(() => response.text());
    try {
      return v.parse(schema, JSON.parse(text));
    } catch (error) {
      throw failure('hub-bad-answer', { host: this.#host, detail: describe(error) }, error);
    }
  }

  /** Listings come in pages; the header names the next one, which must be of the same hub. */
  #nextPage(header: string | null): string | null {
    const address = /<([^>]+)>;\s*rel="next"/.exec(header ?? '')?.[1];
    if (address === undefined) return null;
    const url = new URL(address, this.#hub);
    return url.origin === new URL(this.#hub).origin ? url.href : null;
  }
}
