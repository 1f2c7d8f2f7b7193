import type { Extension } from './extension.ts';
import { listTargets, withSession } from './targets.ts';
import { waitUntil } from './wait.ts';

interface VersionsUpdated {
  readonly versions: readonly { readonly versionId: string; readonly scriptURL: string }[];
}

/**
 * Stops the extension's service worker the way Chrome does after 30 idle seconds. It never idles out
 * while a debugger is attached, so a test that does not call this proves nothing about idling.
 */
export async function stopServiceWorker(extension: Extension): Promise<void> {
  const { cdp } = extension;
  const origin = extension.url('');
  await waitUntil('the service worker to stop', async () => {
    // What happens in the browser meanwhile may wake it again.
    const workers = await listTargets(cdp, 'service_worker');
    if (!workers.some(({ url }) => url.startsWith(origin))) return true;
    await stopNow(extension);
    return undefined;
  });
}

async function stopNow(extension: Extension): Promise<void> {
  const { cdp } = extension;
  const origin = extension.url('');
  // The domain only lives on pages, and any page sees all workers.
  const page = (await listTargets(cdp, 'page'))[0];
  if (!page) throw new Error('Stopping the service worker needs an open page.');
  await withSession(cdp, page.targetId, async (send, sessionId) => {
    const versions: string[] = [];
    const stop = cdp.listen((event) => {
      if (event.method !== 'ServiceWorker.workerVersionUpdated' || event.sessionId !== sessionId)
        return;
      const updated = (event.params as VersionsUpdated).versions;
      versions.push(
        ...updated.filter(({ scriptURL }) => scriptURL.startsWith(origin)).map((v) => v.versionId),
      );
    });
    await send('ServiceWorker.enable');
    await waitUntil('the service worker to be listed', () =>
      versions.length > 0 ? true : undefined,
    );
    stop();
    await Promise.all(
      [...new Set(versions)].map((versionId) => send('ServiceWorker.stopWorker', { versionId })),
    );
  });
}
