import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrontPage, RememberNotice, RememberOutcome } from '@/lib/background/remembering';
import { Remembering } from '@/lib/background/remembering';
import type { RememberSettings } from '@/lib/protocol/remember';
import { defaultRememberSettings } from '@/lib/protocol/remember';

const tides: FrontPage = { tabId: 1, url: 'https://tides.example/a', loading: false };
const other: FrontPage = { tabId: 2, url: 'https://tides.example/b', loading: false };
const elsewhere: FrontPage = { tabId: 3, url: 'https://elsewhere.example/', loading: false };

let front: FrontPage | null;
let settings: RememberSettings;
let remembered: FrontPage[];
let shown: [string, RememberNotice][];
let remembering: Remembering;

beforeEach(() => {
  vi.useFakeTimers();
  front = tides;
  settings = { ...defaultRememberSettings, sites: ['*://tides.example/*'] };
  remembered = [];
  shown = [];
  remembering = new Remembering({
    settings: () => Promise.resolve(settings),
    frontPage: () => Promise.resolve(front),
    remember: (page) => {
      remembered.push(page);
      return Promise.resolve('kept');
    },
    show: (page, state) => Promise.resolve(void shown.push([page.url, state])),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const wait = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);
const goTo = (page: FrontPage | null): Promise<void> => {
  front = page;
  return remembering.look();
};

describe('Remembering', () => {
  it('remembers a page that stays in front, once', async () => {
    await remembering.look();
    await wait(9);
    expect(remembered).toEqual([]);
    await wait(2);
    expect(remembered).toEqual([tides]);
    await remembering.look();
    await wait(30);
    expect(remembered).toEqual([tides]);
  });

  it('says again what it said when the page loads once more, and when it comes back', async () => {
    await remembering.look();
    await remembering.look();
    await wait(11);
    await goTo(elsewhere);
    await goTo(tides);
    await wait(11);
    expect(remembered).toEqual([tides]);
    expect(shown.map(([, state]) => state)).toEqual(['on', 'on', 'kept', 'kept']);
  });

  it('says nothing of a page that was left while it was read', async () => {
    let done = (_outcome: RememberOutcome): void => undefined;
    const slow = new Remembering({
      settings: () => Promise.resolve(settings),
      frontPage: () => Promise.resolve(front),
      remember: () => new Promise((resolve) => (done = resolve)),
      show: (page, state) => Promise.resolve(void shown.push([page.url, state])),
    });
    await slow.look();
    await wait(10);
    front = elsewhere;
    await slow.look();
    done('kept');
    await wait(1);
    expect(shown).toEqual([[tides.url, 'on']]);
  });

  it('does not remember what was left sooner, and begins anew when it comes back', async () => {
    await remembering.look();
    await wait(6);
    await goTo(elsewhere);
    await wait(6);
    await goTo(tides);
    await wait(6);
    expect(remembered).toEqual([]);
    await wait(5);
    expect(remembered).toEqual([tides]);
  });

  it('goes on waiting while events come in that change nothing', async () => {
    for (let second = 0; second < 11; second++) {
      await remembering.look();
      await wait(1);
    }
    expect(remembered).toEqual([tides]);
  });

  it('begins once the page is loaded, and goes on while frames in it load', async () => {
    await goTo({ ...tides, loading: true });
    await wait(11);
    expect(remembered).toEqual([]);
    await goTo(tides);
    await wait(5);
    await goTo({ ...tides, loading: true });
    await wait(6);
    expect(remembered).toEqual([tides]);
  });

  it('does not remember a page that lost the focus without an event', async () => {
    await remembering.look();
    front = null;
    await wait(11);
    expect(remembered).toEqual([]);
  });

  it('waits for another page of the same tab from its own beginning', async () => {
    await remembering.look();
    await wait(8);
    await goTo({ ...other, tabId: 1 });
    await wait(8);
    expect(remembered).toEqual([]);
    await wait(3);
    expect(remembered).toEqual([{ ...other, tabId: 1 }]);
  });

  it('keeps nothing of other sites, of excluded ones, or while it pauses, and says so', async () => {
    await goTo(elsewhere);
    await wait(11);
    settings = { ...settings, paused: true };
    await goTo(tides);
    await wait(11);
    settings = { ...settings, paused: false, excluded: ['tides.example'] };
    await remembering.look();
    await wait(11);
    expect(remembered).toEqual([]);
    expect(shown).toEqual([
      [tides.url, 'paused'],
      [tides.url, 'excluded'],
    ]);
  });

  it('keeps nothing that was paused or turned off while it waited', async () => {
    await remembering.look();
    await wait(5);
    settings = defaultRememberSettings;
    await wait(6);
    expect(remembered).toEqual([]);
  });
});
