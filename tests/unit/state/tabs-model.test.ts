import { beforeEach, describe, expect, it } from 'vitest';
import { failure } from '@/lib/base/failure';
import type { OpenTab } from '@/lib/protocol/import-sources';
import { TabsModel } from '@/lib/state/tabs-model';
import { FakeHost } from './fake-host';
import { FakeTabs } from './fake-tabs';
import { samplePage } from './samples';

const tab = (id: number, asleep = false): OpenTab => ({
  id,
  title: `Tab ${id}`,
  url: `https://${id}.example/`,
  asleep,
});

let sources: FakeTabs;
let host: FakeHost;
let model: TabsModel;

beforeEach(() => {
  sources = new FakeTabs();
  sources.open = [tab(1), tab(2), tab(3)];
  host = new FakeHost();
  host.handlers = {
    'page.open': () => ({ conversation: null }),
    'page.join': ({ hashes }) => ({ ...samplePage(), contentHash: hashes.join('+') }),
  };
  model = new TabsModel(host, sources, 2);
});

describe('TabsModel', () => {
  it('says what the browser will ask before it asks', () => {
    model.choose();
    expect(model.choosing.value).toBe(true);
    expect(model.choice.value).toBeNull();
    model.leaveChoice();
    expect(model.choosing.value).toBe(false);
  });

  it('offers the other tabs, and says where access is refused', async () => {
    await model.list();
    expect(model.choice.value?.map(({ id }) => id)).toEqual([1, 3]);
    model.leaveChoice();
    sources.granted = false;
    await model.list();
    expect(model.choice.value).toBeNull();
    expect(model.refused.value).toBe(true);
    model.choose();
    expect(model.refused.value).toBe(false);
  });

  it('asks for the sites of the chosen tabs only, reads them, and gives the addresses back', async () => {
    await model.list();
    await model.add([tab(3)]);
    expect(sources.requestedSites).toEqual(['https://3.example/']);
    expect(sources.givenBack).toBe(1);
    expect(model.attached.value.map(({ title }) => title)).toEqual(['Tab 3']);
  });

  it('says that the sites were refused, and lets choose again', async () => {
    model.choose();
    await model.list();
    sources.granted = false;
    await model.add([tab(3)]);
    expect(model.refused.value).toBe(true);
    expect(model.choosing.value).toBe(true);
    expect(model.choice.value).toHaveLength(2);
    expect(model.attached.value).toEqual([]);
    sources.granted = true;
    await model.add([tab(3)]);
    expect(model.refused.value).toBe(false);
    expect(model.choosing.value).toBe(false);
    expect(model.attached.value).toHaveLength(1);
  });

  it('says how many more can be read together, and reads all that were chosen', async () => {
    expect(model.room.value).toBe(11);
    await model.add(Array.from({ length: 8 }, (_, at) => tab(at + 10)));
    expect(model.room.value).toBe(3);
    await model.add([tab(30), tab(31), tab(32)]);
    expect(model.room.value).toBe(0);
    expect(model.attached.value).toHaveLength(11);
  });

  it('keeps what could be read, and says why the rest could not', async () => {
    await model.add([tab(1, true), tab(3)]);
    expect(model.attached.value.map(({ title }) => title)).toEqual(['Tab 3']);
    expect(model.failure.value?.code).toBe('tab-asleep');
    expect(model.reading.value).toBe(false);
  });

  it('joins the page with what is attached, once each, and leaves it alone otherwise', async () => {
    const page = samplePage();
    expect(await model.join(page)).toBe(page);
    await model.add([tab(3)]);
    await model.add([tab(3)]);
    expect((await model.join(page)).contentHash).toBe(
      `${page.contentHash}+hash of https://3.example/`,
    );
    const [attached] = model.attached.value;
    if (attached) model.remove(attached);
    expect(await model.join(page)).toBe(page);
  });

  it('hands the pages over again to a host that has forgotten them', async () => {
    await model.add([tab(3)]);
    let known = false;
    host.handlers['page.join'] = () => {
      if (!known) throw failure('page-unknown', {});
      return samplePage();
    };
    host.handlers['page.open'] = () => {
      known = true;
      return { conversation: null };
    };
    await model.join(samplePage());
    expect(host.asked.slice(-4)).toEqual(['page.join', 'page.open', 'page.open', 'page.join']);
  });
});
