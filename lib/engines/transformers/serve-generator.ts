import { failure } from '@/lib/base/failure';
import { trustOwnWorkers } from '@/lib/base/trusted-worker';
import type { ChatTokenizer } from './chat-prompt';
import { ChunkSize } from './chunk-size';
import { Decoder } from './decoder';
import { explainError } from './explain-error';
import { generate, prefill } from './generate';
import type { RunControl, Writer } from './generate';
import { loadModel, loadTokenizer, requireSuspension } from './load-model';
import { configureRuntime, useLocalFiles } from './local-files';
import type { ModelFiles, OpenModel } from './model-files';
import { requireMemory } from './require-memory';
import type { WorkerEvent, WorkerRequest, WorkerResponse, WorkerSetup } from './worker-messages';

/** Lengths of the runs that measure how fast prompts are read, in tokens. The first only warms up. */
const warmUpTokens = 16;
const measuredTokens = 64;
/** How often that is done, unless it takes longer than so many milliseconds in all. */
const measuredRuns = 3;
const longestMeasuring = 700;

/** The message side of a worker. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void;
  postMessage(message: WorkerResponse): void;
}

type NumberedRequest = Extract<WorkerRequest, { id: number }>;
type Emit = (event: WorkerEvent) => void;

/** Runs one language model in this worker, request after request, until the first error. */
export function serveGenerator(scope: WorkerScope, openModel: OpenModel): void {
  let server: GeneratorServer | null = null;
  let last = Promise.resolve();
  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'setup') {
      server = new GeneratorServer(data, openModel);
      return;
    }
    if (data.type === 'stop') {
      server?.setStop(data.stop);
      return;
    }
    const running = server;
    if (running === null) return;
    const emit: Emit = (event) => scope.postMessage({ ...event, id: data.id });
    // Counting needs no model: it is answered between two tokens of a running answer.
    if (data.type === 'count') void running.handle(data, emit);
    else last = last.then(() => running.handle(data, emit));
  });
}

class GeneratorServer {
  readonly #setup: WorkerSetup;
  readonly #openModel: OpenModel;
  readonly #chunkSize = new ChunkSize();
  #files: Promise<ModelFiles> | null = null;
  #tokenizer: Promise<ChatTokenizer> | null = null;
  #writer: Promise<Writer> | null = null;

  constructor(setup: WorkerSetup, openModel: OpenModel) {
    this.#setup = setup;
    this.#openModel = openModel;
  }

  setStop(stop: boolean): void {
    Atomics.store(this.#setup.stop, 0, stop ? 1 : 0);
  }

  async handle(request: NumberedRequest, emit: Emit): Promise<void> {
    try {
      emit(await this.#answer(request, emit));
    } catch (error) {
      const phase = request.type === 'generate' || request.type === 'measure' ? 'run' : 'load';
      const files = (await this.#files?.catch(() => null)) ?? null;
      emit({ type: 'failed', failure: await explainError(error, this.#setup, phase, files) });
    }
  }

  async #answer(request: NumberedRequest, emit: Emit): Promise<WorkerEvent> {
    switch (request.type) {
      case 'load':
        await (this.#writer ??= this.#load(emit));
        return { type: 'loaded' };
      case 'measure':
        return { type: 'measured', tokensPerSecond: await this.#measure() };
      case 'count': {
        const tokenizer = await this.#loadTokenizer();
        const count = (text: string): number =>
          tokenizer.encode(text, { add_special_tokens: false }).length;
        return { type: 'counted', counts: request.texts.map(count) };
      }
      case 'generate': {
        const control = { ...this.#control(), emit };
        const end = await generate(await this.#loaded(), request.request, control);
        return { type: 'done', ...end };
      }
    }
  }

  #loaded(): Promise<Writer> {
    if (this.#writer === null) {
      throw failure('generation-failed', { model: this.#setup.model, detail: 'not loaded' });
    }
    return this.#writer;
  }

  async #load(emit: Emit): Promise<Writer> {
    const { model: id } = this.#setup;
    requireSuspension(id);
    const tokenizer = await this.#loadTokenizer();
    const files = await this.#openFiles();
    await requireMemory(this.#setup, files);
    const model = await loadModel(this.#setup, files, (share) => emit({ type: 'loading', share }));
    return {
      id,
      tokenizer,
      model,
      decoder: new Decoder(model),
      contextLength: this.#setup.contextLength,
      chunkSize: this.#chunkSize,
    };
  }

  #loadTokenizer(): Promise<ChatTokenizer> {
    this.#tokenizer ??= this.#openFiles().then((files) => loadTokenizer(this.#setup.model, files));
    return this.#tokenizer;
  }

  #openFiles(): Promise<ModelFiles> {
    this.#files ??= this.#openModel(this.#setup.model).then((files) => {
      trustOwnWorkers();
      configureRuntime(this.#setup.runtimeUrl, this.#setup.threads);
      useLocalFiles(this.#setup.model, files);
      return files;
    });
    return this.#files;
  }

  /**
   * Prompt tokens read per second, by the fastest of some runs: a machine busy with something else for a moment says
   * nothing about the model, and would leave most of the page out. The first run of a model is far slower than all others.
   */
  async #measure(): Promise<number> {
    await this.#timePrefill(warmUpTokens);
    const start = performance.now();
    let fastest = Infinity;
    for (let run = 0; run < measuredRuns; run += 1) {
      fastest = Math.min(fastest, await this.#timePrefill(measuredTokens));
      if (performance.now() - start > longestMeasuring) break;
    }
    return (1000 * measuredTokens) / fastest;
  }

  /** Milliseconds to read so many tokens. */
  async #timePrefill(tokens: number): Promise<number> {
    const { model, tokenizer } = await this.#loaded();
    const [token = 0] = tokenizer.encode('a', { add_special_tokens: false });
    const prompt = Array.from({ length: tokens }, () => token);
    const measurement = { reusedTokens: 0, prefillTime: 0 };
    const control = { ...this.#control(), emit: () => {}, shouldStop: () => false };
    const decoder = new Decoder(model);
    try {
      await prefill(decoder, prompt, this.#chunkSize, control, measurement);
    } finally {
      await decoder.dispose();
    }
    return measurement.prefillTime;
  }

  #control(): Omit<RunControl, 'emit'> {
    const { stop } = this.#setup;
    return { shouldStop: () => Atomics.load(stop, 0) !== 0, breathe };
  }
}

/** Milliseconds a message may wait while tokens are written; each look at the mailbox costs a task of its own. */
const breath = 50;
let lastBreath = -Infinity;

async function breathe(): Promise<void> {
  if (performance.now() - lastBreath < breath) return;
  await nextTask();
  lastBreath = performance.now();
}

const tasks = new MessageChannel();
tasks.port1.start();

/** Resolves in a task of its own, after the messages that are waiting. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    tasks.port1.addEventListener('message', () => resolve(), { once: true });
    tasks.port2.postMessage(null);
  });
}
