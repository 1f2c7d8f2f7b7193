import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Conversations } from '@/lib/host/conversations';
import type { LibraryQuestion } from '@/lib/answering/library/read-library';
import type { LiveTurn } from '@/lib/host/live-turn';
import { OpenPages } from '@/lib/host/open-pages';
import { ConversationRepository } from '@/lib/library/conversation-repository';
import { TacitDatabase } from '@/lib/library/database';
import type { Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import { sampleAnswer, samplePage } from '@/tests/unit/state/samples';

const page = samplePage({ contentHash: 'hash' });

/** What the library has to say. */
const composed: PageDocument = {
  ...page,
  url: 'tacit:library',
  canonicalUrl: 'tacit:library',
  type: 'library',
  contentHash: 'composed',
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
  let searches: LibraryQuestion[] = [];
  let library = (): Promise<PageDocument> => Promise.resolve(composed);

  beforeEach(() => {
    databases += 1;
    searches = [];
    library = () => Promise.resolve(composed);
    repository = new ConversationRepository(new TacitDatabase(`conversations-${databases}`));
    const pages = new OpenPages(repository);
    pages.add(page);
    answerer = new SlowAnswerer();
    conversations = new Conversations(repository, pages, answerer, engines, (asked) => {
      searches.push(asked);
      return library();
    });
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

  it('shows an answer to views that come later, also where the one that asked left at once', async () => {
    const { conversationId } = await conversations.ask({ ...summary, conversationId: null });
    answerer.runs[0]?.finish({ status: 'done' });
    await expect.poll(async () => (await stored())[0]?.status).toBe('done');
    const view = new AbortController();
    const watched = conversations.watch(conversationId, view.signal);
    await watched.next();
    const asked = conversations.ask({ ...summary, conversationId });
    // Long enough for the conversation to be found, not for the question to be stored.
    await conversations.stop(conversationId);
    view.abort();
    await watched.next();
    const { turnId } = await asked;

    const later = conversations.watch(conversationId, new AbortController().signal);
    await later.next();
    const change = later.next();
    answerer.runs[1]?.finish({ status: 'done' });
    await expect(change).resolves.toMatchObject({ value: { type: 'turn', turn: { id: turnId } } });
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

  it('goes on from finished sections, or begins anew, as it is asked', async () => {
    const { conversationId, turnId } = await conversations.ask({
      ...summary,
      task: { kind: 'sections' },
      conversationId: null,
    });
    const finished = [{ title: 'One', start: 0, end: 4, last: { blockId: 0, end: 9 } }];
    const answer = { ...sampleAnswer(['One.']), layout: 'markdown' } as const;
    answerer.runs[0]?.live.update({ answer, sections: { total: 3, finished } });
    await expect.poll(async () => (await stored())[0]?.sections?.finished).toEqual(finished);
    answerer.runs[0]?.finish({ status: 'failed' });
    await expect.poll(async () => (await stored())[0]?.status).toBe('failed');
    await conversations.retry(conversationId, turnId, true);
    expect(answerer.runs[1]?.turn).toMatchObject({ answer, sections: { finished } });
    answerer.runs[1]?.finish({ status: 'failed' });
    await expect.poll(async () => (await stored())[0]?.status).toBe('failed');
    await conversations.retry(conversationId, turnId);
    expect(answerer.runs[2]?.turn).toMatchObject({ answer: null, sections: null });
    answerer.runs[2]?.finish({ status: 'done' });
  });

  it('does not write a deleted conversation back', async () => {
    const { conversationId } = await conversations.ask({ ...summary, conversationId: null });
    await conversations.delete(conversationId);
    answerer.runs[0]?.finish({ status: 'done' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await stored()).toEqual([]);
    expect(await repository.list(null)).toEqual([]);
  });

  describe('about the library', () => {
    const ferry = { kind: 'question', text: 'When does the ferry leave?' } as const;
    const aboutTides = { conversationId: null, task: ferry, scope: { tags: ['tides'] } };

    it('stays stopped when what still ran behind it fails', async () => {
      let fail = (): void => undefined;
      library = () => new Promise((_, reject) => (fail = () => reject(new Error('late'))));
      const { conversationId } = await conversations.askLibrary(aboutTides);
      await conversations.stop(conversationId);
      fail();
      await expect.poll(async () => (await stored())[0]?.endedAt).not.toBeNull();
      expect(await stored()).toMatchObject([{ status: 'stopped', failure: null }]);
    });

    it('stores the question before it searches, then what was found', async () => {
      let found = (_page: PageDocument): void => undefined;
      library = () => new Promise((resolve) => (found = resolve));
      await conversations.askLibrary(aboutTides);
      expect(await stored()).toMatchObject([
        { pageHash: '', status: 'running', progress: { stage: 'searching' } },
      ]);
      expect(answerer.runs).toEqual([]);
      found(composed);
      await expect.poll(() => answerer.runs.length).toBe(1);
      expect(answerer.runs[0]?.turn.pageHash).toBe('composed');
      answerer.runs[0]?.finish({ status: 'done' });
      await expect
        .poll(stored)
        .toMatchObject([{ pageHash: 'composed', status: 'done', task: ferry }]);
      expect(await repository.page('composed')).toEqual(composed);
      expect(await repository.list(null)).toMatchObject([
        { pageTitle: 'tides', title: 'When does the ferry leave?' },
      ]);
    });

    it('searches again for a follow-up, within the same scope and knowing what was asked', async () => {
      const { conversationId } = await conversations.askLibrary(aboutTides);
      await expect.poll(() => answerer.runs.length).toBe(1);
      answerer.runs[0]?.finish({ status: 'done' });
      await expect.poll(async () => (await stored())[0]?.status).toBe('done');
      const winter = { kind: 'question', text: 'And in winter?' } as const;
      await conversations.askLibrary({ conversationId, task: winter, scope: {} });
      await expect.poll(() => searches.length).toBe(2);
      expect(searches[1]).toEqual({
        task: winter,
        scope: { tags: ['tides'] },
        previousQuestions: [ferry.text],
      });
    });

    it('searches anew when it is asked again, and keeps only what it found then', async () => {
      const { conversationId, turnId } = await conversations.askLibrary(aboutTides);
      await expect.poll(() => answerer.runs.length).toBe(1);
      answerer.runs[0]?.finish({ status: 'done' });
      await expect.poll(async () => (await stored())[0]?.status).toBe('done');
      library = () => Promise.resolve({ ...composed, contentHash: 'found later' });
      await conversations.retry(conversationId, turnId);
      await expect.poll(() => answerer.runs.length).toBe(2);
      answerer.runs[1]?.finish({ status: 'done' });
      await expect.poll(stored).toMatchObject([{ pageHash: 'found later', status: 'done' }]);
      expect(await repository.page('composed')).toBeUndefined();
    });

    it('goes on with sections in what they were made of, whatever the library holds by now', async () => {
      const task = { kind: 'sections' } as const;
      const { conversationId, turnId } = await conversations.askLibrary({ ...aboutTides, task });
      await expect.poll(() => answerer.runs.length).toBe(1);
      const finished = [{ title: 'One', start: 0, end: 4, last: { blockId: 0, end: 9 } }];
      const answer = { ...sampleAnswer(['One.']), layout: 'markdown' } as const;
      answerer.runs[0]?.live.update({ answer, sections: { total: 3, finished } });
      answerer.runs[0]?.finish({ status: 'stopped' });
      await expect.poll(async () => (await stored())[0]?.status).toBe('stopped');
      library = () => Promise.resolve({ ...composed, contentHash: 'saved since' });
      await conversations.retry(conversationId, turnId, true);
      await expect.poll(() => answerer.runs.length).toBe(2);
      expect(answerer.runs[1]?.turn).toMatchObject({
        pageHash: 'composed',
        sections: { finished },
      });
      answerer.runs[1]?.finish({ status: 'done', sections: null });
      await expect.poll(async () => (await stored())[0]?.status).toBe('done');
      await conversations.retry(conversationId, turnId);
      await expect.poll(() => answerer.runs.length).toBe(3);
      expect(answerer.runs[2]?.turn).toMatchObject({ pageHash: 'saved since', sections: null });
      answerer.runs[2]?.finish({ status: 'done' });
    });

    it('ends a turn whose search failed with why, and can be asked again', async () => {
      library = () => Promise.reject(new Error('broken'));
      const { conversationId, turnId } = await conversations.askLibrary(aboutTides);
      await expect
        .poll(stored)
        .toMatchObject([{ status: 'failed', failure: { code: 'unexpected' } }]);
      library = () => Promise.resolve(composed);
      await conversations.retry(conversationId, turnId);
      await expect.poll(() => answerer.runs.length).toBe(1);
    });

    it('makes one conversation of the same question about the same scope at once', async () => {
      const [one, other, elsewhere] = await Promise.all([
        conversations.askLibrary(aboutTides),
        conversations.askLibrary(aboutTides),
        conversations.askLibrary({ ...aboutTides, scope: {} }),
      ]);
      expect(other).toEqual(one);
      expect(elsewhere).not.toEqual(one);
    });

    it('does not write back what was found for a conversation that was deleted meanwhile', async () => {
      let found = (_page: PageDocument): void => undefined;
      library = () => new Promise((resolve) => (found = resolve));
      const { conversationId } = await conversations.askLibrary(aboutTides);
      await expect.poll(() => searches.length).toBe(1);
      await conversations.delete(conversationId);
      found(composed);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await stored()).toEqual([]);
      expect(await repository.page('composed')).toBeUndefined();
    });
  });

  it('tells that a page is unknown when the host has forgotten it', async () => {
    await expect(
      conversations.ask({ ...summary, conversationId: null, pageHash: 'other' }),
    ).rejects.toMatchObject({ data: { code: 'page-unknown' } });
  });
});
