import * as v from 'valibot';
import { Failure, describe, failure } from '@/lib/base/failure';
import type { ArchiveRecord } from '@/lib/protocol/archive';
import { archiveFormat, archiveRecordSchema, archiveVersion } from '@/lib/protocol/archive';
import { ByteReader } from './byte-reader';
import { decrypt, encrypt, isEncrypted } from './encryption';

type Bytes = Uint8Array<ArrayBuffer>;
/** What stands between head and end. */
export type Entry = Exclude<ArchiveRecord, { record: 'head' | 'end' }>;

/** The longest line a file may have, in UTF-16 units: one document with all its versions. */
const longestLine = 2 ** 28;

/**
 * Writes entries as a file: a JSON record a line between head and end, compressed by gzip, encrypted where there is a
 * passphrase. See docs/export-format.md.
 */
export async function writeArchive(
  entries: AsyncIterable<Entry>,
  passphrase: string | null,
  now: number,
): Promise<Blob> {
  const packed = compressed(lines(entries, now));
  const bytes = passphrase === null ? packed : encrypt(packed, passphrase);
  const type = passphrase === null ? 'application/gzip' : 'application/octet-stream';
  const blob = await new Response(streamOf(bytes)).blob();
  return blob.slice(0, blob.size, type);
}

/**
 * Reads a file that `writeArchive` wrote. Entries come as they are read: only at the end is it known that all came.
 * @param onRead bytes of the file read so far
 * @throws Failure `archive-*`
 */
export async function* readArchive(
  file: Blob,
  passphrase: string | null,
  onRead: (bytes: number) => void,
): AsyncGenerator<Entry> {
  const reader = new ByteReader(counted(file.stream(), onRead));
  const beginning = await reader.peek(8);
  const packed = isEncrypted(beginning) ? decrypt(reader, passphrase) : reader.rest();
  const source = new ByteReader(packed);
  const gzip = await source.peek(2);
  if (gzip[0] !== 0x1f || gzip[1] !== 0x8b) throw failure('archive-unknown', {});
  let count = 0;
  let ended = false;
  for await (const line of linesOf(decompressed(source.rest()))) {
    const record = parse(line, count === 0);
    if (ended) throw failure('archive-damaged', { detail: 'text after the end' });
    if ((record.record === 'head') !== (count === 0))
      throw failure('archive-damaged', { detail: `a head at line ${count + 1}` });
    if (record.record === 'end') {
      if (record.records !== count)
        throw failure('archive-damaged', { detail: `${count} of ${record.records} records` });
      ended = true;
    } else if (record.record !== 'head') {
      yield record;
    }
    count += 1;
  }
  if (!ended) throw failure('archive-truncated', {});
}

async function* lines(entries: AsyncIterable<Entry>, now: number): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  const line = (record: ArchiveRecord): Bytes => encoder.encode(`${JSON.stringify(record)}\n`);
  let records = 1;
  yield line({ record: 'head', format: archiveFormat, version: archiveVersion, exportedAt: now });
  for await (const entry of entries) {
    records += 1;
    yield line(entry);
  }
  yield line({ record: 'end', records });
}

async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let open = '';
  for await (const bytes of source) {
    open += decode(decoder, bytes);
    if (open.length > longestLine) throw failure('archive-damaged', { detail: 'a line too long' });
    const ends = open.split('\n');
    open = ends.pop() ?? '';
    yield* ends;
  }
  open += decode(decoder);
  if (open !== '') yield open;
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch (error) {
    throw failure('archive-damaged', { detail: 'not UTF-8' }, error);
  }
}

function parse(line: string, first: boolean): ArchiveRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw failure(first ? 'archive-unknown' : 'archive-truncated', {}, error);
  }
  if (first) checkHead(value);
  const parsed = v.safeParse(archiveRecordSchema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw failure('archive-damaged', { detail: `${issue.message} at ${v.getDotPath(issue) ?? ''}` });
}

/** Records of later versions may look different: the version is looked at first. */
function checkHead(value: unknown): void {
  const head = v.safeParse(v.object({ format: v.string(), version: v.number() }), value);
  if (!head.success || head.output.format !== archiveFormat) throw failure('archive-unknown', {});
  if (head.output.version > archiveVersion) throw failure('archive-newer', {});
}

function compressed(source: AsyncIterable<Bytes>): AsyncIterable<Uint8Array> {
  return streamOf(source).pipeThrough(new CompressionStream('gzip'));
}

async function* decompressed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // What goes wrong before decompression has a name already; the stream would hide it.
  let cause: unknown;
  const watched = async function* (): AsyncGenerator<Bytes> {
    try {
      for await (const bytes of source) yield new Uint8Array(bytes);
    } catch (error) {
      cause = error;
      throw error;
    }
  };
  try {
    yield* streamOf(watched()).pipeThrough(new DecompressionStream('gzip'));
  } catch (error) {
    if (cause instanceof Failure) throw cause;
    const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const detail = describe(reason);
    throw /truncated|unexpected end/i.test(detail)
      ? failure('archive-truncated', {}, error)
      : failure('archive-damaged', { detail }, error);
  }
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const bytes of source) {
    done += bytes.length;
    onRead(done);
    yield bytes;
  }
}

function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Bytes> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next: IteratorResult<Uint8Array, unknown> = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
