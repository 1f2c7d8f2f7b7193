import { toFailureData } from '@/lib/base/failure';
import type { FailureData } from '@/lib/base/failure';
import type { ConversationEvent } from '@/lib/protocol/conversation';
import type { HostClient } from '@/lib/protocol/host-api';

/** Long enough not to spin when the host keeps skipping numbers, too short to notice. */
const pauseBeforeWatchingAgain = 100;

interface Handlers {
  event: (event: ConversationEvent) => void;
  lost: (failure: FailureData) => void;
}

/** Follows a conversation, and watches it anew when an event was missed. Ends with the signal. */
export async function watchConversation(
  host: HostClient,
  conversationId: string,
  signal: AbortSignal,
  handlers: Handlers,
): Promise<void> {
  try {
    while (!signal.aborted) {
      const missed = await followOnce(host, conversationId, signal, handlers.event);
      if (!missed) return;
      await new Promise((resolve) => setTimeout(resolve, pauseBeforeWatchingAgain));
    }
  } catch (error) {
    if (!signal.aborted) handlers.lost(toFailureData(error));
  }
}

/** True when the numbering has a gap. */
async function followOnce(
  host: HostClient,
  conversationId: string,
  signal: AbortSignal,
  onEvent: (event: ConversationEvent) => void,
): Promise<boolean> {
  const attempt = new AbortController();
  const events = host.stream(
    'conversation.watch',
    { conversationId },
    AbortSignal.any([signal, attempt.signal]),
  );
  let last: number | null = null;
  try {
    for await (const event of events) {
      if (signal.aborted) return false;
      if (event.type !== 'snapshot') {
        // Already part of the snapshot.
        if (last !== null && event.seq <= last) continue;
        if (last === null || event.seq !== last + 1) return true;
      }
      last = event.seq;
      onEvent(event);
    }
    return false;
  } finally {
    attempt.abort();
  }
}
