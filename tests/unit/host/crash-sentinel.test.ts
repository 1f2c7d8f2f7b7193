import { afterEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { CrashSentinel } from '@/lib/host/crash-sentinel';
import { IdleTimer } from '@/lib/host/idle-timer';
import { TacitDatabase } from '@/lib/library/database';
import { SettingsRepository } from '@/lib/library/settings-repository';

const settings = (): SettingsRepository =>
  new SettingsRepository(new TacitDatabase(crypto.randomUUID()));

/** What the next start finds. */
async function found(store: SettingsRepository): Promise<string | null> {
  const sentinel = new CrashSentinel(store);
  await sentinel.read();
  return sentinel.crashed;
}

describe('the crash sentinel', () => {
  it('is there while a model works, and gone after, also after a failure', async () => {
    const store = settings();
    const sentinel = new CrashSentinel(store);
    expect(await found(store)).toBeNull();
    const seen = await sentinel.guard('owner/name', () => found(store));
    expect(seen).toBe('owner/name');
    expect(await found(store)).toBeNull();
    const failing = sentinel.guard('owner/name', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await found(store)).toBeNull();
  });

  it('is found by the next start where nobody took it away', async () => {
    const store = settings();
    void new CrashSentinel(store).guard('owner/name', () => new Promise(() => undefined));
    await vi.waitFor(async () => expect(await found(store)).toBe('owner/name'));
  });

  it('keeps the name of a model that crashed while others run, until it is forgiven', async () => {
    const store = settings();
    void new CrashSentinel(store).guard('owner/name', () => new Promise(() => undefined));
    await vi.waitFor(async () => expect(await found(store)).toBe('owner/name'));
    const later = new CrashSentinel(store);
    await later.read();
    await later.guard('owner/other', () => Promise.resolve());
    expect(await found(store)).toBe('owner/name');
    await later.forgive();
    expect(later.crashed).toBeNull();
    expect(await found(store)).toBeNull();
  });

  it('never keeps a model from running', async () => {
    const full = { set: () => Promise.reject(new Error('QuotaExceededError')) };
    const sentinel = new CrashSentinel(full as unknown as SettingsRepository);
    expect(await sentinel.guard('owner/name', () => Promise.resolve('ran'))).toBe('ran');
  });
});

describe('the idle timer', () => {
  afterEach(() => vi.useRealTimers());

  it('acts after the last start only, and never at 0', () => {
    vi.useFakeTimers();
    const onIdle = vi.fn();
    const timer = new IdleTimer(onIdle);
    timer.start(10);
    vi.advanceTimersByTime(9 * 60_000);
    timer.start(10);
    vi.advanceTimersByTime(9 * 60_000);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(onIdle).toHaveBeenCalledTimes(1);
    timer.start(0);
    vi.advanceTimersByTime(1e9);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });
});
