import type { FailureData } from '@/lib/base/failure';
import type { GenerationEvent, GenerationRequest, RunMeasurement } from '@/lib/engines/engine';
import type { RuntimeChoice } from './choose-runtime';

/** How a worker is to run its model; the first message it gets. */
export interface WorkerSetup extends RuntimeChoice {
  type: 'setup';
  model: string;
  /** Tokens. */
  contextLength: number;
  /** Address of the folder with the ONNX runtime. */
  runtimeUrl: string;
  /** One element: anything but zero asks the running answer to stop. Shared where memory can be. */
  stop: Int32Array;
}

/** To the generator worker. Requests are answered in order, under their number. */
export type WorkerRequest =
  | WorkerSetup
  | { type: 'load'; id: number }
  | { type: 'measure'; id: number }
  | { type: 'count'; id: number; texts: string[] }
  | { type: 'generate'; id: number; request: GenerationRequest }
  /** Where memory is not shared, the flag travels as a message, too. */
  | { type: 'stop'; stop: boolean };

export type WorkerEvent =
  | Extract<GenerationEvent, { type: 'loading' | 'prefill' | 'token' }>
  | { type: 'loaded' }
  | { type: 'measured'; tokensPerSecond: number }
  | { type: 'counted'; counts: number[] }
  /** The engine knows the rest of the statistics. */
  | { type: 'done'; reason: 'end' | 'length' | 'stopped'; measurement: RunMeasurement }
  | { type: 'failed'; failure: FailureData };

/** From the generator worker. */
export type WorkerResponse = WorkerEvent & { id: number };
