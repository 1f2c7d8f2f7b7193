import type { PickedFile } from '@/lib/models/find-models';

export function picked(path: string, content: string | object = ''): PickedFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { path, file: new File([text], path.split('/').at(-1) ?? '') };
}

export const llamaConfig = {
  model_type: 'llama',
  architectures: ['LlamaForCausalLM'],
  max_position_embeddings: 512,
};

/** A complete small model below a folder. */
export function sampleModel(folder: string, config: object = llamaConfig): PickedFile[] {
  return [
    picked(`${folder}/config.json`, config),
    picked(`${folder}/tokenizer.json`, '{}'),
    picked(`${folder}/tokenizer_config.json`, '{}'),
    picked(`${folder}/onnx/model_q4.onnx`, 'graph q4'),
    picked(`${folder}/onnx/model_quantized.onnx`, 'graph q8'),
  ];
}
