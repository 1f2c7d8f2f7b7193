import { describe, expect, test } from 'vitest';
import { BlockSplitter } from '@/components/markdown/block-splitter';

const split = (text: string) => new BlockSplitter().split(text).map((chunk) => chunk.text);

describe('splitting Markdown', () => {
  test('ends a chunk at a blank line', () => {
    expect(split('One.\n\nTwo.\n\nThree.\n')).toEqual([
      'One.\n\n',
      'Two.\n\nThree.\n'.slice(0, 6),
      'Three.\n',
    ]);
  });

  test('keeps a list with blank lines and indented parts together', () => {
    const list = '- one\n\n- two\n\n  more of two\n\n- three\n';
    expect(split(list)).toEqual([list]);
    expect(split(`${list}\nAfter.\n`)).toEqual([`${list}\n`, 'After.\n']);
  });

  test('never splits inside a code fence', () => {
    const code = '```js\na\n\nb\n```\n';
    expect(split(`${code}\nAfter.\n`)).toEqual([`${code}\n`, 'After.\n']);
    expect(split('````\n```\n\nstill code\n')).toEqual(['````\n```\n\nstill code\n']);
  });

  test('gives the same chunks however the text arrives', () => {
    const text =
      '# A\n\nFirst.\n\n- x\n- y\n\n```\ncode\n\nmore\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nEnd.';
    const splitter = new BlockSplitter();
    for (let length = 1; length < text.length; length += 3) splitter.split(text.slice(0, length));
    expect(splitter.split(text)).toEqual(new BlockSplitter().split(text));
    expect(
      splitter
        .split(text)
        .map((chunk) => chunk.text)
        .join(''),
    ).toBe(text);
  });

  test('leaves finished chunks untouched while text grows', () => {
    const splitter = new BlockSplitter();
    const [first] = splitter.split('One.\n\nTwo.\nmore');
    expect(splitter.split('One.\n\nTwo.\nmore and more')[0]).toBe(first);
  });

  test('starts over when the text is another one', () => {
    const splitter = new BlockSplitter();
    splitter.split('One.\n\nTwo.\n');
    expect(splitter.split('Other.')).toEqual([{ text: 'Other.', start: 0 }]);
  });
});
