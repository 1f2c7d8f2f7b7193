import { browser, type Browser } from 'wxt/browser';
import { failure } from '@/lib/base/failure';
import { agentKey, type AgentResult, type PageAgent } from './agent/api';
import { injectionFailure } from './injection-failure';

export type AgentMethod = Exclude<keyof PageAgent, 'version'>;
type Argument<Method extends AgentMethod> = Parameters<PageAgent[Method]>[0];
type Value<Method extends AgentMethod> =
  Awaited<ReturnType<PageAgent[Method]>> extends AgentResult<infer Result> ? Result : never;

/** What the agent of a frame answered. */
type FrameResult<Result> = AgentResult<Result> & { readonly frameId: number };

/** A tab, or frames of it; the main frame unless told otherwise. */
export type InjectionTarget = Browser.scripting.InjectionTarget;

/**
 * Calls a method of the page agent in a tab, putting the agent there first where it is not.
 * @returns one result per frame that could be reached, with its id, the main frame's first.
 * @throws Failure `page-*` when none could be
 */
export async function callAgent<Method extends AgentMethod>(
  target: InjectionTarget,
  method: Method,
  argument: Argument<Method> | null,
): Promise<FrameResult<Value<Method>>[]> {
  await runInTab(target, () => putAgent(target));
  return callInjected(target, method, argument);
}

/** Calls a method of an agent that is there. @throws Failure `page-*`, also when it is not */
export async function callInjected<Method extends AgentMethod>(
  target: InjectionTarget,
  method: Method,
  argument: Argument<Method> | null,
): Promise<FrameResult<Value<Method>>[]> {
  const frames = await runInTab(target, () =>
    browser.scripting.executeScript({
      // The agent is there, or it is not; a page that still loads is not waited for again.
      injectImmediately: true,
      target,
      func: callInPage,
      args: [agentKey, method, argument],
    }),
  );
  const results = frames.flatMap(({ frameId, result }) =>
    result ? [{ ...(result as AgentResult<Value<Method>>), frameId }] : [],
  );
  if (results.length === 0) throw failure('page-gone', {});
  return results;
}

/** How long a page may take to be whole before it is read as it is (ms): one script that does not come holds it up. */
const patience = 2000;

/** Of many frames, a single one that never finishes loading would hold up all others. */
async function putAgent(target: InjectionTarget): Promise<void> {
  const files: ['/page-agent.js'] = ['/page-agent.js'];
  const put = (injectImmediately: boolean): Promise<unknown> =>
    browser.scripting.executeScript({ target, files, injectImmediately });
  if (target.allFrames) return void (await put(true));
  const whole = put(false).then(() => true);
  const late = new Promise<false>((resolve) => setTimeout(resolve, patience, false));
  if (!(await Promise.race([whole, late]))) await put(true);
}

/** Runs in the page's isolated world: it may use nothing but its parameters. */
function callInPage(key: string, method: AgentMethod, argument: unknown): unknown {
  const agent = (globalThis as unknown as Record<string, PageAgent | undefined>)[key];
  const call = agent?.[method] as ((argument: unknown) => unknown) | undefined;
  return call?.(argument);
}

/** Does something in a tab; what the browser says against it becomes a failure. @throws Failure `page-*` */
export async function runInTab<Result>(
  target: InjectionTarget,
  inject: () => Promise<Result>,
): Promise<Result> {
  try {
    return await inject();
  } catch (error) {
    throw await injectionFailure(target.tabId, error);
  }
}
