import { expect, test } from 'vitest';
import { markdownBlocks } from '@/lib/page/file/markdown-blocks';

const source = `---
title: "Tides & times"
lang: en-GB
---

# Tides

The *moon* pulls the [water](https://moon.example/), see ![a chart](chart.png).
It is \`2.4 m\` high.<br>Sometimes more.

- Spring tides
  1. at new moon
- Neap tides

> Time and tide wait for no man.

| Port | Range |
| ---- | ----- |
| Dover | 6 m |
| Kiel |  |

<details><summary>More</summary>Hidden words</details>

<!-- nothing -->

\`\`\`js
wait();
\`\`\`
`;

test('blocks of Markdown in order', () => {
  const { title, language, blocks } = markdownBlocks(source);
  expect(title).toBe('Tides & times');
  expect(language).toBe('en-GB');
  expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'heading: Tides',
    'paragraph: The moon pulls the water, see a chart. It is 2.4 m high.Sometimes more.',
    'list-item: Spring tides',
    'list-item: at new moon',
    'list-item: Neap tides',
    'quote: Time and tide wait for no man.',
    'table-row: Port | Range',
    'table-row: Dover | 6 m',
    'table-row: Kiel',
    'paragraph: More Hidden words',
    'code: wait();',
  ]);
  expect(blocks[0]?.level).toBe(1);
});

test('a rule at the beginning is no front matter', () => {
  const { title, blocks } = markdownBlocks('---\n\nTides come and go.\n');
  expect(title).toBeNull();
  expect(blocks).toHaveLength(1);
});
