import type { Dtype } from '@/lib/protocol/engine';
import type { ModelFiles } from './model-files';

/** How the hub's exports name the precision of a graph. */
const suffixes: Record<Dtype, string> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  q4: '_q4',
  q4f16: '_q4f16',
};

/** The graphs of one precision and what lies beside them: what is read to load the model. */
export function weightFiles(files: ModelFiles['files'], dtype: Dtype): ModelFiles['files'] {
  return files.filter(({ path }) => {
    const name = /^onnx\/(.+)\.onnx(_data(_\d+)?)?$/.exec(path)?.[1];
    if (name === undefined) return false;
    const found = Object.values(suffixes).find((suffix) => suffix !== '' && name.endsWith(suffix));
    return (found ?? '') === suffixes[dtype];
  });
}

/** Bytes. */
export function weightSize(files: ModelFiles['files'], dtype: Dtype): number {
  return weightFiles(files, dtype).reduce((sum, { size }) => sum + size, 0);
}
