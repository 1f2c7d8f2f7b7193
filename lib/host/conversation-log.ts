import { AsyncQueue } from '@/lib/base/async-queue';
import type { Conversation, ConversationEvent, Turn } from '@/lib/protocol/conversation';

type Unnumbered<Event> = Event extends { seq: number } ? Omit<Event, 'seq'> : never;

/**
 * A conversation as it lives in the host: its state, and the numbered events that lead there.
 * Whoever watches gets the state first and then every event after it, so nothing is missed
 * however often a view comes and goes.
 */
export class ConversationLog {
  conversation: Conversation;
  readonly turns: Turn[];
  /** True once the conversation was deleted. */
  ended = false;
  #seq = 0;
  readonly #watchers = new Set<AsyncQueue<ConversationEvent>>();

  constructor(conversation: Conversation, turns: Turn[]) {
    this.conversation = conversation;
    this.turns = turns;
  }

  get watched(): boolean {
    return this.#watchers.size > 0;
  }

  get running(): boolean {
    return this.turns.some((turn) => turn.status === 'running');
  }

  async *watch(signal: AbortSignal): AsyncGenerator<ConversationEvent> {
    const queue = new AsyncQueue<ConversationEvent>();
    const stop = (): void => queue.end();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    this.#watchers.add(queue);
    try {
      yield {
        type: 'snapshot',
        seq: this.#seq,
        conversation: this.conversation,
        turns: [...this.turns],
      };
      yield* queue;
    } finally {
      signal.removeEventListener('abort', stop);
      this.#watchers.delete(queue);
    }
  }

  setConversation(conversation: Conversation): void {
    this.conversation = conversation;
    this.#publish({ type: 'conversation', conversation });
  }

  /** Adds the turn, or replaces the one with its id. */
  setTurn(turn: Turn): void {
    const position = this.turns.findIndex(({ id }) => id === turn.id);
    if (position < 0) this.turns.push(turn);
    else this.turns[position] = turn;
    this.#publish({ type: 'turn', turn });
  }

  appendDraft(turnId: string, text: string): void {
    const position = this.turns.findIndex(({ id }) => id === turnId);
    const turn = this.turns[position];
    if (turn === undefined) return;
    // Never changed in place: an event still in a queue would otherwise carry text that its deltas repeat.
    this.turns[position] = { ...turn, draft: turn.draft + text };
    this.#publish({ type: 'delta', turnId, text });
  }

  /** Tells the watchers and lets them go. */
  end(): void {
    this.ended = true;
    this.#publish({ type: 'deleted' });
    for (const queue of this.#watchers) queue.end();
  }

  #publish(event: Unnumbered<ConversationEvent>): void {
    this.#seq += 1;
    const numbered: ConversationEvent = { ...event, seq: this.#seq };
    for (const queue of this.#watchers) queue.push(numbered);
  }
}
