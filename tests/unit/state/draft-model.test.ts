import { expect, test } from 'vitest';
import { DraftModel } from '@/lib/state/draft-model';
import { FakeDraft } from './fake-draft';
import { settle } from './fake-host';

test('what is typed is kept at once and comes back', async () => {
  const store = new FakeDraft();
  new DraftModel(store).put('Why are');
  expect(store.kept).toBe('Why are');
  const reopened = new DraftModel(store);
  await reopened.restore();
  expect(reopened.text.value).toBe('Why are');
});

test('what is typed meanwhile stays', async () => {
  const draft = new DraftModel(new FakeDraft('old'));
  const restoring = draft.restore();
  draft.put('new');
  await restoring;
  expect(draft.text.value).toBe('new');
});

test('a store that fails loses nothing on screen', async () => {
  const refuse = () => Promise.reject(new Error('full'));
  const draft = new DraftModel({ read: refuse, write: refuse });
  await draft.restore();
  draft.put('Why?');
  await settle();
  expect(draft.text.value).toBe('Why?');
});
