/** Every fault of a hub or of the line ends with a complete, verified model. */
import type { Fault } from '../../hub/faults.ts';
import { download, expect, expectComplete, model, remove, test, weights } from './download-test.ts';

const graph = /model_quantized/u;
const size = 766_703;

interface Case {
  readonly name: string;
  readonly faults: readonly Fault[];
  /** Ranges that are asked for the weights, where they are always the same. */
  readonly ranges?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a connection dropped at any byte',
    faults: [1, 16_384, 99_999, size - 300_000].map((after) => ({
      on: graph,
      what: { kind: 'drop', after },
      times: 1,
    })),
  },
  {
    name: 'a dropped connection and a server that ignores ranges',
    faults: [
      { on: graph, what: { kind: 'drop', after: 100_000 }, times: 1 },
      { on: graph, what: { kind: 'ignore-range' }, times: 1 },
    ],
    ranges: ['bytes=0-', 'bytes=100000-'],
  },
  {
    name: 'a body that ends early, as if it were whole',
    faults: [{ on: graph, what: { kind: 'early-end', after: 400_000 }, times: 1 }],
    ranges: ['bytes=0-', 'bytes=400000-'],
  },
  {
    name: 'a range the server refuses',
    faults: [
      { on: graph, what: { kind: 'drop', after: 100_000 }, times: 1 },
      { on: graph, what: { kind: 'status', status: 416 }, times: 1 },
    ],
    ranges: ['bytes=0-', 'bytes=100000-', 'bytes=0-'],
  },
  {
    name: 'a wrong length',
    faults: [{ on: graph, what: { kind: 'longer' }, times: 1 }],
    ranges: ['bytes=0-', 'bytes=0-'],
  },
  {
    name: 'a flipped byte',
    faults: [{ on: graph, what: { kind: 'flip', at: 5000 }, times: 1 }],
    ranges: ['bytes=0-', 'bytes=0-'],
  },
  {
    name: 'a flipped byte in a small file',
    faults: [{ on: /tokenizer\.json/u, what: { kind: 'flip', at: 5000 }, times: 1 }],
    ranges: ['bytes=0-'],
  },
  {
    name: 'a file that changed between two requests',
    faults: [
      { on: graph, what: { kind: 'drop', after: 100_000 }, times: 1 },
      { on: graph, what: { kind: 'changed' }, times: 1 },
    ],
    ranges: ['bytes=0-', 'bytes=100000-', 'bytes=0-'],
  },
  {
    name: 'faults of the server',
    faults: [500, 502, 503, 504].map((status) => ({
      on: graph,
      what: { kind: 'status', status },
      times: 1,
    })),
  },
  {
    name: 'a redirect loop that ends',
    faults: [{ at: 'hub', on: graph, what: { kind: 'redirect-loop' }, times: 25 }],
  },
  {
    name: 'a connection that falls silent',
    faults: [{ on: graph, what: { kind: 'stall', after: 100_000 }, times: 1 }],
    ranges: ['bytes=0-', 'bytes=100000-'],
  },
];

// In one browser: to start one takes longer than most of these.
test('is overcome', async ({ hub, repository, settings }) => {
  test.setTimeout(120_000);
  for (const { name, faults, ranges } of cases)
    await test.step(name, async () => {
      const before = hub.transfers.length;
      for (const fault of faults) hub.faults.add(fault);
      await download(settings);
      await expectComplete(settings, repository, 30_000);
      const asked = hub.transfers.slice(before).filter(({ path }) => path.endsWith(weights));
      if (ranges !== undefined) expect(asked.map(({ range }) => range)).toEqual(ranges);
      hub.faults.clear();
      await remove(settings);
    });
});

test('too many requests: waits as long as it is told', async ({ hub, repository, settings }) => {
  hub.faults.add({
    on: graph,
    what: {
      kind: 'status',
      status: 429,
      // The real hub does not let scripts read this; a mirror may.
      headers: { 'retry-after': '2', 'access-control-expose-headers': 'Retry-After' },
    },
    times: 1,
  });
  await download(settings);
  await expect(settings.locator(`[data-download="${model}"]`)).toContainText('Waiting for the hub');
  await expectComplete(settings, repository);
  const [first, second] = hub.transfers.filter(({ path }) => path.endsWith(weights));
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(1900);
});
