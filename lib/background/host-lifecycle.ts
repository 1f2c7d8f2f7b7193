import { browser } from 'wxt/browser';
import { describe, failure } from '@/lib/base/failure';

const hostPath = 'offscreen.html';

let starting: Promise<void> | null = null;

/** Makes sure that the host exists. Many may ask at once; there is only ever one. */
export function ensureHost(): Promise<void> {
  starting ??= startHost().finally(() => {
    starting = null;
  });
  return starting;
}

async function startHost(): Promise<void> {
  const existing = await browser.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT'],
  });
  if (existing.length > 0) return;
  try {
    await browser.offscreen.createDocument({
      url: hostPath,
      reasons: ['WORKERS'],
      justification: 'Runs the language model and the local index in workers, on this device.',
    });
  } catch (error) {
    // Another context was faster: that is what we wanted.
    if (/only a single offscreen/i.test(describe(error))) return;
    throw failure('host-unreachable', { detail: describe(error) }, error);
  }
}
