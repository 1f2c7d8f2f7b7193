import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Conversations } from '@/lib/host/conversations';
import type { LiveTurn } from '@/lib/host/live-turn';
import { OpenPages } from '@/lib/host/open-pages';
import { ConversationRepository } from '@/lib/library/conversation-repository';
import { TacitDatabase } from '@/lib/library/database';
import type { Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';

const page: PageDocument = {
  url: 'https://tides.example/',
  canonicalUrl: 'https://tides.example/',
  title: 'Tides',
  site: 'tides.example',
  language: 'en',
  type: 'article',
  capturedAt: 1,
  blocks: [{ id: 0, kind: 'paragraph', text: 'The moon pulls.', headings: [] }],
  words: 3,
  coverage: 1,
  skipped: [],
  contentHash: 'hash',
};

/** Answers when the test says so. */
class SlowAnswerer {
  readonly runs: { turn: Turn; live: LiveTurn; finish: (end: Partial<Turn>) => void }[] = [];

  answer(turn: Turn, _page: PageDocument, _turns: readonly Turn[], live: LiveTurn) {
    return new Promise<Partial<Turn>>((resolve) => {
      this.runs.push({ turn, live, finish: resolve });
    });
  }

  forget(): void {
    // Nothing is remembered.
  }
}

const engines = {
  selected: 'model',
  allowAgain: () => Promise.resolve(),
  reportSpeed: () => undefined,
};
const summary = { pageHash: 'hash', task: { kind: 'summary' }, selection: null } as const;

describe('Conversations', () => {
  let repository: ConversationRepository;
  let answerer: SlowAnswerer;
  let conversations: Conversations;
  let databases = 0;

  beforeEach(() => {
    databases += 1;
    repository = new ConversationRepository(new TacitDatabase(`conversations-${databases}`));
    const pages = new OpenPages(repository);
    pages.add(page);
    answerer = new SlowAnswerer();
    conversations = new Conversations(repository, pages, answerer, engines);
  });

  const stored = async (): Promise<Turn[]> => {
    const all = await repository.list(null);
    return (await Promise.all(all.map(({ id }) => repository.turns(id)))).flat();
  };

  it('makes one conversation of the same thing asked at once in two views', async () => {
    const ask = () => conversations.ask({ ...summary, conversationId: null });
    const [first, second, third] = await Promise.all([ask(), ask(), ask()]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await stored()).toHaveLength(1);
  });

  it('lets only one of two questions into a conversation at a time', async () => {
    const { conversationId } = await conversations.ask({ ...summary, conversationId: null });
    answerer.runs[0]?.finish({ status: 'done' });
    await expect.poll(async () => (await stored())[0]?.status).toBe('done');
    const both = await Promise.allSettled([
      conversations.ask({ ...summary, conversationId }),
      conversations.ask({ ...summary, conversationId }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await stored()).map(({ index }) => index)).toEqual([0, 1]);
  });

  it('keeps what a stopped run still says away from the turn that was asked again', async () => {
    const { conversationId, turnId } = await conversations.ask({
      ...summary,
      conversationId: null,
    });
    await conversations.stop(conversationId);
    await conversations.retry(conversationId, turnId);
    const [stopped, again] = answerer.runs;
    stopped?.live.append('late');
    stopped?.finish({ status: 'stopped' });
    again?.live.append('fresh');
    again?.finish({ status: 'done' });
    await expect.poll(async () => (await stored())[0]?.status).toBe('done');
    expect(await stored()).toMatchObject([{ id: turnId, draft: 'fresh', status: 'done' }]);
  });

  it('does not write a deleted conversation back', async () => {
    const { conversationId } = await conversations.ask({ ...summary, conversationId: null });
    await conversations.delete(conversationId);
    answerer.runs[0]?.finish({ status: 'done' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await stored()).toEqual([]);
    expect(await repository.list(null)).toEqual([]);
  });

  it('tells that a page is unknown when the host has forgotten it', async () => {
    await expect(
      conversations.ask({ ...summary, conversationId: null, pageHash: 'other' }),
    ).rejects.toMatchObject({ data: { code: 'page-unknown' } });
  });
});
