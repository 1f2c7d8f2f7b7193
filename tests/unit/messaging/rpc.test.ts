import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { failure } from '@/lib/base/failure';
import { createClient } from '@/lib/messaging/rpc-client';
import { serve } from '@/lib/messaging/rpc-server';
import { channelPair } from './channel-pair';

interface Requests {
  double: (params: { value: number }) => number;
  fail: (params: Record<never, never>) => null;
}
interface Streams {
  count: (params: { to: number }) => number;
}

const schemas = {
  requests: { double: v.object({ value: v.number() }), fail: v.object({}) },
  streams: { count: v.object({ to: v.number() }) },
};

function connect() {
  const [near, far] = channelPair();
  const ended = { count: 0 };
  serve<Requests, Streams>(far, {
    schemas,
    requests: {
      double: ({ value }) => value * 2,
      fail: () => {
        throw failure('page-empty', {});
      },
    },
    streams: {
      async *count({ to }, signal) {
        try {
          for (let n = 1; n <= to; n += 1) {
            yield n;
            await Promise.resolve();
          }
          if (to === Infinity || signal.aborted) return;
        } finally {
          ended.count += 1;
        }
      },
    },
  });
  return { client: createClient<Requests, Streams>(near), near, ended };
}

describe('remote calls', () => {
  it('answer requests', async () => {
    const { client } = connect();
    await expect(client.request('double', { value: 21 })).resolves.toBe(42);
  });

  it('carry failures as codes with parameters', async () => {
    const { client } = connect();
    await expect(client.request('fail', {})).rejects.toMatchObject({
      data: { code: 'page-empty', params: {} },
    });
  });

  it('refuse parameters that do not fit, and calls that do not exist', async () => {
    const { client } = connect();
    await expect(client.request('double', { value: 'x' as never })).rejects.toMatchObject({
      data: { code: 'bad-request' },
    });
    await expect(client.request('toString' as never, {} as never)).rejects.toMatchObject({
      data: { code: 'bad-request' },
    });
  });

  it('stream in order to the end', async () => {
    const { client } = connect();
    const seen: number[] = [];
    for await (const n of client.stream('count', { to: 100 }, new AbortController().signal))
      seen.push(n);
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });

  it('end a stream on both sides when the reader aborts', async () => {
    const { client, ended } = connect();
    const controller = new AbortController();
    const seen: number[] = [];
    for await (const n of client.stream('count', { to: 1_000_000 }, controller.signal)) {
      seen.push(n);
      if (n === 5) controller.abort();
    }
    expect(seen.length).toBeLessThan(1000);
    await expect.poll(() => ended.count).toBe(1);
  });

  it('fail what is pending and what comes later when the line is lost', async () => {
    const { client, near } = connect();
    const pending = client.request('double', { value: 1 });
    near.close();
    await expect(pending).rejects.toMatchObject({ data: { code: 'host-unreachable' } });
    await expect(client.request('double', { value: 1 })).rejects.toMatchObject({
      data: { code: 'host-unreachable' },
    });
  });
});
