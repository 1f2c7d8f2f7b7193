import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { recognize } from '@/lib/models/architectures';

/** The model types of one of the library's tables. */
async function supported(table: string): Promise<string[]> {
  const source = await readFile(
    'node_modules/@huggingface/transformers/src/models/registry.js',
    'utf8',
  );
  const [, body = ''] = source.split(`const ${table} = new Map([`);
  const [entries = ''] = body.split(']);');
  return [...entries.matchAll(/\['([^']+)', '/g)].map(([, type = '']) => type);
}

it('recognizes nearly every decoder that transformers.js runs, and no other', async () => {
  const decoders = await supported('MODEL_FOR_CAUSAL_LM_MAPPING_NAMES');
  const refused = decoders.filter((type) => recognize(type, undefined)?.kind !== 'generator');
  // They need more than text, or inputs of their own.
  expect(refused).toEqual(['mbart', 'trocr', 'hrm_text', 'phi3_v']);
});

it('recognizes only encoders that transformers.js runs', async () => {
  const encoders = await supported('MODEL_MAPPING_NAMES_ENCODER_ONLY');
  const text = encoders.filter((type) => recognize(type, undefined)?.kind === 'embedder');
  expect(text).toContain('bert');
  expect(text).toContain('modernbert');
  expect(text).not.toContain('clip');
});
