import { describe, expect, it } from 'vitest';
import { ConversationLog } from '@/lib/host/conversation-log';
import type { ConversationEvent, Turn } from '@/lib/protocol/conversation';

const conversation = {
  id: 'c',
  pageUrl: 'https://tides.example/',
  pageTitle: 'Tides',
  title: 'Tides',
  createdAt: 1,
  updatedAt: 1,
};

const turn: Turn = {
  id: 't',
  conversationId: 'c',
  index: 0,
  task: { kind: 'summary' },
  pageHash: 'h',
  selection: null,
  engine: 'instant',
  status: 'running',
  instant: null,
  draft: '',
  answer: null,
  progress: null,
  failure: null,
  createdAt: 1,
  endedAt: null,
  timing: { instant: null, firstToken: null, total: null, tokensPerSecond: null },
};

/** What a view makes of the events: the state it shows. */
function draftOf(events: ConversationEvent[]): string {
  let draft = '';
  for (const event of events) {
    if (event.type === 'snapshot') draft = event.turns[0]?.draft ?? '';
    if (event.type === 'turn') draft = event.turn.draft;
    if (event.type === 'delta') draft += event.text;
  }
  return draft;
}

describe('ConversationLog', () => {
  it('gives every watcher the same text, whenever it came and however slowly it reads', async () => {
    const log = new ConversationLog(conversation, []);
    const controller = new AbortController();
    const collected: ConversationEvent[][] = [];
    const readers: Promise<void>[] = [];
    const watch = (slow: boolean): void => {
      const events: ConversationEvent[] = [];
      collected.push(events);
      readers.push(
        (async () => {
          for await (const event of log.watch(controller.signal)) {
            if (slow) await new Promise((resolve) => setTimeout(resolve, 1));
            events.push(event);
          }
        })(),
      );
    };
    watch(true);
    await Promise.resolve();
    log.setTurn(turn);
    for (let n = 0; n < 50; n += 1) {
      log.appendDraft('t', `${n} `);
      if (n % 20 === 10) watch(n % 2 === 0);
      if (n % 7 === 0) await Promise.resolve();
    }
    log.end();
    await Promise.all(readers);
    const whole = Array.from({ length: 50 }, (_, n) => `${n} `).join('');
    for (const events of collected) {
      expect(draftOf(events)).toBe(whole);
      const numbers = events.map(({ seq }) => seq);
      expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    }
  });
});
