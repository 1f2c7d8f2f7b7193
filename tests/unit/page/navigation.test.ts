import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchNavigation } from '@/lib/page/navigation';
import type { TabChange } from '@/lib/protocol/page-gateway';

type Update = Parameters<typeof fakeBrowser.tabs.onUpdated.trigger>[1];

const shown = 7;
const settled = 200;

/** What is told of the tab that is watched. */
function watch(): { told: TabChange[]; stop: () => void } {
  const told: TabChange[] = [];
  const stop = watchNavigation(shown, (change) => void told.push(change));
  return { told, stop };
}

async function update(info: Update, tabId = shown): Promise<void> {
  const tab = await fakeBrowser.tabs.create({});
  await fakeBrowser.tabs.onUpdated.trigger(tabId, info, tab);
}

describe('watching where a tab goes', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  it('tells of the several events of a navigation once, when they are over', async () => {
    const { told } = watch();
    await update({ status: 'loading', url: 'https://tides.example/' });
    await update({ title: 'Tides' });
    await update({ status: 'complete' });
    expect(told).toEqual([]);
    vi.advanceTimersByTime(settled);
    expect(told).toEqual(['navigation']);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['navigation']);
  });

  it('tells of a page it may not read when that begins, and when it has loaded', async () => {
    const { told } = watch();
    await update({ status: 'loading' });
    vi.advanceTimersByTime(settled);
    expect(told).toEqual(['navigation']);
    await update({ status: 'complete' });
    vi.advanceTimersByTime(settled);
    expect(told).toEqual(['navigation', 'loaded']);
  });

  it('tells apart that a page has loaded which began to before', async () => {
    const { told } = watch();
    await update({ title: 'Tides' });
    await update({ status: 'complete' });
    vi.advanceTimersByTime(settled);
    expect(told).toEqual(['loaded']);
  });

  it('tells again of a page that takes its time to load', async () => {
    const { told } = watch();
    await update({ status: 'loading', url: 'https://tides.example/' });
    vi.advanceTimersByTime(settled);
    await update({ status: 'complete' });
    vi.advanceTimersByTime(settled);
    expect(told).toEqual(['navigation', 'loaded']);
  });

  it('tells a new title alone from a navigation', async () => {
    const { told } = watch();
    await update({ title: '(1) Tides' });
    vi.advanceTimersByTime(settled);
    expect(told).toEqual(['title']);
  });

  it('says nothing of other tabs, of other news, and once stopped', async () => {
    const { told, stop } = watch();
    await update({ status: 'complete' }, shown + 1);
    await update({ audible: true });
    vi.advanceTimersByTime(settled);
    await update({ status: 'complete' });
    stop();
    vi.advanceTimersByTime(settled);
    expect(told).toEqual([]);
  });
});
