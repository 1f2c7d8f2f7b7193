/** The built extension with a page of its own that speaks to the host the way views do. */
import type { Answer, Task } from '@/lib/protocol/conversation';
import type { HostRequests } from '@/lib/protocol/host-api';
import type { LibraryState } from '@/lib/protocol/library';
import type { PageDocument } from '@/lib/protocol/page';
import { ensureHostMessage, hostPortName } from '../../lib/messaging/host-address.ts';
import { launchExtension } from '../e2e/harness/extension.ts';

/** One task done by the host. */
export interface Reply {
  /** Null where the host refused the task or failed. */
  answer: Answer | null;
  failure: string | null;
  /** From the request until the answer is with the view, milliseconds. */
  ms: number;
}

export interface HostSession {
  /** Opens a page and has the tasks about it done one after another, each in a conversation of its own. */
  run(page: PageDocument, tasks: readonly Task[]): Promise<Reply[]>;
  /** Keeps pages in the library and waits until they can be found. @returns the document each one is */
  save(pages: readonly PageDocument[]): Promise<string[]>;
  /** @returns what a search finds, each with the milliseconds it took */
  search(queries: readonly string[], limit: number): Promise<Found[]>;
  close(): Promise<void>;
}

export interface Found {
  /** Documents, best first. */
  documents: string[];
  ms: number;
}

interface InPage {
  save(pages: readonly PageDocument[]): Promise<string[]>;
  search(queries: readonly string[], limit: number): Promise<Found[]>;
  run(page: PageDocument, tasks: readonly Task[]): Promise<Reply[]>;
}

export async function startHostSession(extensionDir: string): Promise<HostSession> {
  const extension = await launchExtension({ extensionDir });
  try {
    const view = await extension.context.newPage();
    await view.goto(extension.url('options.html'));
    await view.evaluate(connect, { ensure: ensureHostMessage, name: hostPortName });
    return {
      run: (page, tasks) =>
        view.evaluate(
          ([document, list]) =>
            (globalThis as unknown as { evaluation: InPage }).evaluation.run(document, list),
          [page, tasks] as const,
        ),
      save: (pages) =>
        view.evaluate(
          (list) => (globalThis as unknown as { evaluation: InPage }).evaluation.save(list),
          pages,
        ),
      search: (queries, limit) =>
        view.evaluate(
          ([list, most]) =>
            (globalThis as unknown as { evaluation: InPage }).evaluation.search(list, most),
          [queries, limit] as const,
        ),
      close: () => extension.close(),
    };
  } catch (error) {
    await extension.close();
    throw error;
  }
}

/** Runs in the page. */
async function connect({ ensure, name }: { ensure: object; name: string }): Promise<void> {
  interface Message {
    type: string;
    id: number;
    value?: unknown;
    failure?: { code: string };
  }
  interface ShownTurn {
    status: string;
    instant: Answer | null;
    failure: { code: string } | null;
  }
  await chrome.runtime.sendMessage(ensure);
  const port = chrome.runtime.connect({ name });
  const calls = new Map<number, (message: Message) => void>();
  let last = 0;
  port.onMessage.addListener((message: Message) => calls.get(message.id)?.(message));
  port.onDisconnect.addListener(() => {
    for (const call of calls.values())
      call({ type: 'failure', id: 0, failure: { code: 'host-unreachable' } });
  });
  const call = <Value>(
    type: 'request' | 'stream',
    method: string,
    params: unknown,
    read: (message: Message) => Value | undefined,
  ): Promise<Value> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      calls.set(id, (message) => {
        const value = message.type === 'failure' ? undefined : read(message);
        if (message.type !== 'failure' && value === undefined) return;
        calls.delete(id);
        if (type === 'stream') port.postMessage({ type: 'cancel', id });
        if (value === undefined) reject(new Error(message.failure?.code ?? 'failed'));
        else resolve(value);
      });
      port.postMessage({ type, id, name: method, params });
    });
  // The host's own types say what each request takes and gives.
  const request = <Name extends keyof HostRequests>(
    method: Name,
    params: Parameters<HostRequests[Name]>[0],
  ): Promise<ReturnType<HostRequests[Name]>> =>
    call('request', method, params, ({ value }) => (value ?? null) as never);
  const ended = (conversationId: string): Promise<ShownTurn> =>
    call('stream', 'conversation.watch', { conversationId }, ({ value }) => {
      const event = value as { turn?: ShownTurn; turns?: ShownTurn[] };
      const turn = event.turn ?? event.turns?.at(-1);
      return turn === undefined || turn.status === 'running' ? undefined : turn;
    });
  const runTask = async (page: PageDocument, task: Task): Promise<Reply> => {
    const start = performance.now();
    try {
      const { conversationId } = await request('conversation.ask', {
        conversationId: null,
        pageHash: page.contentHash,
        task,
        selection: null,
      });
      const turn = await ended(conversationId);
      const ms = performance.now() - start;
      await request('conversation.delete', { conversationId });
      return { answer: turn.instant, failure: turn.failure?.code ?? null, ms };
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      return { answer: null, failure, ms: performance.now() - start };
    }
  };
  const run: InPage['run'] = async (page, tasks) => {
    await request('page.open', { page, ahead: 0 });
    const replies: Reply[] = [];
    for (const task of tasks) replies.push(await runTask(page, task));
    return replies;
  };
  const save: InPage['save'] = async (pages) => {
    const ids: string[] = [];
    for (const page of pages) {
      const { id } = await request('library.save', {
        page,
        kind: 'page',
        origin: 'imported',
        tags: [],
        note: '',
      });
      ids.push(id);
    }
    await call('stream', 'library.watch', {}, ({ value }) => {
      const { waiting, failure } = value as LibraryState;
      return waiting === 0 || failure !== null ? true : undefined;
    });
    return ids;
  };
  const search: InPage['search'] = async (queries, limit) => {
    const found: Found[] = [];
    for (const query of queries) {
      const start = performance.now();
      const result = await request('library.search', { query, scope: {}, limit }).catch(() => null);
      const documents = result?.hits.map(({ document }) => document.id) ?? [];
      found.push({ documents, ms: performance.now() - start });
    }
    return found;
  };
  Object.assign(globalThis, { evaluation: { run, save, search } satisfies InPage });
}
