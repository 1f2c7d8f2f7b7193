// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { marksOf } from '@/lib/page/agent/marks';
import { headedAuthorsOf } from '@/lib/page/agent/post-heads';
import type { RawBlock } from '@/lib/page/agent/raw-block';
import type { Scope } from '@/lib/page/agent/scope';

/** Blocks are the elements with an attribute `b`; the text of those inside is not theirs. */
function blocksOf(html: string): RawBlock[] {
  document.body.innerHTML = html;
  const scopes = new Map<Element, Scope>();
  const scopeOf = (element: Element): Scope => {
    const known = scopes.get(element);
    if (known) return known;
    const around = element.parentElement;
    const parent = around && around !== document.body ? scopeOf(around) : null;
    const [name, classes] = [element.localName, element.getAttribute('class') ?? ''];
    const marks = marksOf({ element, name, classes }, parent?.marks ?? 0, null, true);
    const scope = { parent, element, name, classes, marks } as unknown as Scope;
    scopes.set(element, scope);
    return scope;
  };
  return [...document.querySelectorAll('[b]')].map((element) => {
    const own = element.cloneNode(true) as Element;
    for (const inner of own.querySelectorAll('[b]')) inner.remove();
    const text = (own.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
    const kind = /^h\d$/u.test(element.localName) ? 'heading' : 'paragraph';
    const words = text.split(' ').length;
    return { kind, level: 0, pieces: [text], text, words, linkShare: 0, scope: scopeOf(element) };
  });
}

const authors = (html: string): (string | null)[] => headedAuthorsOf(blocksOf(html));

test('names who wrote below lines that say when, in tables within tables', () => {
  const row = (name: string, text: string): string =>
    `<tr><td><table><tr><td><div b><span class="head"><a>${name}</a> <span><a>4 hours ago</a></span></span></div>` +
    `<div><div b>${text}</div><div b><a>reply</a></div></div></td></tr></table></td></tr>`;
  expect(
    authors(
      `<table><tr><td><table class="top"><tr><td b><a href="x">A tiny database</a></td></tr>` +
        `<tr><td b>212 points by <a>oskar_v</a> <span>5 hours ago</span> | 2 comments</td></tr>` +
        `<tr><td b>Ask me anything about it.</td></tr></table>` +
        `<table>${row('lemma', 'How do you handle a crash?')}${row('oskar_v', 'Twice.')}</table></td></tr></table>`,
    ),
  ).toEqual([
    'oskar_v',
    'oskar_v',
    'oskar_v',
    'lemma',
    'lemma',
    'lemma',
    ...Array.from({ length: 3 }, () => 'oskar_v'),
  ]);
});

test('names who commented, with a badge or without, in boxes or one below the other', () => {
  const boxes = [
    ['<a>henrik-b</a> opened this issue Nov 14, 2023', 'It crashes with large files.'],
    ['<a>pnakamura</a> <span>Collaborator</span> commented Nov 15, 2023', 'It overflows.'],
  ] as const;
  const said = ['henrik-b', 'henrik-b', 'pnakamura', 'pnakamura'];
  expect(
    authors(
      `<main>${boxes.map(([head, text]) => `<div class="box"><h3 b>${head}</h3><div><p b>${text}</p></div></div><p b>pnakamura added a label</p>`).join('')}</main>`,
    ),
  ).toEqual([...said.slice(0, 2), null, ...said.slice(2), null]);
  expect(
    authors(
      `<main>${boxes.map(([head, text]) => `<h3 b>${head}</h3><p b>${text}</p>`).join('')}</main>`,
    ),
  ).toEqual(said);
});

test('names reviewers before their stars, and a single commenter', () => {
  const review = (name: string): string =>
    `<div class="review" b><b>${name}</b> ★★☆☆☆ <p b>The drip tray is far too small.</p></div>`;
  expect(authors(review('Ines P.') + review('Gordon'))).toEqual([
    'Ines P.',
    'Ines P.',
    'Gordon',
    'Gordon',
  ]);
  expect(
    authors(
      `<p b>we made it at six</p><section id="comments"><h2 b>37 Comments</h2><div class="comment" b><a>@queenbee</a><span>1 year ago</span><p b>Never in summer!</p></div></section>`,
    ),
  ).toEqual([null, null, 'queenbee', 'queenbee']);
});

test.each([
  // Titles of reviews.
  ['Too small', 'Works well'].map(
    (title) => `<div class="review" b><b>${title}</b> ★★☆☆☆ <p b>The drip tray leaks.</p></div>`,
  ),
  ['Excellent', 'Excellent'].map(
    (title) => `<div class="review" b><b>${title}</b> ★★★★★ <p b>The drip tray is big.</p></div>`,
  ),
  // Rubrics and sources of headlines, and who has found a link.
  ['Politics', 'Sports'].map(
    (rubric) =>
      `<div class="card"><p b><a href="/r">${rubric}</a> 3 hours ago</p><h3 b>The mayor resigns</h3><p b>She said so today.</p></div>`,
  ),
  ['ann', 'bo'].map(
    (name) =>
      `<tr><td b><a href="/x">A long headline of a link to another page</a></td></tr><tr><td b>7 points by <a href="/n">${name}</a> 3 hours ago</td></tr>`,
  ),
  // Changes, events, and lines that say when a page was updated.
  ['Version 1.2', 'Version 1.3'].map(
    (version) => `<h3 b><b>${version}</b> 3 days ago</h3><p b>Fixed the crash on empty files.</p>`,
  ),
  ['Summer party', 'Opening'].map(
    (title) =>
      `<div class="event"><p b><b>${title}</b> 12 June 2024</p><p b>Bring your own chair and cup.</p></div>`,
  ),
  ['Updated', 'Posted'].map(
    (word) => `<p b><span>${word}</span> 3 hours ago</p><p b>Fog is expected in the valleys.</p>`,
  ),
])('names nobody elsewhere: %s', (...parts: string[]) => {
  expect(
    new Set(
      authors(parts[0]?.startsWith('<tr') ? `<table>${parts.join('')}</table>` : parts.join('')),
    ),
  ).toEqual(new Set([null]));
});
