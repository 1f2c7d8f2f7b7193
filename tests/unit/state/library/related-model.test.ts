import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { PageDocument } from '@/lib/protocol/page';
import { Failure } from '@/lib/base/failure';
import { RelatedModel } from '@/lib/state/library/related-model';
import { FakeHost, settle } from '../fake-host';
import { FakeRelated } from '../fake-related';
import { samplePage } from '../samples';
import { sampleHit } from './library-samples';

test('looks for what is related to the page, unless that is not wanted', async () => {
  const host = new FakeHost();
  host.handlers = { 'library.related': ({ pageHash }) => [sampleHit(`to-${pageHash}`)] };
  const page = signal<PageDocument | null>(samplePage());
  const preference = new FakeRelated();
  const model = new RelatedModel(host, page, preference);
  const stop = model.start();
  const shown = () => model.hits.value.map(({ document }) => document.id);
  await settle();
  expect(shown()).toEqual(['to-hash-1']);
  page.value = samplePage({ contentHash: 'hash-2', canonicalUrl: 'https://tides.example/two' });
  // Nothing of the page before stands beside this one.
  expect(shown()).toEqual([]);
  await settle();
  expect(shown()).toEqual(['to-hash-2']);
  // The same page, a little changed: nothing flickers.
  page.value = { ...page.value, contentHash: 'hash-3' };
  expect(shown()).toEqual(['to-hash-2']);
  await settle();
  expect(shown()).toEqual(['to-hash-3']);
  await preference.write(false);
  await settle();
  expect(shown()).toEqual([]);
  expect(host.asked).toHaveLength(3);
  host.handlers = {};
  await preference.write(true);
  await settle();
  expect(shown()).toEqual([]);
  stop();
});

test('hands the page to a host that does not know it', async () => {
  const host = new FakeHost();
  const known = new Set<string>();
  host.handlers = {
    'page.open': ({ page }) => {
      known.add(page.contentHash);
      return { conversation: null };
    },
    'library.related': ({ pageHash }) => {
      if (!known.has(pageHash)) throw new Failure({ code: 'page-unknown', params: {} });
      return [sampleHit(`to-${pageHash}`)];
    },
  };
  const model = new RelatedModel(host, signal(samplePage()), new FakeRelated());
  const stop = model.start();
  await settle();
  expect(model.hits.value.map(({ document }) => document.id)).toEqual(['to-hash-1']);
  stop();
});
