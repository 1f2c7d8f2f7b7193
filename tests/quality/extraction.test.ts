import { expect, test } from 'vitest';
import type { AgentResult, PlainBlock } from '@/lib/page/agent/api';
import {
  builtScript,
  hasReferencePages,
  inEachPage,
  referencePages,
} from './extraction/reference-pages.ts';
import { mean } from '../metrics/mean.ts';
import { wordOverlap } from '../metrics/word-overlap.ts';

/** Below these, reading has become worse (word F1, mean over pages). */
const leastF1 = { all: 0.88, article: 0.95 };

/** Runs in the page: all parts of what the agent read. */
const readBlocks = `(async () => {
  const agent = __tacitPageAgent;
  const { value, failure } = await agent.read();
  if (failure) return { failure };
  const blocks = JSON.parse(value.first);
  for (let index = 1; index < value.parts; index += 1)
    blocks.push(...JSON.parse((await agent.part({ id: value.id, index })).value));
  return { value: blocks };
})()`;

test.skipIf(!hasReferencePages())(
  'takes the content of pages and leaves the rest (needs ../shared/data/extraction)',
  async () => {
    const scores = new Map<string, number[]>();
    const script = await builtScript('page-agent.js');
    const pages = await referencePages();
    for await (const { page, result } of inEachPage(pages, script, readBlocks)) {
      const reading = result as AgentResult<PlainBlock[]>;
      const blocks = 'value' in reading ? reading.value : [];
      const score = wordOverlap(blocks.map(({ text }) => text).join('\n'), page.text).f1;
      for (const name of ['all', page.type]) scores.set(name, [...(scores.get(name) ?? []), score]);
      if (score < 0.5)
        console.log(
          page.id,
          page.type,
          score.toFixed(3),
          'failure' in reading ? reading.failure.code : '',
        );
    }
    for (const [name, values] of scores)
      console.log(name.padEnd(14), mean(values).toFixed(3), `(${values.length} pages)`);
    expect(mean(scores.get('all') ?? [])).toBeGreaterThan(leastF1.all);
    expect(mean(scores.get('article') ?? [])).toBeGreaterThan(leastF1.article);
  },
);
