import { describe, expect, it } from 'vitest';
import { findModelFolders, modelId } from '@/lib/models/find-models';
import { picked, sampleModel } from './sample-model';

describe('findModelFolders', () => {
  it('finds every model below what was picked', () => {
    const found = findModelFolders([
      ...sampleModel('models/owner/one'),
      ...sampleModel('models/owner/two'),
      picked('models/readme.txt'),
    ]);
    expect(found.map(({ root }) => root.join('/'))).toEqual([
      'models/owner/one',
      'models/owner/two',
    ]);
    expect([...(found[0]?.files.keys() ?? [])]).toEqual([
      'config.json',
      'tokenizer.json',
      'tokenizer_config.json',
      'onnx/model_q4.onnx',
      'onnx/model_quantized.onnx',
    ]);
  });

  it('does not take the config of a part for a model', () => {
    const found = findModelFolders([
      ...sampleModel('owner/name'),
      picked('owner/name/1_Pooling/config.json', {}),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.files.has('1_Pooling/config.json')).toBe(true);
  });

  it('accepts bare files and graphs beside the config', () => {
    const [found] = findModelFolders([
      picked('config.json', {}),
      picked('model_q4.onnx'),
      picked('model_q4.onnx_data_1'),
    ]);
    expect([...(found?.files.keys() ?? [])]).toEqual([
      'config.json',
      'onnx/model_q4.onnx',
      'onnx/model_q4.onnx_data_1',
    ]);
  });

  it.each([
    '../owner/config.json',
    'a/../../config.json',
    'C:\\config.json',
    'a//config.json',
    'a/\u0000/config.json',
  ])('ignores the path %j', (path) => {
    expect(findModelFolders([picked(path, {})])).toEqual([]);
  });

  it('reads an absolute path as one below what was picked', () => {
    expect(findModelFolders([picked('/owner/name/config.json', {})])[0]?.root).toEqual([
      'owner',
      'name',
    ]);
  });
});

describe('modelId', () => {
  it.each([
    [['owner', 'name'], undefined, 'owner/name'],
    [['deep', 'owner', 'name'], 'other/id', 'owner/name'],
    [['hub', 'models--owner--some-name', 'snapshots', 'abc'], undefined, 'owner/some-name'],
    [['name'], 'owner/from-config', 'owner/from-config'],
    [['name'], '/home/me/checkpoint', 'local/name'],
    [['my model (2)'], undefined, 'local/my-model-2-'],
    [[], undefined, 'local/model'],
    [['..', 'x'], '../../x', 'local/x'],
  ])('of %j with %j in the config is %s', (root, nameInConfig, id) => {
    expect(modelId(root, nameInConfig)).toBe(id);
  });
});
