import { describe, expect, it } from 'vitest';
import { Failure } from '@/lib/base/failure';
import { findModelFolders } from '@/lib/models/find-models';
import type { PickedFile } from '@/lib/models/find-models';
import type { InspectedModel } from '@/lib/models/inspect-model';
import { inspectModel } from '@/lib/models/inspect-model';
import { llamaConfig, picked, sampleModel } from './sample-model';

function inspect(files: PickedFile[]): Promise<InspectedModel> {
  const [folder] = findModelFolders(files);
  if (folder === undefined) throw new Error('no folder');
  return inspectModel(folder);
}

async function failureOf(files: PickedFile[]): Promise<unknown> {
  try {
    await inspect(files);
  } catch (error) {
    return error instanceof Failure ? error.data : error;
  }
  return null;
}

const without = (files: PickedFile[], name: string): PickedFile[] =>
  files.filter(({ path }) => !path.endsWith(name));

describe('inspectModel', () => {
  it('describes a language model and keeps only what it needs', async () => {
    const model = await inspect([
      ...sampleModel('owner/name'),
      picked('owner/name/chat_template.jinja'),
      picked('owner/name/README.md'),
      picked('owner/name/model.safetensors'),
      picked('owner/name/onnx/model_bnb4.onnx'),
      picked('owner/name/onnx/decoder_model_merged_q4.onnx'),
    ]);
    expect(model).toMatchObject({
      id: 'owner/name',
      kind: 'generator',
      architecture: 'llama',
      contextLength: 512,
      sessions: ['model'],
    });
    expect([...model.files.keys()].toSorted()).toEqual([
      'chat_template.jinja',
      'config.json',
      'onnx/model_q4.onnx',
      'onnx/model_quantized.onnx',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
  });

  it.each([
    [{ model_type: 'bert', architectures: ['BertModel'] }, 'embedder'],
    [{ model_type: 'qwen3', architectures: ['Qwen3Model'] }, 'embedder'],
    [{ model_type: 'gemma3_text', architectures: ['Gemma3TextModel'] }, 'embedder'],
    [{ model_type: 'gpt2', architectures: ['GPT2LMHeadModel'] }, 'generator'],
    [{ model_type: 'llama' }, 'generator'],
  ])('takes %j for an %s', async (config, kind) => {
    expect(await inspect(sampleModel('a/b', config))).toMatchObject({ kind });
  });

  it.each(['onnx/model_q4.onnx', 'tokenizer.json'])(
    'refuses a pointer of Git LFS in place of %s',
    async (file) => {
      const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 9\n`;
      const files = [...without(sampleModel('a/b'), file), picked(`a/b/${file}`, pointer)];
      expect(await failureOf(files)).toEqual({ code: 'import-pointer', params: { file } });
    },
  );

  it('wants both graphs of a model that keeps its token embedding apart', async () => {
    const config = {
      model_type: 'gemma3n',
      architectures: ['Gemma3nForConditionalGeneration'],
      text_config: { max_position_embeddings: 4096 },
    };
    const files = sampleModel('a/b', config);
    expect(await failureOf(files)).toEqual({
      code: 'import-missing-file',
      params: { file: 'onnx/embed_tokens.onnx' },
    });
    const complete = await inspect([
      ...files,
      picked('a/b/onnx/embed_tokens_q4.onnx'),
      picked('a/b/onnx/decoder_model_merged_q4.onnx'),
    ]);
    expect(complete).toMatchObject({
      contextLength: 4096,
      sessions: ['embed_tokens', 'decoder_model_merged'],
    });
  });

  it.each(['tokenizer.json', 'tokenizer_config.json'])('names a missing %s', async (file) => {
    expect(await failureOf(without(sampleModel('a/b'), file))).toEqual({
      code: 'import-missing-file',
      params: { file },
    });
  });

  it('names the graph when there is none', async () => {
    expect(await failureOf(without(sampleModel('a/b'), '.onnx'))).toEqual({
      code: 'import-missing-file',
      params: { file: 'onnx/model.onnx' },
    });
  });

  it('names missing weights beside a graph', async () => {
    const config = {
      ...llamaConfig,
      'transformers.js_config': { use_external_data_format: { 'model_q4.onnx': 2 } },
    };
    const files = [...sampleModel('a/b', config), picked('a/b/onnx/model_q4.onnx_data')];
    expect(await failureOf(files)).toEqual({
      code: 'import-missing-file',
      params: { file: 'onnx/model_q4.onnx_data_1' },
    });
  });

  it('refuses architectures that do not run here', async () => {
    expect(await failureOf(sampleModel('a/b', { model_type: 'whisper' }))).toEqual({
      code: 'import-unsupported',
      params: { architecture: 'whisper' },
    });
  });

  it.each(['', '{', '[]', '{"name":"a package"}'])('refuses the config %j', async (config) => {
    expect(await failureOf([picked('a/b/config.json', config)])).toMatchObject({
      code: 'import-not-a-model',
    });
  });
});
