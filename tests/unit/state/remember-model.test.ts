import { beforeEach, describe, expect, it } from 'vitest';
import { everySite } from '@/lib/protocol/remember';
import { RememberModel } from '@/lib/state/remember-model';
import { FakeHost, settle } from './fake-host';
import { FakeRemember } from './fake-remember';

let store: FakeRemember;
let host: FakeHost;
let model: RememberModel;

beforeEach(async () => {
  store = new FakeRemember();
  host = new FakeHost();
  model = new RememberModel(store, host);
  model.start();
  await settle();
});

describe('RememberModel', () => {
  it('is off at first, and on for a site that was allowed', async () => {
    expect(model.isOn.value).toBe(false);
    const adding = model.addSite('https://tides.example/a?b#c');
    // In the very press.
    expect(store.requested).toEqual(['*://tides.example/*']);
    await adding;
    expect(model.stateOf('https://tides.example/other')).toBe('on');
    await model.pause(true);
    expect(model.stateOf('https://tides.example/other')).toBe('paused');
    await model.removeSite('*://tides.example/*');
    expect(model.isOn.value).toBe(false);
  });

  it('stays off where access was refused', async () => {
    store.granted = false;
    await model.addSite('https://tides.example/');
    await model.addEverySite();
    expect(model.isOn.value).toBe(false);
  });

  it('ends for one site where all are chosen, and begins there again', async () => {
    await model.addEverySite();
    expect(store.settings.sites).toEqual([everySite]);
    await model.endSite('https://tides.example/a');
    expect(model.stateOf('https://tides.example/')).toBe('excluded');
    expect(model.isChosen('https://tides.example/')).toBe(false);
    expect(model.stateOf('https://other.example/')).toBe('on');
    expect(model.isChosen('https://other.example/')).toBe(true);
    expect(model.isChosen('file:///home/tides.html')).toBeNull();
    await model.addSite('https://tides.example/a');
    expect(model.stateOf('https://tides.example/')).toBe('on');
  });

  it('follows what another view changes', async () => {
    await store.write({ ...store.settings, sites: ['*://tides.example/*'] });
    await settle();
    expect(model.stateOf('https://tides.example/')).toBe('on');
  });

  it('deletes all that was remembered, however much there is', async () => {
    let left = ['a', 'b', 'c'];
    host.handlers = {
      'library.list': () => ({
        documents: left.slice(0, 2).map((id) => ({ id }) as never),
        total: left.length,
      }),
      'library.delete': ({ ids }) => {
        left = left.filter((id) => !ids.includes(id));
        return null;
      },
    };
    await model.deleteAll();
    expect(left).toEqual([]);
    expect(model.documents.value).toEqual([]);
  });
});
