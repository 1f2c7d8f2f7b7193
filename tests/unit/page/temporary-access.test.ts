import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { belongs, keepAccess, rememberTemporaryAccess, watchTemporaryAccess } from '@/lib/page/temporary-access';

const removed: string[][] = [];

beforeEach(() => {
  fakeBrowser.reset();
  removed.length = 0;
  Object.assign(fakeBrowser.permissions, {
    remove: ({ origins }: { origins: string[] }) => {
      removed.push(origins);
      return Promise.resolve(true);
    },
  });
});

describe('temporary access', () => {
  test('ends when its tab closes', async () => {
    watchTemporaryAccess();
    await rememberTemporaryAccess(7, '*://a.example/*');
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    await vi.waitFor(() => expect(removed).toEqual([['*://a.example/*']]));
  });

  test('stays while another tab needs it, and when it was made lasting', async () => {
    watchTemporaryAccess();
    await rememberTemporaryAccess(7, '*://a.example/*');
    await rememberTemporaryAccess(8, '*://a.example/*');
    await rememberTemporaryAccess(9, '*://b.example/*');
    await keepAccess('*://b.example/*');
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    await fakeBrowser.tabs.onRemoved.trigger(9, { windowId: 1, isWindowClosing: false });
    await fakeBrowser.tabs.onRemoved.trigger(8, { windowId: 1, isWindowClosing: false });
    await vi.waitFor(() => expect(removed).toEqual([['*://a.example/*']]));
  });

  test('what a closed browser left behind ends at its next start', async () => {
    watchTemporaryAccess();
    await rememberTemporaryAccess(7, '*://a.example/*');
    await fakeBrowser.storage.session.clear();
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(() => expect(removed).toEqual([['*://a.example/*']]));
  });

  test('a site is its host', () => {
    expect(belongs('https://a.example/x', '*://a.example/*')).toBe(true);
    expect(belongs('https://b.a.example/x', '*://a.example/*')).toBe(false);
    expect(belongs('nonsense', '*://a.example/*')).toBe(false);
  });
});
