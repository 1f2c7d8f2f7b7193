/**
 * Halts a model between two of its steps, so that a test can act in the middle of an answer, however fast the
 * machine is. What runs is the product's own worker; only the task it takes between two steps is put off.
 */
import type { CdpConnection } from '../harness/cdp.ts';
import type { Extension } from '../harness/extension.ts';
import { waitForTarget } from '../harness/targets.ts';
import type { Target } from '../harness/targets.ts';
import { waitUntil } from '../harness/wait.ts';

/** After so many messages of a kind: parts of the prompt that were read, pieces of text that were written. */
export interface HoldPoint {
  after: 'prefill' | 'token';
  count: number;
}

export interface HeldModel {
  /** Waits until the model has come to the point and halts there. */
  held(): Promise<void>;
  /** Lets it go on, to another point or to the end. */
  goOn(next?: HoldPoint): Promise<void>;
}

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: Target;
}

/** Runs in the worker, before its first line. Between two steps the worker posts itself a message. */
function install(point: HoldPoint | null): void {
  const scope = globalThis as unknown as {
    postMessage: (message: { type: string }) => void;
    heldModel: { held: boolean; said: string; goOn: (next: HoldPoint | null) => void };
  };
  const stepPort = MessagePort.prototype;
  const step = Object.getOwnPropertyDescriptor(stepPort, 'postMessage')?.value as (
    this: MessagePort,
    message: unknown,
  ) => void;
  const report = scope.postMessage.bind(scope);
  const waiting: (() => void)[] = [];
  let hold = point;
  let seen = 0;
  const state = {
    held: false,
    said: '',
    goOn(next: HoldPoint | null): void {
      hold = next;
      seen = 0;
      state.held = false;
      for (const take of waiting.splice(0)) take();
    },
  };
  stepPort.postMessage = function postMessage(this: MessagePort, message: unknown): void {
    if (state.held) waiting.push(() => step.call(this, message));
    else step.call(this, message);
  };
  scope.postMessage = (message) => {
    report(message);
    state.said = message.type;
    if (message.type !== hold?.after) return;
    seen += 1;
    state.held = seen >= hold.count;
  };
  scope.heldModel = state;
}

/** Halts the next answer at a point. The extension's host has to run. */
export async function holdModel({ cdp }: Extension, first: HoldPoint): Promise<HeldModel> {
  const { targetId } = await waitForTarget(cdp, 'offscreen.html');
  const { sessionId: hostSession } = await cdp.send('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  let point: HoldPoint | null = first;
  let worker: { send: CdpConnection['send']; sessionId: string; gone: Promise<void> } | null = null;
  let onGone = (): void => undefined;
  let ended = false;
  cdp.listen(({ method, params, sessionId }) => {
    if (sessionId !== hostSession) return;
    if (method === 'Target.detachedFromTarget') {
      if ((params as Pick<Attached, 'sessionId'>).sessionId !== worker?.sessionId) return;
      ended = true;
      onGone();
      return;
    }
    if (method !== 'Target.attachedToTarget') return;
    const started = params as Attached;
    const send = cdp.session(started.sessionId);
    // A worker that is not waited for may end before it is told anything.
    const gone = (): undefined => undefined;
    if (started.targetInfo.url.includes('generator-worker')) {
      const expression = `(${String(install)})(${JSON.stringify(point)})`;
      send('Runtime.evaluate', { expression }).catch(gone);
      const { promise, resolve } = Promise.withResolvers<void>();
      onGone = resolve;
      ended = false;
      worker = { send, sessionId: started.sessionId, gone: promise };
    }
    send('Runtime.runIfWaitingForDebugger').catch(gone);
  });
  await cdp.session(hostSession)('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });

  /** Nothing where there is no worker: one that does not stop in time is ended. */
  const evaluate = async (expression: string): Promise<unknown> => {
    const reply = worker?.send('Runtime.evaluate', { expression, returnByValue: true });
    const answer = await Promise.race([reply, worker?.gone]).catch(() => undefined);
    return answer?.result.value;
  };
  return {
    async held() {
      try {
        await waitUntil(
          `the model to halt at ${JSON.stringify(point)}`,
          async () => (await evaluate('heldModel.held')) === true || undefined,
          60_000,
        );
      } catch (error) {
        const said = String(await evaluate('heldModel.said'));
        const why = ended ? 'its worker ended' : `the last its worker said is "${said}"`;
        throw new Error(`The model did not halt: ${why}.`, { cause: error });
      }
    },
    async goOn(next) {
      point = next ?? null;
      await evaluate(`heldModel.goOn(${JSON.stringify(point)})`);
    },
  };
}
