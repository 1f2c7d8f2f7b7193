import { describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { LoadGuard } from '@/lib/host/load-guard';
import { TacitDatabase } from '@/lib/library/database';
import { SettingsRepository } from '@/lib/library/settings-repository';

const [model, other] = ['owner/name', 'owner/other'];
const loaded = (): Promise<string> => Promise.resolve('loaded');

/** A start of the extension that ended while a model was loaded. */
async function crash(settings: SettingsRepository): Promise<void> {
  void new LoadGuard(settings, () => undefined).run(model, () => new Promise(() => undefined));
  await vi.waitFor(async () => {
    const seen = vi.fn<(crashed: string | null) => void>();
    await new LoadGuard(settings, seen).forget('nobody/nothing');
    expect(seen).toHaveBeenCalledWith(model);
  });
}

describe('a search model that took the extension down', () => {
  it('is not loaded by itself again, until it is asked for', async () => {
    const settings = new SettingsRepository(new TacitDatabase(crypto.randomUUID()));
    await crash(settings);
    const changes: (string | null)[] = [];
    const guard = new LoadGuard(settings, (crashed) => changes.push(crashed));
    await expect(guard.run(model, loaded)).rejects.toThrow('search-model-crashed');
    expect(await guard.run(other, loaded)).toBe('loaded');
    await expect(guard.run(model, loaded)).rejects.toThrow('search-model-crashed');
    await guard.forget(other);
    await expect(guard.run(model, loaded)).rejects.toThrow('search-model-crashed');
    await guard.forget();
    expect(await guard.run(model, loaded)).toBe('loaded');
    expect(changes).toEqual([model, null]);
    // The next start knows nothing of it any more.
    const next: (string | null)[] = [];
    await new LoadGuard(settings, (crashed) => next.push(crashed)).forget();
    expect(next).toEqual([null]);
  });

  it('is no matter where nothing happened', async () => {
    const settings = new SettingsRepository(new TacitDatabase(crypto.randomUUID()));
    const guard = new LoadGuard(settings, () => undefined);
    expect(await guard.run(model, loaded)).toBe('loaded');
    await expect(guard.run(model, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await new LoadGuard(settings, () => undefined).run(model, loaded)).toBe('loaded');
  });
});
