import { failure } from '@/lib/base/failure';
import type { Architecture } from './architectures';
import { recognize } from './architectures';
import { checksumName, readChecksums } from './checksum-list';
import type { ModelFolder } from './find-models';
import { modelId } from './find-models';
import { isLfsPointer } from './lfs-pointer';
import type { ModelConfig } from './model-config';
import { contextLength, externalDataCount, parseModelConfig } from './model-config';
import { externalDataPaths, isSessionFile, onnxPath, sharedDtypes } from './onnx-files';

/** A model found among picked files, checked and ready to be stored. */
export interface InspectedModel extends Architecture {
  id: string;
  /** `model_type` of its config. */
  architecture: string;
  /** Tokens. */
  contextLength: number;
  files: Map<string, File>;
  /** SHA-256 by path, as far as a list of them lies beside the files. */
  hashes: ReadonlyMap<string, string>;
}

/** Small files a model may need beside its graphs. */
const companions = /^([\w-]+\.(json|jinja|txt|model)|\d_[A-Za-z]+\/config\.json)$/;

/**
 * Checks that a folder holds a model that can run here.
 * @throws Failure `import-not-a-model`, `import-missing-file`, `import-unsupported` or `import-pointer`
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
  const files = new Map(
    [...folder.files].filter(([path]) => companions.test(path) || isSessionFile(sessions, path)),
  );
  for (const [path, file] of files)
    if (await isLfsPointer(file)) throw failure('import-pointer', { file: path });
  return {
    ...architecture,
    id: modelId(folder.root, config._name_or_path),
    architecture: config.model_type,
    contextLength: contextLength(config),
    files,
    hashes: readChecksums((await folder.files.get(checksumName)?.text()) ?? ''),
  };
}

async function readConfig(file: File | undefined): Promise<ModelConfig> {
  const config = parseModelConfig((await file?.text()) ?? '');
  if (config === null) throw failure('import-not-a-model', {});
  return config;
}

/** The file whose absence explains best why no dtype is complete. */
function missingGraph(sessions: readonly string[], paths: readonly string[]): string {
  const absent = sessions.filter((session) => sharedDtypes([session], paths).length === 0);
  return `onnx/${absent[0] ?? sessions[0] ?? 'model'}.onnx`;
}

/** Large models keep their weights beside the graph; the config says in how many files. */
function requireWeights(
  config: ModelConfig,
  files: ReadonlyMap<string, File>,
  graph: string,
): void {
  const count = externalDataCount(config, graph.replace('onnx/', ''));
  for (const file of externalDataPaths(graph, count)) {
    if (!files.has(file)) throw failure('import-missing-file', { file });
  }
}
