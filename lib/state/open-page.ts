import type { Conversation } from '@/lib/protocol/conversation';
import type { HostClient } from '@/lib/protocol/host-api';
import type { PageDocument } from '@/lib/protocol/page';
import { handOver } from '@/lib/protocol/page-parts';

/** Hands the host a page, which makes it ready for questions; with the latest conversation about it. */
export function openPage(
  host: HostClient,
  page: PageDocument,
): Promise<{ conversation: Conversation | null }> {
  return handOver(page, {
    part: (part) => host.request('page.part', part),
    rest: (rest) => host.request('page.open', rest),
  });
}
