// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { htmlBlocks } from '@/lib/page/file/html-blocks';

const source = `<!doctype html><html lang="en"><head><title>Tides – The Harbour</title></head><body>
<header><p>The Harbour</p></header><nav><a href="/">Home</a> <a href="/boats">Boats</a></nav>
<main><h1>Tides</h1><p>The <b>moon</b> pulls<br>the water.</p>
<div>Loose words <span>in a line</span><p>and a paragraph</p>after it</div>
<ul><li>Spring tides<ul><li>at new moon</li></ul></li><li><p>Neap tides</p></li></ul>
<blockquote><p>Time and tide</p></blockquote>
<table><tr><th>Port</th><th>Range</th></tr><tr><td>Dover</td><td>6 m</td></tr></table>
<pre>
wait();
  wait();
</pre>
<p hidden>Nobody sees this</p><p style="display:none">nor this</p><script>var a = 1;</script>
<tide-clock>At six</tide-clock>
<footer>Written by the harbour master</footer></main>
<footer>All rights reserved</footer></body></html>`;

test('blocks of HTML in order, without what stands around them', async () => {
  const document = new DOMParser().parseFromString(source, 'text/html');
  const { title, language, blocks, leftOut } = await htmlBlocks(document);
  expect(title).toBe('Tides');
  expect(language).toBe('en');
  expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'heading: Tides',
    'paragraph: The moon pulls the water.',
    'paragraph: Loose words in a line',
    'paragraph: and a paragraph',
    'paragraph: after it',
    'list-item: Spring tides',
    'list-item: at new moon',
    'list-item: Neap tides',
    'quote: Time and tide',
    'table-row: Port | Range',
    'table-row: Dover | 6 m',
    'code: wait();\n  wait();',
    'paragraph: At six',
    'paragraph: Written by the harbour master',
  ]);
  expect(leftOut).toEqual(['The Harbour', 'Home Boats', 'All rights reserved']);
});

test('cells stay in their columns where others are empty, hold pictures or several paragraphs', async () => {
  const table = `<table><tr><th></th><th>Mon</th><th>Tue</th></tr><tr><td></td><td> </td><td></td></tr>
<tr><th>Pool</th><td><p>7–9</p><p>16–20</p></td><td></td></tr><tr><th>Sauna</th><td></td><td><img alt="open"></td></tr></table>`;
  const { blocks } = await htmlBlocks(new DOMParser().parseFromString(table, 'text/html'));
  expect(blocks.map(({ text }) => text)).toEqual([
    '– | Mon | Tue',
    'Pool | 7–9 16–20 | –',
    'Sauna | – | open',
  ]);
});
