import { expect, it } from 'vitest';
import { idOfAddress, isModelId } from '@/lib/models/model-path';

it.each([
  ['owner/name', 'owner/name'],
  [' owner/name ', 'owner/name'],
  ['https://huggingface.co/owner/name', 'owner/name'],
  ['https://huggingface.co/owner/name/tree/main/onnx?x=1#y', 'owner/name'],
  ['http://127.0.0.1:8080/owner/name/', 'owner/name'],
])('finds in %j the repository %s', (text, id) => {
  expect(idOfAddress(text)).toBe(id);
  expect(isModelId(id)).toBe(true);
});

it.each(['https://huggingface.co/', 'https://huggingface.co/owner', 'owner', '../models'])(
  'finds none in %j',
  (text) => {
    expect(isModelId(idOfAddress(text))).toBe(false);
  },
);
