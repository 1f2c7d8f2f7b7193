import { beforeEach, describe, expect, test } from 'vitest';
import { failure } from '@/lib/base/failure';
import { ConversationModel } from '@/lib/state/conversation-model';
import { FakeHost, settle } from './fake-host';
import { sampleConversation, samplePage, sampleTurn } from './samples';

const frames: (() => void)[] = [];
let host: FakeHost;
let model: ConversationModel;

/** Draws the next frame. */
function frame(): void {
  for (const callback of frames.splice(0)) callback();
}

const watching = () => host.last('conversation.watch');

async function opened(): Promise<void> {
  host.handlers['page.open'] = () => ({ conversation: sampleConversation() });
  await model.openPage(samplePage());
  await settle();
  const turn = sampleTurn({ status: 'running', draft: 'Be' });
  watching().push({ type: 'snapshot', seq: 7, conversation: sampleConversation(), turns: [turn] });
  await settle();
}

beforeEach(() => {
  frames.length = 0;
  host = new FakeHost();
  model = new ConversationModel(host, (callback) => frames.push(callback));
});

describe('watching a conversation', () => {
  test('begins with the latest one of the page', async () => {
    await opened();
    expect(model.conversation.value?.id).toBe('c1');
    expect(model.running.value).toBe(true);
  });

  test('appends streamed text once a frame', async () => {
    await opened();
    const [turn] = model.turns.value;
    let changes = -1;
    turn?.draft.subscribe(() => changes++);
    watching().push({ type: 'delta', seq: 8, turnId: 't1', text: 'cause ' });
    watching().push({ type: 'delta', seq: 9, turnId: 't1', text: 'of it' });
    await settle();
    expect(turn?.draft.value).toBe('Be');
    frame();
    expect(turn?.draft.value).toBe('Because of it');
    expect(changes).toBe(1);
  });

  test('keeps the order of text and of what follows it', async () => {
    await opened();
    watching().push({ type: 'delta', seq: 8, turnId: 't1', text: 'cause' });
    const done = sampleTurn({ status: 'done', draft: 'Because.' });
    watching().push({ type: 'turn', seq: 9, turn: done });
    await settle();
    frame();
    expect(model.turns.value[0]?.draft.value).toBe('Because.');
    expect(model.running.value).toBe(false);
  });

  test('watches again when a number is missing, and keeps what is on screen', async () => {
    await opened();
    const [before] = model.turns.value;
    const first = watching();
    first.push({ type: 'delta', seq: 9, turnId: 't1', text: 'lost before me' });
    await settle(150);
    expect(watching()).not.toBe(first);
    const turn = sampleTurn({ draft: 'All of it' });
    watching().push({
      type: 'snapshot',
      seq: 12,
      conversation: sampleConversation(),
      turns: [turn],
    });
    await settle();
    expect(model.turns.value[0]).toBe(before);
    expect(before?.draft.value).toBe('All of it');
  });

  test('passes over events the snapshot already holds', async () => {
    await opened();
    watching().push({ type: 'delta', seq: 7, turnId: 't1', text: 'again' });
    await settle();
    frame();
    expect(model.turns.value[0]?.draft.value).toBe('Be');
  });

  test('ends when it was deleted', async () => {
    await opened();
    watching().push({ type: 'deleted', seq: 8 });
    await settle();
    expect(model.conversation.value).toBeNull();
    expect(model.turns.value).toEqual([]);
  });

  test('says when the connection is lost for good', async () => {
    await opened();
    watching().fail({ code: 'host-unreachable', params: { detail: 'gone' } });
    await settle();
    expect(model.failure.value?.code).toBe('host-unreachable');
    expect(model.turns.value).toHaveLength(1);
  });

  test('stays where the reader is when the same page is read again', async () => {
    await opened();
    model.close();
    await model.openPage(samplePage({ contentHash: 'hash-2' }));
    expect(model.conversation.value).toBeNull();
    await model.showLatest(samplePage());
    expect(host.streams).toHaveLength(2);
  });
});

describe('asking', () => {
  const question = { task: { kind: 'summary' } as const, page: samplePage(), selection: null };

  test('waits for the page to be opened, so that the question joins its conversation', async () => {
    host.handlers['page.open'] = () => ({ conversation: null });
    host.handlers['conversation.ask'] = () => ({ conversationId: 'c2', turnId: 't1' });
    void model.openPage(samplePage());
    await expect(model.ask(question)).resolves.toBe(true);
    await settle();
    expect(host.asked).toEqual(['page.open', 'conversation.ask']);
    expect(watching().params).toEqual({ conversationId: 'c2' });
  });

  test('hands the page to a host that was restarted', async () => {
    let opens = 0;
    host.handlers['page.open'] = () => {
      opens += 1;
      return { conversation: null };
    };
    host.handlers['conversation.ask'] = () => {
      if (opens === 0) throw failure('page-unknown', {});
      return { conversationId: 'c1', turnId: 't1' };
    };
    await expect(model.ask(question)).resolves.toBe(true);
    expect(host.asked).toEqual(['conversation.ask', 'page.open', 'conversation.ask']);
  });

  test('reports a question that did not get through', async () => {
    host.handlers['conversation.ask'] = () => {
      throw failure('storage-full', {});
    };
    await expect(model.ask(question)).resolves.toBe(false);
    expect(model.failure.value?.code).toBe('storage-full');
    expect(model.asking.value).toBe(false);
  });

  test('answers anew what a restarted host has forgotten', async () => {
    await opened();
    let retries = 0;
    host.handlers['conversation.retry'] = () => {
      retries += 1;
      if (retries === 1) throw failure('page-unknown', {});
      return null;
    };
    await expect(model.retry('t1', samplePage())).resolves.toBe(true);
    expect(retries).toBe(2);
  });
});
