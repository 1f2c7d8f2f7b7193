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

test('blocks of Markdown in order', async () => {
  const { title, language, blocks } = await markdownBlocks(source);
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
    'table-row: Kiel | –',
    'paragraph: More Hidden words',
    'code: wait();',
  ]);
  expect(blocks[0]?.level).toBe(1);
});

test('a rule at the beginning is no front matter', async () => {
  const { title, blocks } = await markdownBlocks('---\n\nTides come and go.\n');
  expect(title).toBeNull();
  expect(blocks).toHaveLength(1);
});

test('a long text has the same blocks as its parts have', async () => {
  const short = `# Tides

See the [tables][t] and the [moon][].

- one

- two

  with a second paragraph

> quoted

> and again

\`\`\`sh
wait

# no heading
\`\`\`

`;
  const links = '[t]: https://tables.example/\n[moon]: https://moon.example/\n';
  const once = (await markdownBlocks(short + links)).blocks;
  const many = await markdownBlocks(`${short.repeat(500)}${links}`);
  expect(many.blocks).toHaveLength(500 * once.length);
  expect(many.blocks).toEqual(Array.from({ length: 500 }, () => once).flat());
});

test('cells stay in their columns where others are empty', async () => {
  const { blocks } = await markdownBlocks(
    '|  | Mon | Tue |\n|--|--|--|\n| Pool |  | 8–20 |\n|  |  |  |\n',
  );
  expect(blocks.map(({ text }) => text)).toEqual(['– | Mon | Tue', 'Pool | – | 8–20']);
});
