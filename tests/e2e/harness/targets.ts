/** Everything the browser runs, also what Playwright does not show: offscreen document, workers, popup. */
import type { CdpConnection } from './cdp.ts';
import { waitUntil } from './wait.ts';

export interface Target {
  readonly targetId: string;
  /** `page`, `service_worker`, `background_page` (the offscreen document), `worker`, `tab`… */
  readonly type: string;
  readonly url: string;
}

interface AttachedToTarget {
  readonly sessionId: string;
  readonly targetInfo: Target;
}

/** Lists the targets; tabs only when asked for by type. */
export async function listTargets(cdp: CdpConnection, type?: string): Promise<readonly Target[]> {
  const filter = type === undefined ? {} : { filter: [{ type }] };
  const { targetInfos } = await cdp.send('Target.getTargets', filter);
  return targetInfos;
}

/** The first target whose URL contains `urlPart`. */
export async function findTarget(cdp: CdpConnection, urlPart: string): Promise<Target | undefined> {
  const targets = await listTargets(cdp);
  return targets.find(({ url }) => url.includes(urlPart));
}

export function waitForTarget(
  cdp: CdpConnection,
  urlPart: string,
  timeoutMs?: number,
): Promise<Target> {
  return waitUntil(`a target at ${urlPart}`, () => findTarget(cdp, urlPart), timeoutMs);
}

/** Resolves when no target's URL contains `urlPart` any more. */
export async function waitForTargetGone(
  cdp: CdpConnection,
  urlPart: string,
  timeoutMs?: number,
): Promise<void> {
  await waitUntil(
    `${urlPart} to go away`,
    async () => ((await findTarget(cdp, urlPart)) === undefined ? true : undefined),
    timeoutMs,
  );
}

/** Runs `work` with a session on the target and detaches afterwards. */
export async function withSession<T>(
  cdp: CdpConnection,
  targetId: string,
  work: (send: CdpConnection['send'], sessionId: string) => Promise<T>,
): Promise<T> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  try {
    return await work(cdp.session(sessionId), sessionId);
  } finally {
    // The target may have gone in between; there is nothing left to detach from then.
    await cdp.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  }
}

/**
 * Evaluates an expression in any target and returns its (awaited) value as JSON. For popup and side panel
 * prefer `openView`, which gives a whole Page. The extension's CSP does not hold for evaluated code.
 */
export function evaluateIn(
  cdp: CdpConnection,
  targetId: string,
  expression: string,
): Promise<unknown> {
  return withSession(cdp, targetId, async (send) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  });
}

/** The tab that shows a page target: only tabs accept a press of the toolbar button. */
export async function tabOf(cdp: CdpConnection, pageTargetId: string): Promise<string> {
  for (const { targetId } of await listTargets(cdp, 'tab')) {
    const children = await withSession(cdp, targetId, (send, sessionId) =>
      childrenOf(cdp, send, sessionId),
    );
    if (children.includes(pageTargetId)) return targetId;
  }
  throw new Error('No tab shows this page.');
}

/** Runs an expression in a worker that a target runs and returns its value as JSON; a promise is not waited for. */
export function evaluateInWorker(
  cdp: CdpConnection,
  ownerTargetId: string,
  urlPart: string,
  expression: string,
): Promise<unknown> {
  return withSession(cdp, ownerTargetId, async (send, sessionId) => {
    const workers = await attachedChildren(cdp, send, sessionId);
    const worker = workers.find(({ targetInfo }) => targetInfo.url.includes(urlPart));
    if (worker === undefined) throw new Error(`No worker at ${urlPart}.`);
    const evaluate = cdp.session(worker.sessionId);
    const { result, exceptionDetails } = await evaluate('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  });
}

/** Bytes a target and its workers hold after a collection, by the name of each: heap and what it refers to outside. */
export function heldMemory(
  cdp: CdpConnection,
  ownerTargetId: string,
): Promise<Record<string, number>> {
  return withSession(cdp, ownerTargetId, async (send, sessionId) => {
    const held: Record<string, number> = { page: await heldIn(send) };
    for (const worker of await attachedChildren(cdp, send, sessionId)) {
      const name = /([\w-]+?)(?:-[\w-]{8})?\.js/u.exec(worker.targetInfo.url)?.[1] ?? 'worker';
      held[name] = (held[name] ?? 0) + (await heldIn(cdp.session(worker.sessionId)));
    }
    return held;
  });
}

async function heldIn(send: CdpConnection['send']): Promise<number> {
  await send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

async function childrenOf(
  cdp: CdpConnection,
  send: CdpConnection['send'],
  sessionId: string,
): Promise<string[]> {
  const children = await attachedChildren(cdp, send, sessionId);
  return children.map(({ targetInfo }) => targetInfo.targetId);
}

async function attachedChildren(
  cdp: CdpConnection,
  send: CdpConnection['send'],
  sessionId: string,
): Promise<AttachedToTarget[]> {
  const children: AttachedToTarget[] = [];
  const stop = cdp.listen((event) => {
    if (event.method !== 'Target.attachedToTarget' || event.sessionId !== sessionId) return;
    children.push(event.params as AttachedToTarget);
  });
  await send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  stop();
  return children;
}
