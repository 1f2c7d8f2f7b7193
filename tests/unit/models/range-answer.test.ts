import { describe, expect, it } from 'vitest';
import type { RangeAnswer } from '@/lib/models/download/range-answer';
import { readAnswer } from '@/lib/models/download/range-answer';

function answer(status: number, headers: Record<string, string>, offset = 100): RangeAnswer {
  return readAnswer({ status, headers: new Headers(headers) }, offset, 1000);
}

describe('readAnswer', () => {
  it.each([
    ['the range asked for', 206, { 'content-range': 'bytes 100-999/1000' }, 0],
    ['a range that begins earlier', 206, { 'content-range': 'bytes 0-999/1000' }, 100],
    ['a range whose head is hidden', 206, {}, 0],
    ['a range of unknown total', 206, { 'content-range': 'bytes 100-999/*' }, 0],
    ['the whole file', 200, { 'content-length': '1000' }, 100],
    ['the whole file of unknown length', 200, {}, 100],
    ['a compressed body', 200, { 'content-length': '30', 'content-encoding': 'gzip' }, 100],
  ])('reads %s', (_name, status, headers, skip) => {
    expect(answer(status, headers as Record<string, string>)).toEqual({ act: 'read', skip });
  });

  it.each([
    ['a range that begins later', 206, { 'content-range': 'bytes 200-999/1000' }],
    ['a file of another size', 206, { 'content-range': 'bytes 100-1199/1200' }],
    ['a whole file of another size', 200, { 'content-length': '999' }],
    ['a range beyond the end', 416, {}],
  ])('begins again after %s', (_name, status, headers) => {
    expect(answer(status, headers as Record<string, string>)).toEqual({ act: 'restart' });
  });

  it('tells a gate and an absence from passing faults', () => {
    expect([401, 403].map((status) => answer(status, {}).act)).toEqual(['refused', 'refused']);
    expect([404, 410].map((status) => answer(status, {}).act)).toEqual(['missing', 'missing']);
    expect(answer(429, { 'retry-after': '3' })).toMatchObject({ act: 'retry', after: 3000 });
    expect(answer(503, {})).toMatchObject({ act: 'retry', busy: true, after: null });
    expect(answer(418, {})).toMatchObject({ act: 'retry', busy: false });
  });
});
