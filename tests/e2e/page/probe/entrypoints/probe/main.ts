import { toFailureData } from '@/lib/base/failure';
import { createPageGateway } from '@/lib/page/page-gateway';

const gateway = createPageGateway();

/** Calls the gateway and gives back what crosses to the test as JSON. */
async function call(method: keyof typeof gateway, ...args: unknown[]): Promise<unknown> {
  try {
    const act = gateway[method] as (...parameters: unknown[]) => unknown;
    return { value: (await act(...args)) ?? null };
  } catch (error) {
    return { failure: toFailureData(error) };
  }
}

Object.assign(globalThis, { call, gateway });
