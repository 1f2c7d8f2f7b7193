import * as v from 'valibot';
import type { Device, Dtype } from './engine';

/** What this machine offers, as far as the browser tells. */
export interface HardwareReport {
  gpu: {
    shaderF16: boolean;
    /** Imitated by the processor: never faster than the processor itself. */
    software: boolean;
    /** Vendor and architecture, such as `intel gen-12lp`; empty where the browser hides it. */
    name: string;
    /** Bytes one buffer may have. */
    maxBufferSize: number;
  } | null;
  /** Logical processors. */
  cores: number;
  /** Threads need shared memory. */
  sharedMemory: boolean;
  /** Bytes, coarse: a power of two, cut off at both ends. Null where the browser tells nothing. */
  memory: number | null;
}

/** How fast each device goes through the weights of a model when it writes, measured. */
export const speedTestSchema = v.object({
  /** What it was measured on: another machine or setting needs another test. */
  of: v.string(),
  /** Weights per second, one multiplication and addition each. */
  wasm: v.number(),
  /** Null where there is no GPU worth asking. */
  webgpu: v.nullable(v.number()),
});
export type SpeedTest = v.InferOutput<typeof speedTestSchema>;

/** How a model of the catalog would do here. */
export interface ModelOutlook {
  model: string;
  device: Device;
  dtype: Dtype;
  /** Bytes, about: the hub tells the rest once it is asked. */
  size: number;
  /** It comes in what this device computes fastest; what does not may be many times slower, and is not predicted. */
  suits: boolean;
  /** Tokens written per second, or null while nothing was measured. */
  tokensPerSecond: number | null;
  /** It wrote here already; otherwise the speed is a prediction. */
  measured: boolean;
  /** What is missing to run it. */
  lacks: 'memory' | 'space' | null;
}

/** The model offered to a reader who has none. */
export interface ModelOffer {
  model: string;
  /** As its makers write it. */
  name: string;
  /** Bytes to download, about. */
  size: number;
  /** Bytes of memory it fits in, or null where the browser tells nothing. */
  memory: number | null;
}

/** Which model suits this machine, and why. */
export interface ModelAdvice {
  hardware: HardwareReport;
  /** Bytes that can still be stored, or null where the browser does not say. */
  freeSpace: number | null;
  /** Null until the speed of this machine was measured. */
  speedTest: SpeedTest | null;
  outlooks: readonly ModelOutlook[];
  /**
   * `fast`: writes faster than people read. `fastest`: none does, this one comes closest. `unmeasured`: chosen by
   * size alone. Null where none can run.
   */
  recommended: { model: string; because: 'fast' | 'fastest' | 'unmeasured' } | null;
}
