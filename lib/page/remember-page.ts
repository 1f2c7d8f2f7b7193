import { failure } from '@/lib/base/failure';
import type { PageDocument } from '@/lib/protocol/page';
import type { ReadPdf } from '@/lib/protocol/page-gateway';
import type { Sensitivity } from './agent/sensitive';
import { callAgent } from './injection';
import { createPageGateway } from './page-gateway';
import { unwrap } from './unwrap';

/** What became of a page that was to be remembered. */
export type Remembered = { page: PageDocument } | { left: Sensitivity };

/**
 * Reads a page that nobody pressed anything on, unless it asks for a password or a payment.
 * @param url of the page that is meant: the tab may go elsewhere meanwhile
 * @throws Failure `page-*`, `pdf-*`
 */
export async function readToRemember(
  tabId: number,
  url: string,
  readPdf: ReadPdf,
): Promise<Remembered> {
  const left = await sensitivity(tabId);
  if (left !== null) return { left };
  const page = await createPageGateway(readPdf).read(tabId);
  // What it asks for may appear while it is read.
  const late = await sensitivity(tabId);
  if (late !== null) return { left: late };
  if (page.url !== url) throw failure('page-gone', {});
  return { page };
}

/** Of the page and of all its frames that may be read, also those of other sites. */
async function sensitivity(tabId: number): Promise<Sensitivity | null> {
  const results = await callAgent({ tabId, allFrames: true }, 'sensitivity', null);
  return results.map(unwrap).find((found) => found !== null) ?? null;
}
