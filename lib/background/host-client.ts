import { createHostClient } from '@/lib/messaging/host-connection';
import type { HostClient } from '@/lib/protocol/host-api';
import { ensureHost } from './host-lifecycle';

let client: HostClient | null = null;

/** The background's own line to the host: it starts the host itself, as nobody hears messages to oneself. */
export function hostClient(): HostClient {
  client ??= createHostClient(async () => {
    await ensureHost();
    return true;
  });
  return client;
}
