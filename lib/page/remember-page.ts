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
 * @throws Failure `page-*`, `pdf-*`
 */
export async function readToRemember(tabId: number, readPdf: ReadPdf): Promise<Remembered> {
  const [result] = await callAgent({ tabId }, 'sensitivity', null);
  const left = unwrap(result);
  if (left !== null) return { left };
  return { page: await createPageGateway(readPdf).read(tabId) };
}
