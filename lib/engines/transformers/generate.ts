import type { GenerationRequest, RunMeasurement } from '@/lib/engines/engine';
import { encodeChat } from './chat-prompt';
import type { ChatTokenizer } from './chat-prompt';
import type { ChunkSize } from './chunk-size';
import type { Decoder } from './decoder';
import { Detokenizer } from './detokenizer';
import { fitWindow } from './fit-window';
import { answerEnds } from './load-model';
import type { LanguageModel } from './load-model';
import { Sampler } from './sampler';
import { samplingOf } from './sampling';
import type { WorkerEvent } from './worker-messages';

/** A model ready to write. */
export interface Writer {
  id: string;
  tokenizer: ChatTokenizer;
  model: LanguageModel;
  /** What the last run read and wrote: the next prompt mostly begins the same. */
  decoder: Decoder;
  /** Tokens. */
  contextLength: number;
  chunkSize: ChunkSize;
}

export interface RunControl {
  shouldStop(): boolean;
  emit(event: Extract<WorkerEvent, { type: 'prefill' | 'token' }>): void;
  /** Lets waiting messages in. */
  breathe(): Promise<void>;
}

type RunEnd = Pick<Extract<WorkerEvent, { type: 'done' }>, 'reason' | 'measurement'>;

/** Writes one answer: reads the prompt in chunks, then token by token, and stops between two of them. */
export async function generate(
  writer: Writer,
  request: GenerationRequest,
  control: RunControl,
): Promise<RunEnd> {
  const { contextLength, decoder } = writer;
  const all = encodeChat(writer.tokenizer, request.messages, request.thinking);
  const prompt = fitWindow(all, contextLength, request.maxNewTokens);
  const limit = Math.min(request.maxNewTokens, contextLength - prompt.length);
  const measurement = {
    promptTokens: prompt.length,
    reusedTokens: await decoder.rewind(prompt),
    newTokens: 0,
    prefillTime: 0,
    decodeTime: 0,
  };
  const logits = await prefill(decoder, prompt, writer.chunkSize, control, measurement);
  if (logits === null) return { reason: 'stopped', measurement };
  return decode(logits, { writer, request, limit, control, measurement });
}

/**
 * Reads what the decoder does not hold yet of a prompt.
 * @param measurement `reusedTokens` are held already; `prefillTime` is added to
 * @returns scores for the first new token, or null when it was stopped
 */
export async function prefill(
  decoder: Decoder,
  prompt: readonly number[],
  chunkSize: ChunkSize,
  control: RunControl,
  measurement: Pick<RunMeasurement, 'reusedTokens' | 'prefillTime'>,
): Promise<Float32Array | null> {
  const total = prompt.length;
  let logits: Float32Array | null = null;
  for (let done = measurement.reusedTokens; done < total;) {
    await control.breathe();
    if (control.shouldStop()) return null;
    const chunk = prompt.slice(done, done + chunkSize.current);
    const start = performance.now();
    logits = await decoder.read(chunk);
    const time = performance.now() - start;
    chunkSize.measured(chunk.length, time);
    measurement.prefillTime += time;
    done += chunk.length;
    control.emit({ type: 'prefill', done, total });
  }
  return logits;
}

interface Decoding {
  writer: Writer;
  request: GenerationRequest;
  /** Tokens. */
  limit: number;
  control: RunControl;
  measurement: RunMeasurement;
}

async function decode(first: Float32Array, decoding: Decoding): Promise<RunEnd> {
  const { writer, request, limit, control, measurement } = decoding;
  const { tokenizer, model, decoder } = writer;
  const ends = answerEnds(tokenizer, model);
  const sampler = new Sampler(samplingOf(request, model.generation_config));
  const options = { skip_special_tokens: true, clean_up_tokenization_spaces: false };
  const text = new Detokenizer((tokens) => tokenizer.decode(tokens, options));
  const write = (piece: string): void => {
    if (piece !== '') control.emit({ type: 'token', text: piece });
  };
  const start = performance.now();
  const end = (reason: RunEnd['reason']): RunEnd => {
    write(text.end());
    measurement.decodeTime = performance.now() - start;
    return { reason, measurement };
  };
  let logits = first;
  for (;;) {
    const token = sampler.next(logits);
    if (ends.has(token)) return end('end');
    measurement.newTokens += 1;
    write(text.push(token));
    if (measurement.newTokens >= limit) return end('length');
    await control.breathe();
    if (control.shouldStop()) return end('stopped');
    logits = await decoder.read([token]);
  }
}
