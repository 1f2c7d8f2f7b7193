import { gigabyte } from '@/lib/base/gigabyte';
import * as v from 'valibot';
import type { Device, Dtype } from '@/lib/protocol/engine';

/** Where 32-bit WebAssembly ends. */
const wasmCeiling = 4 * gigabyte;
/**
 * Browsers round the memory of a device and end somewhere, not to tell too much of it: from here on there may be any
 * amount more. Chromium tells so much since 147.
 */
const reportedEnd = 32 * gigabyte;
/** Of the memory a device has, what one model may take: the browser and its tabs need the rest. */
const deviceShare = 0.75;

/** The parts of a model's config that tell the size of its key-value cache and of its largest tensor. */
const shape = {
  num_hidden_layers: v.optional(v.number()),
  num_attention_heads: v.optional(v.number()),
  num_key_value_heads: v.optional(v.number()),
  hidden_size: v.optional(v.number()),
  head_dim: v.optional(v.nullable(v.number())),
  vocab_size: v.optional(v.number()),
};
const configSchema = v.object({ ...shape, text_config: v.optional(v.object(shape)) });

export interface ModelDemand {
  device: Device;
  dtype: Dtype;
  /** Bytes on disk of what is loaded. */
  weights: number;
  /** `config.json`, parsed; whatever is missing counts nothing. */
  config: unknown;
  /** Longest sequence, in tokens. */
  contextLength: number;
}

/** What a machine tells of its memory, in bytes; null where it does not. */
export interface MemoryOffer {
  device: number | null;
  /** Largest buffer of the graphics processor. */
  gpuBuffer: number | null;
}

/** What is short, in bytes. */
export interface Shortage {
  of: 'device' | 'wasm' | 'gpu-buffer';
  needed: number;
  available: number;
}

/**
 * Of the weights on disk, what memory they take at the peak of loading. Measured on a q8 Llama of 260 MB:
 * 940 MB more in the process, the runtime's own 80 MB with it.
 */
const peakFactor: Record<Device, { total: number; wasm: number }> = {
  // The file, its copy inside WebAssembly, and the weights packed for the kernels.
  wasm: { total: 3.5, wasm: 2.5 },
  // Read, then moved to the GPU.
  webgpu: { total: 2, wasm: 1 },
};
/** A run takes the cache in and gives a longer one out; JavaScript holds one of them, too. */
const cacheCopies = { total: 3, wasm: 2 };

/** Why a model cannot run here, or null. Only what is certain to fail is refused. */
export function memoryShortage(demand: ModelDemand, offer: MemoryOffer): Shortage | null {
  const { device, dtype, weights, contextLength } = demand;
  const config = readShape(demand.config);
  const cache = contextLength * cacheBytesPerToken(config, dtype);
  const factor = peakFactor[device];
  const limits: Shortage[] = [
    {
      of: 'wasm',
      needed: weights * factor.wasm + (device === 'wasm' ? cache * cacheCopies.wasm : 0),
      available: wasmCeiling,
    },
    {
      of: 'device',
      needed: weights * factor.total + cache * cacheCopies.total,
      available: isTold(offer.device) ? offer.device * deviceShare : Infinity,
    },
    {
      of: 'gpu-buffer',
      needed: device === 'webgpu' ? embeddingBytes(config, dtype) : 0,
      available: offer.gpuBuffer ?? Infinity,
    },
  ];
  return limits.find(({ needed, available }) => needed > available) ?? null;
}

type Shape = v.InferOutput<typeof configSchema>;

function readShape(config: unknown): Shape {
  const parsed = v.safeParse(configSchema, config);
  if (!parsed.success) return {};
  return { ...parsed.output, ...parsed.output.text_config };
}

/** Keys and values of all layers. They are kept in 32 bits but where the model computes in 16. */
function cacheBytesPerToken(config: Shape, dtype: Dtype): number {
  const { num_hidden_layers: layers = 0, num_attention_heads: heads = 0, hidden_size = 0 } = config;
  const size = config.head_dim ?? (heads === 0 ? 0 : hidden_size / heads);
  const bytes = dtype === 'fp16' || dtype === 'q4f16' ? 2 : 4;
  return 2 * layers * (config.num_key_value_heads ?? heads) * size * bytes;
}

/** The largest single tensor of a language model. */
function embeddingBytes({ vocab_size = 0, hidden_size = 0 }: Shape, dtype: Dtype): number {
  const bytes: Record<Dtype, number> = { fp32: 4, fp16: 2, q8: 1, q4: 0.5, q4f16: 0.5 };
  return vocab_size * hidden_size * bytes[dtype];
}

function isTold(memory: number | null): memory is number {
  return memory !== null && memory < reportedEnd;
}
