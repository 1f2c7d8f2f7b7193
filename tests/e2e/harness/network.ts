/**
 * Every network request of the browser and who made it.
 *
 * How sure it is. `internet.ts` is the proof that nothing leaves: all HTTP, HTTPS and WebSocket traffic
 * to other machines has to pass that proxy whichever process or worker starts it, name lookups outside
 * it fail, and WebRTC may not use UDP. This observer adds who asked, and the requests that stay on this
 * machine: each target is held before its first line runs until recording is on, workers of workers
 * included. Not covered: requests answered by the browser's memory cache, and what the operating system
 * does on its own.
 */
import type { CdpConnection, CdpEvent } from './cdp.ts';
import type { Target } from './targets.ts';

export interface NetworkRequest {
  readonly url: string;
  readonly method: string;
  /** The document or worker that asked. */
  readonly from: string;
  /** `page`, `iframe`, `service_worker`, `background_page` (the offscreen document), `worker`… */
  readonly targetType: string;
}

export interface NetworkLog {
  /** Every request that was not for a file of the package, in order. */
  beyondPackage(): readonly NetworkRequest[];
  /** Those made by the extension's own pages and workers. */
  byExtension(): readonly NetworkRequest[];
  stop(): Promise<void>;
}

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: Target;
}

interface RequestSent {
  readonly requestId: string;
  readonly documentURL: string;
  readonly request: { readonly url: string; readonly method: string };
}

interface WebSocketCreated {
  readonly requestId: string;
  readonly url: string;
}

interface Seen {
  readonly url: string;
  readonly method: string;
  readonly targetId: string;
  readonly documentUrl: string;
}

const local = /^(?:chrome-extension|chrome|devtools|data|blob|about):/u;

export async function observeNetwork(cdp: CdpConnection): Promise<NetworkLog> {
  // By target and request: a service worker is attached to once per page it serves.
  const seen = new Map<string, Seen>();
  const targets = new Map<string, Target>();
  const targetOfSession = new Map<string, string>();
  const starting: Promise<void>[] = [];

  const record = ({ method, params, sessionId }: CdpEvent): void => {
    const targetId = targetOfSession.get(sessionId ?? '');
    if (targetId === undefined) return;
    if (method === 'Network.requestWillBeSent') {
      const { requestId, documentURL, request } = params as RequestSent;
      const entry = {
        url: request.url,
        method: request.method,
        targetId,
        documentUrl: documentURL,
      };
      seen.set(`${targetId} ${requestId} ${request.url}`, entry);
    } else if (method === 'Network.webSocketCreated') {
      const { requestId, url } = params as WebSocketCreated;
      seen.set(`${targetId} ${requestId} ${url}`, {
        url,
        method: 'GET',
        targetId,
        documentUrl: '',
      });
    }
  };
  const stopListening = cdp.listen((event) => {
    if (event.method === 'Target.attachedToTarget' && isOurs(event, targetOfSession)) {
      const { sessionId, targetInfo } = event.params as Attached;
      targets.set(targetInfo.targetId, targetInfo);
      targetOfSession.set(sessionId, targetInfo.targetId);
      starting.push(watch(cdp.session(sessionId)));
    } else if (event.method === 'Target.targetInfoChanged') {
      // A new document has neither its type nor its URL yet when it is attached to.
      const { targetInfo } = event.params as Pick<Attached, 'targetInfo'>;
      targets.set(targetInfo.targetId, targetInfo);
    } else {
      record(event);
    }
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  await autoAttach(cdp.send);
  await Promise.all(starting);

  const beyondPackage = (): readonly NetworkRequest[] =>
    [...seen.values()]
      .filter(({ url }) => !local.test(url))
      .map(({ url, method, targetId, documentUrl }) => {
        const target = targets.get(targetId);
        const from = documentUrl || (target?.url ?? '');
        return { url, method, from, targetType: target?.type ?? 'unknown' };
      });
  return {
    beyondPackage,
    byExtension: () => beyondPackage().filter(({ from }) => from.startsWith('chrome-extension:')),
    async stop() {
      stopListening();
      await cdp.send('Target.setAutoAttach', {
        autoAttach: false,
        waitForDebuggerOnStart: false,
        flatten: true,
      });
    },
  };
}

/** Sessions of other helpers on the same connection are not ours to watch. */
function isOurs(event: CdpEvent, sessions: ReadonlyMap<string, string>): boolean {
  return event.sessionId === undefined || sessions.has(event.sessionId);
}

function autoAttach(send: CdpConnection['send']): Promise<unknown> {
  return send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
}

/** Records a target and what it starts, then lets it run. */
async function watch(send: CdpConnection['send']): Promise<void> {
  // A target may be gone before it answers, and not every type has a network of its own.
  const ignore = (): undefined => undefined;
  await Promise.all([send('Network.enable').catch(ignore), autoAttach(send).catch(ignore)]);
  await send('Runtime.runIfWaitingForDebugger').catch(ignore);
}
