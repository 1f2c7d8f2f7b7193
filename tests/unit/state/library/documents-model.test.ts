import { beforeEach, describe, expect, test } from 'vitest';
import { DocumentsModel } from '@/lib/state/library/documents-model';
import { FakeHost, settle } from '../fake-host';
import { sampleDocument } from './library-samples';

let host: FakeHost;
let model: DocumentsModel;
/** Stands for what the library holds at the time. */
let prefix = 'a';

beforeEach(() => {
  host = new FakeHost();
  prefix = 'a';
  host.handlers = {
    'library.list': ({ offset, limit }) => ({
      documents: Array.from({ length: limit }, (_document, index) =>
        sampleDocument({ id: `${prefix}${offset + index}` }),
      ),
      total: 100_000,
    }),
  };
  model = new DocumentsModel(host);
});

const offsets = () => host.requests.map(({ params }) => (params as { offset: number }).offset);

describe('a long list', () => {
  test('fetches only what is looked at, once', async () => {
    await model.list({});
    expect(model.total.value).toBe(100_000);
    expect(model.at(7)?.id).toBe('a7');
    expect(model.at(50_000)).toBeNull();
    model.show(50_000, 50_030);
    model.show(50_001, 50_031);
    await settle();
    expect(model.at(50_020)?.id).toBe('a50020');
    model.show(50_090, 50_120);
    await settle();
    expect(offsets()).toEqual([0, 50_000, 50_100]);
  });

  test('listed anew, keeps what is on screen until all of it has come', async () => {
    await model.list({});
    model.show(150, 260);
    await settle();
    prefix = 'b';
    const listed = model.list({});
    expect(model.at(150)?.id).toBe('a150');
    await listed;
    expect([model.at(150)?.id, model.at(260)?.id]).toEqual(['b150', 'b260']);
    // What is far away is fetched when it is looked at again.
    expect(model.at(0)).toBeNull();
  });

  test('drops pages of the list before', async () => {
    await model.list({});
    model.show(300, 310);
    prefix = 'b';
    await model.list({ sites: ['tides.example'] });
    await settle();
    expect(model.at(305)?.id).toBe('b305');
  });

  test('asks again for a page that did not come', async () => {
    await model.list({});
    const { 'library.list': list } = host.handlers;
    host.handlers['library.list'] = () => {
      throw new Error('no');
    };
    model.show(100, 110);
    await settle();
    expect(model.failure.value?.code).toBe('unexpected');
    if (list) host.handlers['library.list'] = list;
    model.show(100, 110);
    await settle();
    expect(model.at(100)?.id).toBe('a100');
  });
});
