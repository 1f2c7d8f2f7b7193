import * as v from 'valibot';
import type { FailureData } from '@/lib/base/failure';

export type Device = 'wasm' | 'webgpu';
/** Types of a model's weights, as the hub's files name them. */
export const dtypes = ['fp32', 'fp16', 'q8', 'q4', 'q4f16'] as const;
export type Dtype = (typeof dtypes)[number];

/** A model kept on this device. */
export interface ModelInfo {
  /** Repository id as on the hub: `owner/name`. */
  id: string;
  kind: 'generator' | 'embedder';
  /** `model_type` of its config. */
  architecture: string;
  dtypes: Dtype[];
  /** Bytes on disk. */
  size: number;
  /** Tokens, from its config. */
  contextLength: number;
  /** Milliseconds since the epoch. */
  addedAt: number;
  /** Of downloaded models: the address of the hub they came from, and the licence it stated. */
  hub?: string;
  license?: string | null;
  /** Path of a file found changed on this device. */
  damaged?: string;
}

/** What the engine picker shows. `instant` is always there. */
export interface EngineState {
  /** The engine new questions go to: `instant` or a model id. */
  selected: string;
  models: ModelInfo[];
  /** BCP 47 tags of what the selected model can write in, as far as its makers say; empty for the instant engine. */
  languages: readonly string[];
  /** The model in memory and how it runs, or null. */
  loaded: { model: string; device: Device; dtype: Dtype; tokensPerSecond: number | null } | null;
  failure: FailureData | null;
  /** The model the library was to be searched by took the extension down while it was loaded: it waits to be asked for. */
  searchCrash: string | null;
}

/**
 * How models run: `auto` lets the device decide. Threads 0 means one per two cores, at most 4.
 * `unloadAfter`: minutes without a question after which a model leaves the memory; 0 keeps it.
 * `thinking`: models that can think before they answer may do so; it takes longer.
 */
export const runtimeSettingsSchema = v.object({
  device: v.picklist(['auto', 'wasm', 'webgpu']),
  dtype: v.picklist(['auto', ...dtypes]),
  threads: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(32)),
  unloadAfter: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 60)), 10),
  thinking: v.optional(v.boolean(), false),
});
export type RuntimeSettings = v.InferOutput<typeof runtimeSettingsSchema>;
