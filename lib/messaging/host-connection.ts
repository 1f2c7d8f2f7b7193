import { browser } from 'wxt/browser';
import { Failure, describe, failure } from '@/lib/base/failure';
import type { HostClient, HostRequests, HostStreams } from '@/lib/protocol/host-api';
import { portChannel } from './channel';
import { ensureHostMessage, hostPortName } from './host-address';
import type { Client } from './rpc-client';
import { createClient } from './rpc-client';

type Connection = Client<HostRequests, HostStreams>;

/** Waits before the attempts to reach the host again, in milliseconds; after the last one a stream gives up. */
const reconnectDelays = [0, 100, 300, 1000, 3000];

/** Has the background make sure that the host exists. */
async function askForHost(): Promise<boolean> {
  return (await browser.runtime.sendMessage(ensureHostMessage)) === true;
}

/**
 * A line to the host: straight to it by a port, opened on first use and again after a loss.
 * Streams are asked for again by themselves (each begins with a snapshot); requests fail and are the caller's to repeat.
 *
 * @param ensureHost how to have the host started; views ask the background
 */
export function createHostClient(ensureHost: () => Promise<boolean> = askForHost): HostClient {
  let connection: Promise<Connection> | null = null;

  const connect = async (): Promise<Connection> => {
    const ready = await ensureHost().catch((error: unknown) => {
      throw failure('host-unreachable', { detail: describe(error) }, error);
    });
    if (!ready) throw failure('host-unreachable', { detail: 'the host did not start' });
    const channel = portChannel(browser.runtime.connect({ name: hostPortName }));
    channel.onClose(() => {
      connection = null;
    });
    return createClient<HostRequests, HostStreams>(channel);
  };

  const connected = (): Promise<Connection> => {
    connection ??= connect().catch((error: unknown) => {
      connection = null;
      throw error;
    });
    return connection;
  };

  return {
    request: async (name, params) => (await connected()).request(name, params),
    async *stream(name, params, signal) {
      for (let attempt = 0; !signal.aborted; attempt += 1) {
        try {
          for await (const event of (await connected()).stream(name, params, signal)) {
            attempt = 0;
            yield event;
          }
          return;
        } catch (error) {
          const delay = reconnectDelays[attempt];
          const lost = error instanceof Failure && error.data.code === 'host-unreachable';
          if (!lost || delay === undefined) throw error;
          await new Promise((resolve) => setTimeout(resolve, delay));
        }
      }
    },
  };
}
