import { expect, it } from 'vitest';
import { describeNext, surveyPage } from '@/lib/page/agent/block-features';
import { packedModel } from '@/lib/page/agent/block-weights';
import type { RawBlock } from '@/lib/page/agent/raw-block';
import type { Scope } from '@/lib/page/agent/scope';

function scope(parent: Scope | null, name: string): Scope {
  const depth = (parent?.depth ?? -1) + 1;
  return { parent, depth, name, classes: '', marks: 0, group: null } as unknown as Scope;
}

function block(text: string, inside: Scope): RawBlock {
  const words = text.split(' ').length;
  const linkShare = 1 / words;
  return { kind: 'paragraph', level: 0, pieces: [text], text, words, linkShare, scope: inside };
}

/** Blocks between two pauses, at most. */
const mostAtOnce = 2048;

const survey = (blocks: readonly RawBlock[]) => surveyPage(blocks, () => false).next().value;

it('describes blocks by as many numbers as the network was fitted to', () => {
  const only = block('The tide turned at nine.', scope(null, 'p'));
  const where = survey([only]);
  const described = where && describeNext(only, 0, where);
  expect(described?.features).toHaveLength(packedModel.features.length);
  expect(described?.features.every(Number.isFinite)).toBe(true);
  expect(described?.features[packedModel.features.indexOf('sentence')]).toBe(1);
  expect(described?.features[packedModel.features.indexOf('templateDistinct')]).toBe(1);
});

it('adds blocks up over all elements around them', () => {
  const body = scope(null, 'body');
  const part = scope(body, 'div');
  const deep = scope(scope(part, 'section'), 'p');
  // The shallow one comes first: what is deeper still has to be added to what is around both.
  survey([block('One two', part), block('Three four five', deep), block('Six', body)]);
  expect(part.group).toMatchObject({ words: 5, blocks: 2, linkWords: 2 });
  expect(body.group).toMatchObject({ words: 6, blocks: 3, linkWords: 3 });
});

it('sums a large page up in pieces, between which the page can have its turn', () => {
  const body = scope(null, 'body');
  const count = 20_000;
  const blocks = Array.from({ length: count }, (_, at) => block(`Row ${at}`, scope(body, 'p')));
  let pauses = 0;
  const work = surveyPage(blocks, () => true);
  while (work.next().done !== true) pauses += 1;
  // Blocks are gone through to gather them, for the elements around them, and for their templates.
  expect(pauses).toBeGreaterThan((5 * count) / mostAtOnce);
});
