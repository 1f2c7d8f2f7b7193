import {
  chooseRuntime,
  chooseThreads,
  fastestDtype,
} from '@/lib/engines/transformers/choose-runtime';
import { memoryShortage } from '@/lib/engines/transformers/memory-need';
import { spaceReserve } from '@/lib/models/storage-use';
import type { CatalogGenerator } from '@/lib/protocol/download';
import type { Dtype, RuntimeSettings } from '@/lib/protocol/engine';
import type { HardwareReport, ModelAdvice, ModelOutlook, SpeedTest } from '@/lib/protocol/hardware';
import { bestDtypes, fittingFirst } from './best-dtypes';
import { withSpeed } from './measured-hardware';
import { predictSpeed } from './predict-speed';

/** What the advice is made of. */
export interface Circumstances {
  hardware: HardwareReport;
  /** Bytes that can still be stored, or null where the browser does not say. */
  freeSpace: number | null;
  speedTest: SpeedTest | null;
  runtime: RuntimeSettings;
  /** Tokens per second that models wrote here, by `speedKey`. */
  written: Readonly<Record<string, number>>;
  /** BCP 47 tags the reader uses, the first one most. */
  languages: readonly string[];
}

/** Tokens per second: more than people read (250 words a minute, 1.4 tokens a word). */
const comfortable = 8;
/**
 * Bytes on disk per parameter. In four bits, the table of words (about a quarter of a small model) mostly stays in the
 * type the model computes in.
 */
const bytesPerWeight: Record<Dtype, number> = { fp32: 4, fp16: 2, q8: 1.05, q4: 1.45, q4f16: 0.95 };
/** Of eight bits in blocks: as four bits in blocks, all of it twice. */
const bytesPerBlockWeight = 1.6;
/** Weights per second of a machine nobody measured, per thread of the processor and of any GPU: a middling laptop. */
const assumed = { wasm: 4e9, webgpu: 40e9 };
/** Tokens of the key-value cache that memory is set aside for. */
const contextLength = 4096;

/** Where each model of the catalog would run and how well, and which one suits best. */
export function advise(
  catalog: readonly CatalogGenerator[],
  circumstances: Circumstances,
): ModelAdvice {
  const { hardware, freeSpace, speedTest } = circumstances;
  const outlooks = catalog.map((model) => outlookOf(model, circumstances));
  return {
    hardware,
    freeSpace,
    speedTest,
    outlooks,
    recommended: recommend(catalog, outlooks, circumstances),
  };
}

/** What a measured writing speed holds for. */
export function speedKey(model: string, device: string, dtype: Dtype): string {
  return `${model} ${device} ${dtype}`;
}

function outlookOf(model: CatalogGenerator, circumstances: Circumstances): ModelOutlook {
  const { hardware, freeSpace, speedTest, runtime, written } = circumstances;
  const measured = withSpeed(hardware, speedTest);
  const best = bestDtypes(measured, runtime, model.dtypes);
  const [dtype = 'q8'] = fittingFirst(best, measured, runtime, (each) => sizeOf(model, each));
  const { device } = chooseRuntime(runtime, measured, [dtype]);
  const size = sizeOf(model, dtype);
  const inBlocks = isInBlocks(model, dtype);
  // Whole numbers are what processors are fast with, and what was measured of them.
  const suits = dtype === fastestDtype(device, measured) && !(device === 'wasm' && inBlocks);
  const known = written[speedKey(model.id, device, dtype)];
  const speed = speedTest?.[device] ?? null;
  const shortage = memoryShortage(
    { device, dtype, weights: size, config: {}, contextLength },
    { device: hardware.memory, gpuBuffer: hardware.gpu?.maxBufferSize ?? null },
  );
  const short = freeSpace !== null && freeSpace < size + spaceReserve;
  return {
    model: model.id,
    device,
    dtype,
    size,
    suits,
    tokensPerSecond:
      known ?? (suits && speed !== null ? predictSpeed(model.parameters, speed, device) : null),
    measured: known !== undefined,
    lacks: shortage !== null ? 'memory' : short ? 'space' : null,
  };
}

/** Bytes on disk, about. */
function sizeOf(model: CatalogGenerator, dtype: Dtype): number {
  const bytes = isInBlocks(model, dtype) ? bytesPerBlockWeight : bytesPerWeight[dtype];
  return model.parameters * bytes;
}

function isInBlocks({ eightBitBlocks }: CatalogGenerator, dtype: Dtype): boolean {
  return dtype === 'q8' && eightBitBlocks === true;
}

/** The most able model that runs here and writes faster than people read; of those in the reader's language, if any. */
function recommend(
  catalog: readonly CatalogGenerator[],
  outlooks: readonly ModelOutlook[],
  { hardware, runtime, languages }: Circumstances,
): ModelAdvice['recommended'] {
  const guess = { wasm: assumed.wasm * chooseThreads(runtime, hardware), webgpu: assumed.webgpu };
  const able = catalog.flatMap((model, index) => {
    const outlook = outlooks[index];
    if (outlook?.lacks !== null) return [];
    const { device, tokensPerSecond } = outlook;
    const speed = tokensPerSecond ?? predictSpeed(model.parameters, guess[device], device);
    // Others than the fastest precision may be many times slower.
    const suits = tokensPerSecond !== null || outlook.suits;
    return [{ model, speed, suits, known: tokensPerSecond !== null }];
  });
  const suiting = preferred(able, ({ suits }) => suits);
  const candidates = preferred(suiting, ({ model }) => speaks(model, languages[0]));
  const fast = candidates.findLast(({ speed }) => speed >= comfortable);
  const fastest = candidates.toSorted((a, b) => b.speed - a.speed)[0];
  const best = fast ?? fastest;
  if (best === undefined) return null;
  const because = best.known ? (fast ? 'fast' : 'fastest') : 'unmeasured';
  return { model: best.model.id, because };
}

/** Those that pass, or all where none does. */
function preferred<Item>(items: readonly Item[], passes: (item: Item) => boolean): readonly Item[] {
  const passing = items.filter(passes);
  return passing.length > 0 ? passing : items;
}

function speaks({ languages }: CatalogGenerator, language: string | undefined): boolean {
  if (language === undefined || languages.includes('mul')) return true;
  return languages.includes(new Intl.Locale(language).language);
}
