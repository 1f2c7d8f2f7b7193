import { expect, test } from './probe-test.ts';

const needles = {
  start: 'The boat is called Marigold.',
  middle: 'You register with Marta at the blue gate.',
  end: 'The key hangs behind the door.',
};
const menu = '<header><nav><a href="/">Home</a> <a href="/about">About us</a></nav></header>';
const surroundings =
  '<aside><h2>Related articles</h2><p><a href="/ten">Ten harbours to see</a></p></aside><footer><p>© 2024 The Almanac. All rights reserved.</p></footer>';

/** Sentences that differ, always the same ones. */
function paragraphs(count: number): string[] {
  const nouns = 'tide harbour lantern rope wind stone garden bridge winter market engine'.split(
    ' ',
  );
  const verbs = ['reaches', 'waits for', 'belongs to', 'turns towards', 'is older than'];
  let seed = 7;
  const pick = (words: readonly string[]): string =>
    words[(seed = (seed * 16_807) % 2_147_483_647) % words.length] ?? '';
  const sentence = (): string =>
    `The ${pick(nouns)} of the ${pick(nouns)} ${pick(verbs)} the ${pick(nouns)} near the ${pick(nouns)}.`;
  return Array.from({ length: count }, () => Array.from({ length: 5 }, sentence).join(' '));
}

/** Text with the needles in it, each an element of its own. */
function withNeedles(texts: readonly string[], wrap: (text: string) => string): string {
  const middle = texts.length / 2;
  const all = [
    needles.start,
    ...texts.slice(0, middle),
    needles.middle,
    ...texts.slice(middle),
    needles.end,
  ];
  return all.map(wrap).join('\n');
}

const shapes: Record<string, (texts: readonly string[]) => string> = {
  'paragraphs in main': (texts) => `<main>${withNeedles(texts, (text) => `<p>${text}</p>`)}</main>`,
  'paragraphs in a plain element': (texts) =>
    `<div>${withNeedles(texts, (text) => `<p>${text}</p>`)}</div>`,
  'paragraphs wrapped one by one': (texts) =>
    `<main>${withNeedles(texts, (text) => `<div class="row"><div><p>${text}</p></div></div>`)}</main>`,
  'list items in an article': (texts) =>
    `<article>${withNeedles(texts, (text) => `<ul><li>${text}</li></ul>`)}</article>`,
};

for (const count of [8, 30, 100, 300]) {
  for (const [name, shape] of Object.entries(shapes)) {
    test(`reads all of ${count} ${name}`, async ({ page, site, probe }) => {
      site.serve(
        '/harbour.html',
        `<!doctype html><html lang="en"><title>The harbour</title><body>${menu}${shape(paragraphs(count))}${surroundings}</body></html>`,
      );
      await page.goto(site.url('harbour.html'));
      const { value } = await probe.read(page);
      const texts = value?.blocks.map(({ text }) => text) ?? [];
      const wanted = [...Object.values(needles), ...paragraphs(count)];
      expect(wanted.filter((text) => !texts.includes(text))).toEqual([]);
      expect(texts.filter((text) => text.includes('©'))).toEqual([]);
      expect(value?.coverage).toBe(1);
    });
  }
}

test('keeps the tables, code and headings between long stretches of text', async ({
  page,
  site,
  probe,
}) => {
  const part = (text: string, index: number): string =>
    `<p>${text}</p>${index % 10 === 0 ? `<h2>Part ${index}</h2><table><tr><th>Name</th><th>Height</th></tr><tr><td>Ove</td><td>${index}</td></tr></table><pre>run(${index});</pre>` : ''}`;
  site.serve(
    '/parts.html',
    `<!doctype html><html lang="en"><title>Parts</title><body>${menu}<main><h1>Parts</h1>${paragraphs(300).map(part).join('')}</main>${surroundings}</body></html>`,
  );
  await page.goto(site.url('parts.html'));
  const { value } = await probe.read(page);
  const count = (kind: string): number | undefined =>
    value?.blocks.filter((block) => block.kind === kind).length;
  expect([count('heading'), count('table-row'), count('code')]).toEqual([31, 60, 30]);
  expect(value?.coverage).toBe(1);
});

test('does not call a page read where text inside its main content was left out', async ({
  page,
  site,
  probe,
}) => {
  const offer = `<div class="promo newsletter">${'<p>Subscribe to our newsletter today.</p>'.repeat(20)}</div>`;
  site.serve(
    '/offer.html',
    `<!doctype html><html lang="en"><title>Offer</title><body>${menu}<main><h1>Offer</h1>${paragraphs(
      30,
    )
      .map((text) => `<p>${text}</p>`)
      .join('')}${offer}</main>${surroundings}</body></html>`,
  );
  await page.goto(site.url('offer.html'));
  const { value } = await probe.read(page);
  const missed = 100;
  expect(value?.coverage).toBeCloseTo((value?.words ?? 0) / ((value?.words ?? 0) + missed), 6);
});
