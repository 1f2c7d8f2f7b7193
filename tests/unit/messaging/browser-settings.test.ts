import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportBrowserSettings, importBrowserSettings } from '@/lib/messaging/browser-settings';

beforeEach(() => fakeBrowser.reset());

const remember = { sites: ['https://tides.example/*'], excluded: ['bank.example'], paused: true };

it('takes every choice along, and brings it back as it was', async () => {
  await fakeBrowser.storage.local.set({ remember, related: false });
  const settings = await exportBrowserSettings();
  expect(settings).toEqual({ remember, related: false });
  fakeBrowser.reset();
  await importBrowserSettings(settings);
  expect(await fakeBrowser.storage.local.get()).toEqual({ remember, related: false });
});

it('leaves alone what a file does not hold, or holds in another form', async () => {
  await fakeBrowser.storage.local.set({ remember, related: false });
  await importBrowserSettings({ remember: 'all', related: 'no', other: 1 });
  expect(await fakeBrowser.storage.local.get()).toEqual({ remember, related: false });
});
