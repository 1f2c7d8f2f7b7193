import { expect, it } from 'vitest';
import type { EngineState, ModelInfo } from '@/lib/protocol/engine';
import { alternatives } from '@/lib/state/alternatives';

const model = (id: string, size: number, kind: ModelInfo['kind'] = 'generator'): ModelInfo => ({
  id,
  kind,
  size,
  architecture: 'llama',
  dtypes: ['q8'],
  contextLength: 2048,
  addedAt: 0,
});
const state: EngineState = {
  selected: 'a/large',
  models: [
    model('a/tiny', 1),
    model('a/large', 9),
    model('a/middle', 5),
    model('a/e', 6, 'embedder'),
  ],
  languages: [],
  loaded: null,
  failure: null,
  searchCrash: null,
};

it('offers the next smaller model and the engine that is always there', () => {
  expect(alternatives(state, 'a/large', 'model-out-of-memory')).toEqual(['a/middle', 'instant']);
  expect(alternatives(state, 'a/tiny', 'model-crashed')).toEqual(['instant']);
  expect(alternatives(null, 'a/gone', 'model-missing')).toEqual(['instant']);
});

it('offers nothing where the engine is not to blame', () => {
  expect(alternatives(state, 'a/large', 'storage-full')).toEqual([]);
  expect(alternatives(state, 'instant', 'generation-failed')).toEqual([]);
});
