import type { Dtype } from '@/lib/protocol/engine';
import { parseGraphName } from '@/lib/protocol/graph-name';
import type { ModelFiles } from './model-files';

/** The graphs of one precision and what lies beside them: what is read to load the model. */
export function weightFiles(files: ModelFiles['files'], dtype: Dtype): ModelFiles['files'] {
  return files.filter(({ path }) => {
    const name = /^onnx\/(.+)\.onnx(_data(_\d+)?)?$/.exec(path)?.[1];
    return name !== undefined && parseGraphName(name).dtype === dtype;
  });
}

/** Bytes. */
export function weightSize(files: ModelFiles['files'], dtype: Dtype): number {
  return weightFiles(files, dtype).reduce((sum, { size }) => sum + size, 0);
}
