import { parseRetryAfter } from './backoff';

/** What to do with the answer to a request for a file from some byte on. */
export type RangeAnswer =
  /** The body continues the file once so many of its first bytes are left out. */
  | { act: 'read'; skip: number }
  /** The file there is another one than ours: what is here does not belong to it. */
  | { act: 'restart' }
  /** A passing fault; `after` is the wait asked for, in milliseconds. */
  | { act: 'retry'; busy: boolean; status: number; after: number | null }
  | { act: 'refused' }
  | { act: 'missing' };

/**
 * Reads the head of an answer. Servers may ignore the range, and across origins some headers are hidden:
 * what is not said is taken as fine, since the hash decides in the end.
 * @param offset first byte asked for
 * @param size bytes the whole file should have
 */
export function readAnswer(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  offset: number,
  size: number,
): RangeAnswer {
  if (status === 206) return readPart(headers.get('content-range'), offset, size);
  if (status === 200) {
    const length = plainLength(headers);
    return length !== null && length !== size ? { act: 'restart' } : { act: 'read', skip: offset };
  }
  if (status === 416) return { act: 'restart' };
  if (status === 401 || status === 403) return { act: 'refused' };
  if (status === 404 || status === 410) return { act: 'missing' };
  const after = parseRetryAfter(headers.get('retry-after'));
  return { act: 'retry', busy: status === 429 || status >= 500, status, after };
}

function readPart(range: string | null, offset: number, size: number): RangeAnswer {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range ?? '') ?? [];
  if (start === undefined) return { act: 'read', skip: 0 };
  if (total !== '*' && Number(total) !== size) return { act: 'restart' };
  const skip = offset - Number(start);
  return skip < 0 ? { act: 'restart' } : { act: 'read', skip };
}

/** The length of the body where it says something about the file: compressed bodies do not. */
function plainLength(headers: Headers): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}
