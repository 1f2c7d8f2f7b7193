import { expect, it } from 'vitest';
import { weightFiles, weightSize } from '@/lib/engines/transformers/weight-files';

const files = [
  'config.json',
  'onnx/model.onnx',
  'onnx/model.onnx_data',
  'onnx/model_q4.onnx',
  'onnx/model_q4f16.onnx',
  'onnx/model_q4f16.onnx_data_1',
  'onnx/embed_tokens_q4f16.onnx',
  'onnx/model_quantized.onnx',
].map((path) => ({ path, size: 10 }));
const names = (dtype: Parameters<typeof weightFiles>[1]): string[] =>
  weightFiles(files, dtype).map(({ path }) => path);

it('tells the files of one precision from those of the others', () => {
  expect(names('fp32')).toEqual(['onnx/model.onnx', 'onnx/model.onnx_data']);
  expect(names('q4')).toEqual(['onnx/model_q4.onnx']);
  expect(names('q8')).toEqual(['onnx/model_quantized.onnx']);
  expect(names('fp16')).toEqual([]);
  expect(weightSize(files, 'q4f16')).toBe(30);
});
