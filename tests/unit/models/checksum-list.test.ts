import { expect, it } from 'vitest';
import { readChecksums, writeChecksums } from '@/lib/models/checksum-list';

const [one, two] = ['a'.repeat(64), '0123456789abcdef'.repeat(4)];

it('reads what it wrote', () => {
  const text = writeChecksums([
    { path: 'config.json', sha256: one },
    { path: 'onnx/model q8.onnx', sha256: two },
  ]);
  expect(text).toBe(`${one}  config.json\n${two}  onnx/model q8.onnx\n`);
  expect([...readChecksums(text)]).toEqual([
    ['config.json', one],
    ['onnx/model q8.onnx', two],
  ]);
});

it('reads what other tools write, and leaves out the rest', () => {
  const text = `${one.toUpperCase()} *./a.json\r\n# a comment\n\n${one.slice(1)}  short\n`;
  expect([...readChecksums(text)]).toEqual([['a.json', one]]);
});
