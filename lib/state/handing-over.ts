import { toFailureData } from '@/lib/base/failure';
import type { HostClient } from '@/lib/protocol/host-api';
import type { PageDocument } from '@/lib/protocol/page';
import { openPage } from './open-page';

/** Asks the host about a page. One that does not know it yet, or was restarted and has forgotten it, is handed it, then asked once more. */
export async function handingOver<Result>(
  host: HostClient,
  page: PageDocument,
  ask: () => Promise<Result>,
): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (toFailureData(error).code !== 'page-unknown') throw error;
    await openPage(host, page);
    return ask();
  }
}
