import { beforeEach, describe, expect, it } from 'vitest';
import { failure } from '@/lib/base/failure';
import type { ImportSources, OpenTab } from '@/lib/protocol/import-sources';
import { ImportModel } from '@/lib/state/import-model';
import { FakeHost, settle } from './fake-host';
import { samplePage } from './samples';

const tab = (id: number): OpenTab => ({
  id,
  title: `Tab ${id}`,
  url: `https://${id}.example/`,
  asleep: false,
});
const file = (name: string): File => new File(['text'], name);

let granted: boolean;
let givenBack: number;
let read: string[];
let host: FakeHost;
let model: ImportModel;
let reading: (name: string) => Promise<void>;

const sources: ImportSources = {
  requestTabs: () => Promise.resolve(granted),
  tabs: () => Promise.resolve([tab(1), tab(2)]),
  requestSites: () => Promise.resolve(granted),
  readTab: ({ title }) => readOne(title),
  giveBackTabs: () => Promise.resolve(),
  giveBack: () => {
    givenBack += 1;
    return Promise.resolve();
  },
  requestBookmarks: () => Promise.resolve(granted),
  bookmarks: () =>
    Promise.resolve([
      { id: 'a', title: 'Tides', url: 'https://tides.example/', folders: ['Bar', 'Sea'] },
      { id: 'b', title: 'Known', url: 'https://known.example/', folders: [] },
    ]),
  bookmarkPage: ({ title, url }) =>
    Promise.resolve({ ...samplePage(), title, url, canonicalUrl: url }),
  readFile: ({ name }) => readOne(name),
};

async function readOne(name: string) {
  read.push(name);
  await reading(name);
  return { ...samplePage(), title: name };
}

beforeEach(() => {
  granted = true;
  givenBack = 0;
  read = [];
  reading = () => Promise.resolve();
  host = new FakeHost();
  host.handlers = {
    'library.save': () => ({ id: 'x', outcome: 'saved' }),
    'library.find': ({ canonicalUrl }) =>
      canonicalUrl.includes('known') ? ({ id: 'k' } as never) : null,
  };
  model = new ImportModel(host, sources);
});

const states = (): string[] => model.items.value.map(({ name, state }) => `${name}: ${state}`);
const saves = () =>
  host.requests.flatMap(({ name, params }) => (name === 'library.save' ? [params] : []));

describe('ImportModel', () => {
  it('adds files one after another, and tells of each that cannot be read', async () => {
    reading = (name) =>
      name === 'b.bin' ? Promise.reject(failure('file-unsupported', { name })) : Promise.resolve();
    await model.addFiles([file('a.md'), file('b.bin'), file('c.txt')]);
    expect(states()).toEqual(['a.md: saved', 'b.bin: failed', 'c.txt: saved']);
    expect(model.items.value[1]?.failure).toEqual({
      code: 'file-unsupported',
      params: { name: 'b.bin' },
    });
    expect(saves()).toMatchObject([
      { kind: 'file', origin: 'imported', page: { title: 'a.md' } },
      { kind: 'file', origin: 'imported', page: { title: 'c.txt' } },
    ]);
  });

  it('takes more while it works, and stops with what it is reading', async () => {
    let go = (): void => undefined;
    reading = () => new Promise((resolve) => (go = resolve));
    const first = model.addFiles([file('a'), file('b')]);
    void model.addFiles([file('c')]);
    await settle();
    expect(states()).toEqual(['a: reading', 'b: waiting', 'c: waiting']);
    model.stop();
    go();
    await first;
    expect(states()).toEqual(['a: saved']);
    expect(read).toEqual(['a']);
    model.clear();
    expect(states()).toEqual([]);
  });

  it('reads the tabs that were chosen, then gives the access back', async () => {
    await model.chooseTabs();
    expect(model.choice.value).toMatchObject({ from: 'tabs', tabs: [{ id: 1 }, { id: 2 }] });
    await model.addTabs([tab(2)]);
    expect(read).toEqual(['Tab 2']);
    expect(saves()).toMatchObject([{ kind: 'page', origin: 'imported' }]);
    expect(givenBack).toBe(1);
    expect(model.choice.value).toBeNull();
  });

  it('says that access was refused, and reads nothing', async () => {
    granted = false;
    await model.chooseTabs();
    expect(model.refused.value).toBe('tabs');
    await model.chooseBookmarks();
    expect(model.refused.value).toBe('bookmarks');
    await model.addTabs([tab(1)]);
    expect(read).toEqual([]);
    expect(states()).toEqual([]);
  });

  it('keeps a bookmark with its folder as tag, and leaves a page alone that is kept with its text', async () => {
    await model.chooseBookmarks();
    await model.addBookmarks(await sources.bookmarks());
    expect(states()).toEqual(['Tides: saved', 'Known: unchanged']);
    expect(saves()).toMatchObject([{ tags: ['Sea'], page: { title: 'Tides' } }]);
  });

  it('gives access back when nothing is chosen', async () => {
    await model.chooseTabs();
    await model.leaveChoice();
    expect(givenBack).toBe(1);
  });
});
