import * as v from 'valibot';
import { failure } from '@/lib/base/failure';
import type { Architecture } from './architectures';
import { recognize } from './architectures';
import type { ModelFolder } from './find-models';
import { modelId } from './find-models';
import { externalDataPaths, isSessionFile, onnxPath, sharedDtypes } from './onnx-files';

/** A model found among picked files, checked and ready to be stored. */
export interface InspectedModel extends Architecture {
  id: string;
  /** `model_type` of its config. */
  architecture: string;
  /** Tokens. */
  contextLength: number;
  files: Map<string, File>;
}

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
type Config = v.InferOutput<typeof configSchema>;

/** Where nothing is said about the window. */
const defaultContextLength = 2048;

/** Small files a model may need beside its graphs. */
const companions = /^([\w-]+\.(json|jinja|txt|model)|\d_[A-Za-z]+\/config\.json)$/;

/**
 * Checks that a folder holds a model that can run here.
 * @throws Failure `import-not-a-model`, `import-missing-file` or `import-unsupported`
 */
export async function inspectModel(folder: ModelFolder): Promise<InspectedModel> {
  const config = await readConfig(folder.files.get('config.json'));
  const architecture = recognize(config.model_type, config.architectures?.[0]);
  if (architecture === null) {
    throw failure('import-unsupported', { architecture: config.model_type });
  }
  const { sessions } = architecture;
  for (const file of ['tokenizer.json', 'tokenizer_config.json']) {
    if (!folder.files.has(file)) throw failure('import-missing-file', { file });
  }
  const paths = [...folder.files.keys()];
  const dtypes = sharedDtypes(sessions, paths);
  if (dtypes.length === 0)
    throw failure('import-missing-file', { file: missingGraph(sessions, paths) });
  for (const session of sessions) {
    for (const dtype of dtypes) requireWeights(config, folder.files, onnxPath(session, dtype));
  }
  return {
    ...architecture,
    id: modelId(folder.root, config._name_or_path),
    architecture: config.model_type,
    contextLength: contextLength(config),
    files: new Map(
      [...folder.files].filter(([path]) => companions.test(path) || isSessionFile(sessions, path)),
    ),
  };
}

async function readConfig(file: File | undefined): Promise<Config> {
  let json: unknown = null;
  try {
    json = JSON.parse((await file?.text()) ?? '');
  } catch {
    throw failure('import-not-a-model', {});
  }
  const parsed = v.safeParse(configSchema, json);
  if (!parsed.success) throw failure('import-not-a-model', {});
  return parsed.output;
}

function contextLength(config: Config): number {
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

/** The file whose absence explains best why no dtype is complete. */
function missingGraph(sessions: readonly string[], paths: readonly string[]): string {
  const absent = sessions.filter((session) => sharedDtypes([session], paths).length === 0);
  return `onnx/${absent[0] ?? sessions[0] ?? 'model'}.onnx`;
}

/** Large models keep their weights beside the graph; the config says in how many files. */
function requireWeights(config: Config, files: ReadonlyMap<string, File>, graph: string): void {
  const format = config['transformers.js_config']?.use_external_data_format;
  const name = graph.replace('onnx/', '');
  const said = typeof format === 'object' ? (format[name] ?? 0) : (format ?? 0);
  for (const file of externalDataPaths(graph, Number(said))) {
    if (!files.has(file)) throw failure('import-missing-file', { file });
  }
}
