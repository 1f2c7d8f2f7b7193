import { gigabyte } from '@/lib/base/gigabyte';
import { describe, expect, it } from 'vitest';
import type { Circumstances } from '@/lib/host/advise';
import { advise, speedKey } from '@/lib/host/advise';
import type { CatalogGenerator } from '@/lib/protocol/download';
import type { RuntimeSettings } from '@/lib/protocol/engine';
import { dtypes } from '@/lib/protocol/engine';
import type { HardwareReport } from '@/lib/protocol/hardware';

const auto: RuntimeSettings = {
  device: 'auto',
  dtype: 'auto',
  threads: 0,
  unloadAfter: 10,
  thinking: false,
};
const gpu = { shaderF16: true, software: false, name: 'maker kind', maxBufferSize: 2 * gigabyte };
const laptop: HardwareReport = { gpu: null, cores: 8, sharedMemory: true, memory: 8 * gigabyte };

function model(id: string, parameters: number, languages = ['mul']): CatalogGenerator {
  return {
    id,
    name: id,
    kind: 'generator',
    parameters,
    license: 'mit',
    languages,
    dtypes,
    contextLength: 8192,
    thinking: false,
  };
}
const english = model('english', 360e6, ['en']);
const [small, middle, large] = [
  model('small', 135e6),
  model('middle', 600e6),
  model('large', 1.2e9),
];
const catalog = [small, middle, large];

function circumstances(change: Partial<Circumstances> = {}): Circumstances {
  return {
    hardware: laptop,
    freeSpace: 100 * gigabyte,
    speedTest: { of: '', wasm: 10e9, webgpu: null },
    runtime: auto,
    written: {},
    languages: ['en-GB'],
    ...change,
  };
}
const speeds = (wasm: number, webgpu: number | null) => ({ of: '', wasm, webgpu });

describe('advise', () => {
  it.each<[string, Partial<Circumstances>, string, string, string]>([
    ['a fast processor', { speedTest: speeds(40e9, null) }, 'large', 'wasm', 'q8'],
    ['a middling processor', { speedTest: speeds(8e9, null) }, 'middle', 'wasm', 'q8'],
    ['a slow processor', { speedTest: speeds(2e9, null) }, 'small', 'wasm', 'q8'],
    [
      'a GPU with 16-bit shaders',
      { hardware: { ...laptop, gpu }, speedTest: speeds(8e9, 90e9) },
      'large',
      'webgpu',
      'q4f16',
    ],
    [
      'a GPU without them',
      { hardware: { ...laptop, gpu: { ...gpu, shaderF16: false } }, speedTest: speeds(8e9, 90e9) },
      'large',
      'webgpu',
      'q4',
    ],
    [
      'a GPU in software',
      { hardware: { ...laptop, gpu: { ...gpu, software: true } }, speedTest: speeds(8e9, null) },
      'middle',
      'wasm',
      'q8',
    ],
    [
      'a GPU slower than the processor',
      { hardware: { ...laptop, gpu }, speedTest: speeds(8e9, 1e9) },
      'middle',
      'wasm',
      'q8',
    ],
    [
      'a GPU that failed the test',
      { hardware: { ...laptop, gpu }, speedTest: speeds(8e9, null) },
      'middle',
      'wasm',
      'q8',
    ],
    [
      'a GPU the reader does not want',
      {
        hardware: { ...laptop, gpu },
        runtime: { ...auto, device: 'wasm' },
        speedTest: speeds(8e9, null),
      },
      'middle',
      'wasm',
      'q8',
    ],
    [
      'little memory',
      { hardware: { ...laptop, memory: 2 * gigabyte }, speedTest: speeds(40e9, null) },
      'small',
      'wasm',
      'q8',
    ],
    [
      'little space',
      { freeSpace: gigabyte, speedTest: speeds(40e9, null) },
      'middle',
      'wasm',
      'q8',
    ],
  ])('with %s', (_case, change, id, device, dtype) => {
    const { recommended, outlooks } = advise(catalog, circumstances(change));
    expect(recommended?.model).toBe(id);
    expect(outlooks.find((outlook) => outlook.model === id)).toMatchObject({
      device,
      dtype,
      lacks: null,
    });
  });

  it('takes a model that lacks the fast precision of this device only where there is no other', () => {
    const lacking: CatalogGenerator = { ...model('lacking', 350e6), dtypes: ['q4f16', 'fp32'] };
    const choose = (models: CatalogGenerator[]) =>
      advise(models, circumstances({ speedTest: speeds(40e9, null) }));
    expect(choose([small, lacking]).recommended).toEqual({ model: 'small', because: 'fast' });
    expect(choose([lacking])).toMatchObject({
      recommended: { model: 'lacking', because: 'unmeasured' },
      outlooks: [{ device: 'wasm', dtype: 'fp32', tokensPerSecond: null }],
    });
    const hardware = { ...laptop, gpu };
    const fast = advise(
      [small, lacking],
      circumstances({ hardware, speedTest: speeds(8e9, 90e9) }),
    );
    expect(fast.recommended?.model).toBe('lacking');
  });

  it('neither recommends nor predicts on a processor what has its eight bits in blocks', () => {
    const blocks: CatalogGenerator = { ...model('blocks', 350e6), eightBitBlocks: true };
    const here = advise([small, blocks], circumstances({ speedTest: speeds(40e9, null) }));
    expect(here.recommended).toEqual({ model: 'small', because: 'fast' });
    expect(here.outlooks[1]).toMatchObject({ dtype: 'q8', suits: false, tokensPerSecond: null });
    // In four bits, on a GPU, all are of that kind.
    const hardware = { ...laptop, gpu };
    const there = advise(
      [small, blocks],
      circumstances({ hardware, speedTest: speeds(8e9, 90e9) }),
    );
    expect(there.recommended).toEqual({ model: 'blocks', because: 'fast' });
    expect(there.outlooks[1]).toMatchObject({ dtype: 'q4f16', suits: true });
    // What was seen counts.
    const written = { [speedKey('blocks', 'wasm', 'q8')]: 12 };
    const seen = advise([small, blocks], circumstances({ written }));
    expect(seen.recommended?.model).toBe('blocks');
  });

  it('says whether the model writes faster than people read', () => {
    const because = (wasm: number) =>
      advise(catalog, circumstances({ speedTest: speeds(wasm, null) })).recommended;
    expect(because(8e9)).toEqual({ model: 'middle', because: 'fast' });
    expect(because(5e8)).toEqual({ model: 'small', because: 'fastest' });
  });

  it('assumes a middling machine while nothing was measured, and claims no speed', () => {
    const { recommended, outlooks } = advise(
      catalog,
      circumstances({ hardware: { ...laptop, cores: 4 }, speedTest: null }),
    );
    expect(recommended).toEqual({ model: 'middle', because: 'unmeasured' });
    expect(outlooks.map(({ tokensPerSecond }) => tokensPerSecond)).toEqual([null, null, null]);
  });

  it('recommends nothing where nothing can run, and says what is short of each', () => {
    const hardware = { ...laptop, memory: 0.25 * gigabyte };
    const { recommended, outlooks } = advise(catalog, circumstances({ hardware }));
    expect(recommended).toBeNull();
    expect(outlooks.map(({ lacks }) => lacks)).toEqual(['memory', 'memory', 'memory']);
  });

  it('prefers models of the language of the reader, and takes others where there are none', () => {
    const choose = (models: CatalogGenerator[], language: string) =>
      advise(models, circumstances({ languages: [language], speedTest: speeds(5e9, null) }))
        .recommended?.model;
    expect(choose([small, english], 'en-US')).toBe('english');
    expect(choose([small, english], 'tr')).toBe('small');
    expect(choose([english], 'tr')).toBe('english');
  });

  it('trusts what a model wrote here over the prediction', () => {
    const written = { [speedKey('large', 'wasm', 'q8')]: 9 };
    const { recommended, outlooks } = advise(catalog, circumstances({ written }));
    expect(recommended?.model).toBe('large');
    expect(outlooks[2]).toMatchObject({ tokensPerSecond: 9, measured: true });
    expect(outlooks[1]?.measured).toBe(false);
  });

  it('predicts for a GPU that is forced, also one in software', () => {
    const slow = { ...gpu, shaderF16: false, software: true };
    const { outlooks } = advise(
      catalog,
      circumstances({
        hardware: { ...laptop, gpu: slow },
        runtime: { ...auto, device: 'webgpu' },
        speedTest: speeds(8e9, 1e8),
      }),
    );
    expect(outlooks[0]).toMatchObject({ device: 'webgpu', dtype: 'q4', suits: true });
    expect(outlooks[0]?.tokensPerSecond).toBeGreaterThan(0);
  });

  it('predicts nothing for a precision that was not measured', () => {
    const runtime = { ...auto, dtype: 'fp32' } as const;
    const { outlooks } = advise(catalog, circumstances({ runtime }));
    expect(outlooks[0]).toMatchObject({ dtype: 'fp32', tokensPerSecond: null });
  });
});
