import { AutoModelForCausalLM, AutoTokenizer } from '@huggingface/transformers';
import { describe, failure } from '@/lib/base/failure';
import { endTokens } from './chat-prompt';
import type { ChatTokenizer } from './chat-prompt';
import type { CausalModel } from './decoder';
import type { ModelFiles } from './model-files';
import { weightFiles } from './weight-files';
import type { WorkerSetup } from './worker-messages';

/** Where the model's own advice is kept; only what is used of it. */
export interface GenerationConfig {
  eos_token_id?: number | number[] | null;
  do_sample?: boolean | null;
  temperature?: number | null;
  min_p?: number | null;
  top_k?: number | null;
  top_p?: number | null;
  repetition_penalty?: number | null;
}

/** What is used of a loaded model. */
export interface LanguageModel extends CausalModel {
  config: { eos_token_id?: number | number[] | null };
  generation_config: GenerationConfig | null;
}

/** Progress below this is not worth a message. */
const smallestStep = 0.01;

export async function loadTokenizer(id: string, model: ModelFiles): Promise<ChatTokenizer> {
  const loaded = await AutoTokenizer.from_pretrained(id);
  // The declared types of tokenizers are wider than what is used here.
  const tokenizer = loaded as unknown as ChatTokenizer;
  const template = tokenizer.chat_template ? null : await model.open('chat_template.jinja');
  if (template !== null) tokenizer.chat_template = await template.text();
  return tokenizer;
}

/** @param onProgress share of the weights that was read, up to 1; then the runtime prepares them, unseen */
export async function loadModel(
  { model: id, device, dtype }: WorkerSetup,
  { files }: ModelFiles,
  onProgress: (share: number) => void,
): Promise<LanguageModel> {
  const weights = new Map(weightFiles(files, dtype).map(({ path, size }) => [path, size]));
  const total = weights.values().reduce((sum, size) => sum + size, 0);
  const read = new Map<string, number>();
  let reported = 0;
  const loading = AutoModelForCausalLM.from_pretrained(id, {
    device,
    dtype,
    use_external_data_format: externalData(files),
    progress_callback: (info) => {
      if (info.status !== 'progress' || !weights.has(info.file)) return;
      read.set(info.file, info.loaded);
      const done = read.values().reduce((sum, bytes) => sum + bytes, 0);
      const share = Math.min(1, done / total);
      if (share - reported < smallestStep && share < 1) return;
      reported = share;
      onProgress(share);
    },
  });
  const model = await Promise.race([loading, untilUnhandledRejection()]);
  return model as unknown as LanguageModel;
}

/** Tokens that end an answer of this model. */
export function answerEnds(tokenizer: ChatTokenizer, model: LanguageModel): Set<number> {
  const { config, generation_config: advice } = model;
  return endTokens(tokenizer, advice?.eos_token_id, config.eos_token_id);
}

/** In how many files the weights beside each graph lie: by the files that are there, not by the config. */
export function externalData(files: ModelFiles['files']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { path } of files) {
    const graph = /^onnx\/(.+\.onnx)_data(_\d+)?$/.exec(path)?.[1];
    if (graph !== undefined) counts[graph] = (counts[graph] ?? 0) + 1;
  }
  return counts;
}

/** transformers.js leaves a failed read of such a file unhandled and would wait for it forever. */
export function untilUnhandledRejection(): Promise<never> {
  return new Promise((_resolve, reject) => {
    const onRejection = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      reject(new Error(describe(event.reason)));
    };
    self.addEventListener('unhandledrejection', onRejection, { once: true });
  });
}

/** @throws Failure `model-load-failed` where the shipped build of the runtime cannot run */
export function requireSuspension(model: string): void {
  if ('Suspending' in WebAssembly) return;
  const detail = 'this browser lacks WebAssembly stack switching (JSPI)';
  throw failure('model-load-failed', { model, detail });
}
