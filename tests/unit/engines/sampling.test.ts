import { expect, it } from 'vitest';
import { samplingOf } from '@/lib/engines/transformers/sampling';

const greedy = { temperature: 0, topK: 50, topP: 1, minP: 0, repetitionPenalty: 1 };

it.each([
  ['nothing is known', null, null, greedy],
  ['the model says not to sample', null, { do_sample: false, temperature: 0.6 }, greedy],
  [
    'the model says how to sample',
    null,
    { do_sample: true, temperature: 0.6, top_k: 20, top_p: 0.95, min_p: 0.1 },
    { ...greedy, temperature: 0.6, topK: 20, topP: 0.95, minP: 0.1 },
  ],
  [
    'its makers recommend something else',
    { temperature: 0.3, minP: 0.15, repetitionPenalty: 1.05 },
    { do_sample: true, temperature: 1, top_k: 5 },
    { ...greedy, temperature: 0.3, minP: 0.15, repetitionPenalty: 1.05 },
  ],
  [
    'all candidates are to be kept',
    { temperature: 1, topK: 0 },
    null,
    { ...greedy, temperature: 1 },
  ],
])('where %s', (_case, sampling, config, expected) => {
  expect(samplingOf({ sampling }, config)).toEqual(expected);
});
