import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultKind } from './faults.ts';
import type { RepositoryFile } from './repository.ts';

/** Bytes written at once, so that a body can break anywhere and be slow. */
const pieceSize = 16 * 1024;

/** Answers for a file as the hub's storage does, ranges included, or with a fault. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: RepositoryFile,
  fault: FaultKind | null,
): Promise<void> {
  const content = contentFor(file.content, fault);
  const total = content.length;
  const asked = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? '');
  const whole = asked === null || fault?.kind === 'ignore-range';
  const start = whole ? 0 : Number(asked[1]);
  const end = whole || asked[2] === '' ? total : Math.min(total, Number(asked[2]) + 1);
  response.setHeader('etag', `"${fault?.kind === 'changed' ? 'another' : (file.lfs ?? file.oid)}"`);
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('content-type', 'application/octet-stream');
  if (start >= total && total > 0) {
    response.writeHead(416, { 'content-range': `bytes */${total}` }).end();
    return;
  }
  if (!whole) response.setHeader('content-range', `bytes ${start}-${end - 1}/${total}`);
  // Without a length, a body that ends early looks whole.
  if (fault?.kind !== 'early-end') response.setHeader('content-length', end - start);
  response.writeHead(whole ? 200 : 206);
  await sendBody(response, content.subarray(start, end), fault);
}

/** In which a few pieces are handed over on a busy machine too (ms). */
const timeToArrive = 500;

async function sendBody(
  response: ServerResponse,
  body: Buffer,
  fault: FaultKind | null,
): Promise<void> {
  const stop = fault !== null && 'after' in fault ? fault.after : body.length;
  const slow = fault?.kind === 'slow' ? fault.speed : null;
  // Four pieces a second where even one would be much.
  const length = slow === null ? pieceSize : Math.min(pieceSize, Math.ceil(slow / 4));
  const pause = slow === null ? 0 : (length / slow) * 1000;
  for (let at = 0; at < Math.min(stop, body.length) && !response.destroyed; at += length) {
    const piece = body.subarray(at, Math.min(at + length, stop));
    response.write(piece);
    if (pause > 0) await wait(pause);
  }
  if (fault?.kind === 'drop') {
    // A browser forgets what it received and did not yet hand over when the line breaks, and a reset what it did not yet receive.
    await (fault.once ?? wait(timeToArrive));
    response.socket?.end();
  } else if (fault?.kind !== 'stall') {
    response.end();
  }
}

function contentFor(content: Buffer, fault: FaultKind | null): Buffer {
  if (fault?.kind === 'longer') return Buffer.concat([content, Buffer.from('more')]);
  if (fault?.kind === 'changed') return Buffer.from(content.map((byte) => byte ^ 1));
  if (fault?.kind !== 'flip') return content;
  const flipped = Buffer.from(content);
  flipped[fault.at] = (flipped[fault.at] ?? 0) ^ 0xff;
  return flipped;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
