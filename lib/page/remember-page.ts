import { Failure } from '@/lib/base/failure';
import type { PageDocument } from '@/lib/protocol/page';
import type { ReadPdf } from '@/lib/protocol/page-gateway';
import type { Sensitivity } from './agent/sensitive';
import { callAgent } from './injection';
import { createPageGateway } from './page-gateway';

/** What became of a page that was to be remembered. */
export type Remembered = { page: PageDocument } | { left: Sensitivity };

/**
 * Reads a page that nobody pressed anything on, unless it asks for a password or a payment.
 * @throws Failure `page-*`, `pdf-*`
 */
export async function readToRemember(tabId: number, readPdf: ReadPdf): Promise<Remembered> {
  const [result] = await callAgent({ tabId }, 'sensitivity', null);
  if (!result || 'failure' in result)
    throw new Failure(result?.failure ?? { code: 'page-gone', params: {} });
  if (result.value !== null) return { left: result.value };
  return { page: await createPageGateway(readPdf).read(tabId) };
}
