import { signal } from '@preact/signals';
import type { FailureData } from '@/lib/base/failure';
import type { Conversation } from '@/lib/protocol/conversation';
import type { HostClient } from '@/lib/protocol/host-api';
import { attempt } from './attempt';

/** Every stored conversation, newest first; null until asked for. */
export class HistoryModel {
  readonly conversations = signal<readonly Conversation[] | null>(null);
  readonly failure = signal<FailureData | null>(null);
  readonly #host: HostClient;

  constructor(host: HostClient) {
    this.#host = host;
  }

  load(): Promise<boolean> {
    return attempt(this.failure, async () => {
      this.conversations.value = await this.#host.request('conversation.list', { pageUrl: null });
    });
  }

  rename(conversationId: string, title: string): Promise<boolean> {
    return attempt(this.failure, async () => {
      await this.#host.request('conversation.rename', { conversationId, title });
      this.conversations.value = await this.#host.request('conversation.list', { pageUrl: null });
    });
  }

  delete(conversationId: string): Promise<boolean> {
    return attempt(this.failure, async () => {
      await this.#host.request('conversation.delete', { conversationId });
      this.conversations.value = (this.conversations.peek() ?? []).filter(
        ({ id }) => id !== conversationId,
      );
    });
  }
}
