/** The stages the product measures itself (see lib/base/timed.ts), read from wherever they ran. */
import type { Extension } from '../e2e/harness/extension.ts';
import { evaluateIn, listTargets } from '../e2e/harness/targets.ts';

const expression = `Object.fromEntries(performance.getEntriesByType('measure')
  .filter(({ name }) => name.startsWith('tacit:'))
  .map(({ name, duration }) => [name.slice('tacit:'.length), duration]))`;

/** Milliseconds by stage, over all views, the host and its workers. */
export async function readStages(extension: Extension): Promise<Record<string, number>> {
  const targets = (await listTargets(extension.cdp)).filter(
    ({ url, type }) => url.startsWith(extension.url('')) && type !== 'service_worker',
  );
  const found = await Promise.all(
    targets.map(({ targetId }) => evaluateIn(extension.cdp, targetId, expression)),
  );
  return Object.assign({}, ...found) as Record<string, number>;
}
