/** Attempts in a row that may bring no byte before a download gives up. Together about 24 s of waiting. */
export const maxFruitlessAttempts = 7;

const shortest = 250;
const longest = 8000;
/** A hub that asks for more patience than this is asked again by the reader, not by us. */
const longestAsked = 600_000;

/**
 * How long to wait before the next attempt, in milliseconds.
 * @param fruitless attempts in a row that brought nothing, from 1
 * @param asked what the server asked for, or null
 */
export function retryDelay(fruitless: number, asked: number | null): number {
  const own = Math.min(longest, shortest * 2 ** Math.max(0, fruitless - 1));
  return asked === null ? own : Math.min(longestAsked, Math.max(own, asked));
}

/** `Retry-After` in milliseconds from now: seconds, or a date. Null when it says nothing. */
export function parseRetryAfter(header: string | null, now = Date.now()): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Resolves after a time, or rejects with the signal's reason. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
