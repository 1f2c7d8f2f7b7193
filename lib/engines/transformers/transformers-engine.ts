import type { FailureData } from '@/lib/base/failure';
import { Failure, failure, toFailureData } from '@/lib/base/failure';
import type {
  Engine,
  GenerationEvent,
  GenerationRequest,
  RunMeasurement,
} from '@/lib/engines/engine';
import type { ModelInfo, RuntimeSettings } from '@/lib/protocol/engine';
import type { Hardware, RuntimeChoice } from './choose-runtime';
import { chooseRuntime } from './choose-runtime';
import { contextBudget, updateSpeed } from './context-budget';
import { GeneratorConnection } from './generator-connection';
import { noteLoad, noteRun } from './note-run';

export interface TransformersEngineOptions {
  model: ModelInfo;
  settings: RuntimeSettings;
  /** Longest answer, in tokens; kept free in the model's window. */
  maxNewTokens: number;
  /** Address of the folder with the ONNX runtime. */
  runtimeUrl: string;
  startWorker(): Worker;
  probeHardware(): Promise<Hardware>;
  /** How fast this model read prompts here before, in tokens per second. */
  measuredSpeed: number | null;
  onMeasured(tokensPerSecond: number): void;
  onState(state: ModelState): void;
}

/** Whether the model is in memory. */
export type ModelState =
  | { phase: 'unloaded'; failure: FailureData | null }
  | { phase: 'loading'; share: number }
  | ({ phase: 'loaded' } & RuntimeChoice);

/** Longest sequence a model is given, whatever its window: its key-value cache has to fit in memory. */
const longestContext = 8192;
/** A GPU lost so often is not used again before the extension is. */
const mostGpuLosses = 2;
/** Milliseconds a worker has to notice a stop before it is ended. */
const stopTimeout = 600;

const nothingRun: RunMeasurement = {
  promptTokens: 0,
  reusedTokens: 0,
  newTokens: 0,
  prefillTime: 0,
  decodeTime: 0,
};

/** A language model run by transformers.js in a worker of its own. Callers take turns: one answer at a time. */
export function createTransformersEngine(options: TransformersEngineOptions): Engine {
  return new TransformersEngine(options);
}

class TransformersEngine implements Engine {
  readonly #options: TransformersEngineOptions;
  #choice: Promise<RuntimeChoice> | null = null;
  #connection: GeneratorConnection | null = null;
  #loaded = false;
  #gpuLosses = 0;
  #speed: number | null;

  constructor(options: TransformersEngineOptions) {
    this.#options = options;
    this.#speed = options.measuredSpeed;
  }

  async *generate(
    request: GenerationRequest,
    signal: AbortSignal,
  ): AsyncGenerator<GenerationEvent> {
    let ended = false;
    try {
      for await (const event of this.#run(request, signal)) {
        ended ||= event.type === 'done';
        yield event;
      }
      // Stopped while it loaded, or did not answer in time.
      if (!ended) yield this.#done('stopped', nothingRun, await this.#choose());
      ended = true;
    } catch (error) {
      throw this.#fail(error);
    } finally {
      // Whoever stops listening without a signal leaves a run behind that nobody waits for.
      if (!ended) this.#unload();
    }
  }

  async countTokens(texts: string[]): Promise<number[]> {
    try {
      for await (const event of (await this.#connect()).send({ type: 'count', texts })) {
        if (event.type === 'counted') return event.counts;
      }
    } catch (error) {
      throw this.#fail(error);
    }
    throw this.#fail(this.#crash());
  }

  async contextBudget(signal?: AbortSignal): Promise<number> {
    const speed = this.#speed ?? (await this.#measure(signal));
    return contextBudget(speed, this.contextLength, this.#options.maxNewTokens);
  }

  get contextLength(): number {
    return Math.min(this.#options.model.contextLength, longestContext);
  }

  dispose(): void {
    this.#unload();
  }

  /** Ends early, without a `done` event, when the signal aborts before the worker says so. */
  async *#run(request: GenerationRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    for await (const share of this.#load(signal)) yield { type: 'loading', share };
    if (signal.aborted) return;
    const connection = await this.#connect();
    const patience = { signal, timeout: stopTimeout };
    for await (const event of connection.send({ type: 'generate', request }, patience)) {
      if (event.type === 'prefill' || event.type === 'token') yield event;
      if (event.type !== 'done') continue;
      this.#learn(event.measurement);
      yield this.#done(event.reason, event.measurement, connection.setup);
      return;
    }
    this.#unload();
  }

  /** Loads the model if it is not; yields the share that is done. An abort ends the worker at once. */
  async *#load(signal: AbortSignal | undefined): AsyncGenerator<number> {
    if (signal?.aborted === true) return;
    const connection = await this.#connect();
    if (this.#loaded) return;
    const start = performance.now();
    for await (const event of connection.send({ type: 'load' }, { signal, timeout: 0 })) {
      if (event.type === 'loaded') this.#loaded = true;
      if (event.type !== 'loading') continue;
      this.#options.onState({ phase: 'loading', share: event.share });
      yield event.share;
    }
    if (!this.#loaded) {
      this.#unload();
      return;
    }
    const { device, dtype, threads } = connection.setup;
    this.#options.onState({ phase: 'loaded', device, dtype, threads });
    noteLoad(start);
  }

  /** Tokens per second; nothing is known after an abort, and nothing is measured then. */
  async #measure(signal?: AbortSignal): Promise<number> {
    try {
      await Array.fromAsync(this.#load(signal));
      if (signal?.aborted === true) return 0;
      const connection = await this.#connect();
      for await (const event of connection.send({ type: 'measure' }, { signal, timeout: 0 })) {
        if (event.type !== 'measured') continue;
        this.#setSpeed(event.tokensPerSecond);
        return event.tokensPerSecond;
      }
      this.#unload();
      return 0;
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async #connect(): Promise<GeneratorConnection> {
    const { dtype, device, threads } = await this.#choose();
    if (this.#connection?.failed === false) return this.#connection;
    this.#loaded = false;
    const { model, runtimeUrl } = this.#options;
    const buffer = crossOriginIsolated ? new SharedArrayBuffer(4) : new ArrayBuffer(4);
    this.#connection = new GeneratorConnection(this.#options.startWorker(), {
      type: 'setup',
      model: model.id,
      contextLength: this.contextLength,
      runtimeUrl,
      device,
      dtype,
      threads,
      stop: new Int32Array(buffer),
    });
    return this.#connection;
  }

  async #choose(): Promise<RuntimeChoice> {
    const { settings, model } = this.#options;
    this.#choice ??= this.#options.probeHardware().then((hardware) => {
      const gpu = this.#gpuLosses < mostGpuLosses ? hardware.gpu : null;
      return chooseRuntime(settings, { ...hardware, gpu }, model.dtypes);
    });
    return this.#choice;
  }

  #learn(measurement: RunMeasurement): void {
    noteRun(measurement);
    const speed = updateSpeed(this.#speed, measurement);
    if (speed !== null && speed !== this.#speed) this.#setSpeed(speed);
  }

  #setSpeed(tokensPerSecond: number): void {
    this.#speed = tokensPerSecond;
    this.#options.onMeasured(tokensPerSecond);
  }

  #done(
    reason: 'end' | 'length' | 'stopped',
    measurement: RunMeasurement,
    { device, dtype, threads }: RuntimeChoice,
  ): GenerationEvent {
    return { type: 'done', reason, stats: { device, dtype, threads, ...measurement } };
  }

  /** One error spoils every later run of its worker. */
  #fail(error: unknown): Failure {
    const data = toFailureData(error);
    if (data.code === 'gpu-lost') {
      // What the machine offers may be another thing now.
      this.#choice = null;
      this.#gpuLosses += 1;
    }
    this.#unload(data);
    return error instanceof Failure ? error : new Failure(data, { cause: error });
  }

  #unload(reason: FailureData | null = null): void {
    if (this.#connection === null) return;
    this.#connection.close(this.#crash());
    this.#connection = null;
    this.#loaded = false;
    this.#options.onState({ phase: 'unloaded', failure: reason });
  }

  #crash(): Failure {
    return failure('model-crashed', { model: this.#options.model.id });
  }
}
