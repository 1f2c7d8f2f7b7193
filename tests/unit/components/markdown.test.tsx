// @vitest-environment happy-dom
import { drawn } from './open-panel';
import { render } from 'preact';
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';
import { ViewProvider } from '@/components/app/view-context';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { numberClaims } from '@/components/citation/number-claims';
import { Markdown, StreamingMarkdown } from '@/components/markdown/markdown';
import type { Claim } from '@/lib/protocol/conversation';
import { sampleQuote } from '@/tests/unit/state/samples';

const asked: string[] = [];
const view = {
  actions: {
    openPanel: null,
    openSettings: () => undefined,
    openLibrary: () => undefined,
    openLink: () => undefined,
    copyText: () => Promise.resolve(),
  },
  announce: () => undefined,
  confirmLink: (url: string) => asked.push(url),
};

function draw(text: string, claims: NumberedClaim[] = []): HTMLElement {
  const root = document.createElement('div');
  render(
    <ViewProvider value={view}>
      <Markdown text={text} claims={claims} />
    </ViewProvider>,
    root,
  );
  return root;
}

function claimOn(text: string, stretch: string, support: Claim['support']): Claim {
  const start = text.indexOf(stretch);
  const quotes = support === 'unsupported' ? [] : [sampleQuote(stretch, start)];
  return { start, end: start + stretch.length, support, quotes };
}

beforeEach(() => {
  asked.length = 0;
});

describe('what a model wrote', () => {
  test('continues the outline of the page', () => {
    const root = draw('# Top\n\n## Below\n\n##### Deep');
    expect([...root.children].map(({ tagName }) => tagName)).toEqual(['H3', 'H4', 'H6']);
  });

  test('continues it without a gap when the model starts in the middle', () => {
    const root = draw('Words.\n\n### Part\n\n#### Detail');
    expect([...root.children].map(({ tagName }) => tagName)).toEqual(['P', 'H3', 'H4']);
  });

  test('never becomes a link, a picture, or raw HTML', () => {
    const root = draw(
      [
        '[press](https://evil.example/?a=1) ![p](https://evil.example/p.png)',
        '<img src=x onerror=alert(1)> <script>alert(1)</script> <iframe src="https://evil.example">',
        '[x](javascript:alert(1)) [d](data:text/html,x) https://evil.example/auto',
        '<meta http-equiv="refresh" content="0;url=https://evil.example">',
        '[ref]\n\n[ref]: https://evil.example/ref',
      ].join('\n\n'),
    );
    expect(root.querySelector('a, img, script, iframe, meta, [src], [href], [onerror]')).toBeNull();
  });

  test('shows where a link leads, and asks before it opens', () => {
    const root = draw('See [the tables](https://tides.example/tables?year=2026).');
    expect(root.textContent).toBe('See the tables (https://tides.example/tables?year=2026).');
    root.querySelector('button')?.click();
    expect(asked).toEqual(['https://tides.example/tables?year=2026']);
  });

  test('treats links whose addresses stand elsewhere like any other', () => {
    const root = draw(
      'See [the tables][1] and ![map].\n\nMore.\n\n[1]: https://tides.example/tables "T"\n[map]: https://tides.example/map.png',
    );
    expect([...root.children].map(({ textContent }) => textContent)).toEqual([
      'See the tables (https://tides.example/tables) and Picture: map (https://tides.example/map.png).',
      'More.',
    ]);
    root.querySelector('button')?.click();
    expect(asked).toEqual(['https://tides.example/tables']);
  });

  test('leaves brackets that lead nowhere, and definitions in code, as they are', () => {
    expect(draw('An array[0][1] of [x].').textContent).toBe('An array[0][1] of [x].');
    const code = draw('```\n[a]\n```\n\n[a]: https://a.example/');
    expect(code.querySelector('code')?.textContent).toBe('[a]');
  });

  test('loses its tags, not its words', () => {
    const root = draw(
      [
        'A <b>bold</b> word<br>and H<sub>2</sub>O<!-- hidden -->.',
        '<div class="x">In a block.</div>',
        '<script>alert(1)</script>',
        '<!-- nothing -->',
        'If a < b, then b > a.',
      ].join('\n\n'),
    );
    expect([...root.children].map(({ textContent }) => textContent)).toEqual([
      'A bold wordand H2O.',
      'In a block.',
      'If a < b, then b > a.',
    ]);
    expect(root.querySelectorAll('br')).toHaveLength(1);
  });

  test('makes letters that look alike tell themselves apart', () => {
    const root = draw('[bank](https://раураl.example/)');
    expect(root.textContent).toContain('https://xn--');
  });

  test('offers no way to open an address that is not of the web', () => {
    const root = draw('[x](javascript:alert(1))');
    expect(root.querySelector('button')).toBeNull();
    expect(root.textContent).toBe('x (javascript:alert(1))');
  });

  test('draws tables, lists and code', () => {
    const root = draw(
      '| a | b |\n| - | - |\n| 1 | 2 |\n\n3. x\n4. y\n\n- [x] done\n\n```js\nlet a;\n```',
    );
    expect(root.querySelectorAll('th, td')).toHaveLength(4);
    expect(root.querySelector('ol')?.start).toBe(3);
    expect(root.querySelector('input')?.checked).toBe(true);
    expect(root.querySelector('pre code')?.textContent).toBe('let a;');
  });
});

describe('claims in Markdown', () => {
  test('end with their sources, also inside emphasis, lists and later chunks', () => {
    const text = 'One **is so**. Two.\n\n- Three is *here*.\n- Four';
    const claims = numberClaims([
      claimOn(text, 'One **is so**.', 'supported'),
      claimOn(text, 'Two.', 'unsupported'),
      claimOn(text, 'Three is *here*.', 'quoted'),
    ]);
    const root = draw(text, claims);
    expect(root.textContent).toBe('One is so.1 Two.Three is here.2Four');
    expect(
      root.querySelector('[data-claim="unsupported"] button')?.getAttribute('aria-label'),
    ).toBe('Not in the page. No sentence of the page says this.');
    expect(
      [...root.querySelectorAll('.unsupported')].map((node) => node.textContent).join(''),
    ).toBe('Two.');
    expect(root.querySelectorAll('strong button, em button')).toHaveLength(0);
  });

  test('are marked after a link or code they end with', () => {
    const text = 'See [it](https://a.example/) and run `x`';
    const root = draw(text, numberClaims([claimOn(text, 'run `x`', 'supported')]));
    expect(root.querySelector('code + sup')?.textContent).toBe('1');
    const link = draw(
      '[it](https://a.example/)',
      numberClaims([claimOn('[it](https://a.example/)', '[it](https://a.example/)', 'supported')]),
    );
    expect(link.querySelector('button.link sup')).toBeNull();
    expect(link.querySelector('sup')?.textContent).toBe('1');
  });

  test('keep their place where addresses stand elsewhere', () => {
    const text = 'See [it][1]. Two.\n\nThree.\n\n[1]: https://a.example/';
    const claims = numberClaims(
      ['See [it][1].', 'Two.', 'Three.'].map((stretch) => claimOn(text, stretch, 'supported')),
    );
    expect(draw(text, claims).textContent).toBe('See it (https://a.example/).1 Two.2Three.3');
  });

  test('survive escapes, whose source is longer than their text', () => {
    const text = 'A \\* B &amp; C.';
    const root = draw(text, numberClaims([claimOn(text, text, 'unsupported')]));
    expect(root.querySelector('.unsupported')?.textContent).toContain('A * B');
    expect(root.querySelectorAll('sup')).toHaveLength(1);
  });
});

test('a stream redraws its last chunk only', async () => {
  const source = signal('# Title\n\nFirst paragraph.\n\nSec');
  const root = document.createElement('div');
  render(
    <ViewProvider value={view}>
      <StreamingMarkdown source={source} />
    </ViewProvider>,
    root,
  );
  const before = [...root.children];
  const seen: Node[] = [];
  const observer = new MutationObserver((records) =>
    seen.push(...records.map(({ target }) => target)),
  );
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  source.value += 'ond paragraph.';
  await drawn();
  expect(root.textContent).toBe('TitleFirst paragraph.Second paragraph.');
  expect([...root.children].slice(0, 2)).toEqual(before.slice(0, 2));
  expect(seen.every((node) => before[2]?.contains(node))).toBe(true);
});
