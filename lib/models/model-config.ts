import * as v from 'valibot';
import { parseGraphName } from '@/lib/protocol/graph-name';

const count = v.fallback(v.optional(v.number()), undefined);
const shared = {
  max_position_embeddings: count,
  n_positions: count,
  max_seq_len: count,
  seq_length: count,
};
const externalData = v.union([
  v.boolean(),
  v.number(),
  v.record(v.string(), v.union([v.boolean(), v.number()])),
]);
const configSchema = v.object({
  ...shared,
  model_type: v.string(),
  architectures: v.fallback(v.optional(v.array(v.string())), undefined),
  _name_or_path: v.fallback(v.optional(v.string()), undefined),
  text_config: v.fallback(v.optional(v.object(shared)), undefined),
  'transformers.js_config': v.fallback(
    v.optional(v.object({ use_external_data_format: v.optional(externalData) })),
    undefined,
  ),
});

/** What is read of a model's `config.json`. */
export type ModelConfig = v.InferOutput<typeof configSchema>;

/** Where nothing is said about the window. */
const defaultContextLength = 2048;

/** @returns null when the text is no config of a model */
export function parseModelConfig(text: string): ModelConfig | null {
  try {
    const parsed = v.safeParse(configSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The window of the model, in tokens. */
export function contextLength(config: ModelConfig): number {
  const { text_config: inner } = config;
  return (
    config.max_position_embeddings ??
    inner?.max_position_embeddings ??
    config.n_positions ??
    config.max_seq_len ??
    config.seq_length ??
    defaultContextLength
  );
}

/**
 * In how many files the weights lie beside a graph, 0 when they are in it.
 * @param graph name of the graph's file, such as `model_q4.onnx`
 */
export function externalDataCount(config: ModelConfig, graph: string): number {
  const format = config['transformers.js_config']?.use_external_data_format;
  if (typeof format !== 'object') return Number(format ?? 0);
  // Said of one file, or of a session in every dtype.
  const { session } = parseGraphName(graph.replace(/\.onnx$/, ''));
  return Number(format[graph] ?? format[session] ?? 0);
}
