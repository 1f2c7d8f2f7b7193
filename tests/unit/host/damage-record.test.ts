import { describe, expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import { DamageRecord } from '@/lib/host/damage-record';
import { TacitDatabase } from '@/lib/library/database';
import { SettingsRepository } from '@/lib/library/settings-repository';
import type { ModelInfo } from '@/lib/protocol/engine';

const model = (id: string, addedAt: number): ModelInfo => ({
  id,
  addedAt,
  kind: 'generator',
  architecture: 'llama',
  dtypes: ['q8'],
  size: 1,
  contextLength: 8,
});
const first = model('owner/first', 1);
const second = model('owner/second', 2);
const file = 'onnx/model.onnx';

describe('the record of damage', () => {
  it('marks the model, also after a restart, until it loads after all', async () => {
    const settings = new SettingsRepository(new TacitDatabase(crypto.randomUUID()));
    await new DamageRecord(settings).add(first, file);
    const record = new DamageRecord(settings);
    await record.read();
    const marked = record.mark([first, second]);
    expect(marked).toEqual([{ ...first, damaged: file }, second]);
    await record.remove(first.id);
    expect(record.mark(marked)).toEqual([first, second]);
    const later = new DamageRecord(settings);
    await later.read();
    expect(later.mark([first])).toEqual([first]);
  });

  it('leaves a model alone that was repaired or imported again', async () => {
    const record = new DamageRecord(new SettingsRepository(new TacitDatabase(crypto.randomUUID())));
    await record.add(first, file);
    const renewed = { ...first, addedAt: 3 };
    expect(record.mark([renewed])).toEqual([renewed]);
  });
});
