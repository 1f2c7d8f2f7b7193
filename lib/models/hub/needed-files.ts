import type { Architecture } from '@/lib/models/architectures';
import type { ModelConfig } from '@/lib/models/model-config';
import { externalDataCount } from '@/lib/models/model-config';
import { externalDataPaths, onnxPath } from '@/lib/models/onnx-files';
import type { Dtype } from '@/lib/protocol/engine';

/** Files without which no text model runs. */
const requiredFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

/** Small files that are taken along where a repository has them. */
const optionalFiles = new Set([
  'generation_config.json',
  'chat_template.jinja',
  'chat_template.json',
  'special_tokens_map.json',
  'added_tokens.json',
  // How an embedder pools, as its makers published it.
  'modules.json',
  'sentence_bert_config.json',
  'config_sentence_transformers.json',
  '1_Pooling/config.json',
]);

/**
 * Paths of the files that one dtype of a model consists of.
 * @param paths all files of the repository
 */
export function neededPaths(
  { sessions }: Architecture,
  dtype: Dtype,
  paths: readonly string[],
): string[] {
  const graphs = new Set(sessions.map((session) => onnxPath(session, dtype)));
  return paths.filter((path) => {
    const isSmall = requiredFiles.some((required) => required === path) || optionalFiles.has(path);
    return isSmall || graphs.has(graphOf(path));
  });
}

/** The first file that is missing of a dtype, or null when it is whole. */
export function missingFile(
  config: ModelConfig,
  { sessions }: Architecture,
  dtype: Dtype,
  paths: ReadonlySet<string>,
): string | null {
  const needed = sessions.flatMap((session) => {
    const graph = onnxPath(session, dtype);
    const count = externalDataCount(config, graph.replace('onnx/', ''));
    return [graph, ...externalDataPaths(graph, count)];
  });
  return [...requiredFiles, ...needed].find((path) => !paths.has(path)) ?? null;
}

/** The graph a file of weights belongs to; of a graph, itself. */
function graphOf(path: string): string {
  return path.replace(/\.onnx_data(_\d+)?$/, '.onnx');
}
