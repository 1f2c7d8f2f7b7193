import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationRepository } from '@/lib/library/conversation-repository';
import { TacitDatabase } from '@/lib/library/database';
import type { Conversation, Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import { sampleAnswer, samplePage } from '@/tests/unit/state/samples';

const page = (contentHash: string): PageDocument => samplePage({ contentHash });

const conversation = (id: string, updatedAt: number): Conversation => ({
  id,
  pageUrl: 'https://tides.example/',
  pageTitle: 'Tides',
  title: 'Tides',
  createdAt: 1,
  updatedAt,
});

const turn = (id: string, conversationId: string, pageHash: string): Turn => ({
  id,
  conversationId,
  index: 0,
  task: { kind: 'summary' },
  pageHash,
  selection: null,
  engine: 'm',
  status: 'running',
  instant: null,
  draft: '',
  answer: null,
  progress: { stage: 'writing' },
  failure: null,
  createdAt: 1,
  endedAt: null,
  timing: { instant: null, firstToken: null, total: null, tokensPerSecond: null },
});

describe('ConversationRepository', () => {
  let repository: ConversationRepository;
  let names = 0;

  beforeEach(() => {
    names += 1;
    repository = new ConversationRepository(new TacitDatabase(`test-${names}`));
  });

  it('lists newest first', async () => {
    await repository.begin(conversation('old', 1), turn('a', 'old', 'h'), page('h'));
    await repository.begin(conversation('new', 2), turn('b', 'new', 'h'), page('h'));
    const list = await repository.list('https://tides.example/');
    expect(list.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(await repository.list('https://elsewhere.example/')).toEqual([]);
  });

  it('stores a page once, however often it is asked about', async () => {
    const database = new TacitDatabase(`test-once-${names}`);
    repository = new ConversationRepository(database);
    const put = vi.spyOn(database.pages, 'put');
    await repository.begin(conversation('c', 1), turn('a', 'c', 'h'), page('h'));
    await repository.begin(conversation('c', 2), turn('b', 'c', 'h'), page('h'));
    expect(put).toHaveBeenCalledTimes(1);
    expect(await repository.page('h')).toEqual(page('h'));
  });

  it('turns what was running when the host was killed into an interrupted turn with its text', async () => {
    await repository.begin(conversation('c', 1), turn('t', 'c', 'h'), page('h'));
    await repository.saveDraft('t', 'The moon ');
    await repository.saveDraft('t', 'The moon pulls');
    await repository.recover();
    expect(await repository.turns('c')).toMatchObject([
      {
        status: 'interrupted',
        draft: 'The moon pulls',
        failure: { code: 'generation-interrupted' },
      },
    ]);
  });

  it('keeps the sections that were finished, and not the last one twice', async () => {
    await repository.begin(conversation('c', 1), turn('t', 'c', 'h'), page('h'));
    await repository.saveDraft('t', 'The first section');
    const answer = sampleAnswer(['The first section.']);
    const last = { blockId: 0, end: 15 };
    const sections = { total: 2, finished: [{ title: '', start: 0, end: 18, last }] };
    await repository.saveTurn({ ...turn('t', 'c', 'h'), answer, sections });
    await repository.recover();
    expect(await repository.turns('c')).toMatchObject([
      { status: 'interrupted', draft: '', answer, sections },
    ]);
  });

  it('does not mix an earlier attempt into a retried turn', async () => {
    await repository.begin(conversation('c', 1), turn('t', 'c', 'h'), page('h'));
    await repository.saveDraft('t', 'first attempt');
    await repository.begin(conversation('c', 2), turn('t', 'c', 'h'), page('h'));
    await repository.recover();
    expect(await repository.turns('c')).toMatchObject([{ draft: '' }]);
  });

  it('deletes a conversation with its page, unless another conversation is about it too', async () => {
    await repository.begin(conversation('a', 1), turn('1', 'a', 'shared'), page('shared'));
    await repository.begin(conversation('b', 1), turn('2', 'b', 'shared'), page('shared'));
    await repository.delete('a');
    expect(await repository.get('a')).toBeUndefined();
    expect(await repository.turns('a')).toEqual([]);
    expect(await repository.page('shared')).toBeDefined();
    await repository.delete('b');
    expect(await repository.page('shared')).toBeUndefined();
  });
});
