/** Pages that many have written: what is read of them, and who is named. */
import type { PageDocument } from '@/lib/protocol/page';
import { expect, test } from './probe-test.ts';

const wrote = (document: PageDocument | undefined): string[] =>
  document?.blocks.flatMap(({ author, text }) =>
    author !== undefined && text.length > 60 ? [`${author}: ${text.slice(0, 30)}`] : [],
  ) ?? [];

test('names who wrote each post, laid out in a table or nested in boxes without names', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/posts-in-table.html'));
  expect(wrote((await probe.read(page)).value)).toEqual([
    'ketill: I bought a second-hand outboar',
    'maud_r: Change the thermostat before a',
    'Old Sven: I would clean the carburettor ',
    'maud_r: Sven is right about varnish, b',
    'ketill: It was the thermostat. Twelve ',
  ]);
  await page.goto(site.url('markup/nested-comments.html'));
  expect(wrote((await probe.read(page)).value)).toEqual([
    'crumbly: My baguettes come out flat and',
    'levain_lou: Flat usually means underproofe',
    'hydration99: I disagree, at nine percent th',
    'crumbly: Adding gluten worked wonders, ',
    'ovenspring: Pale crust is the oven. Pour a',
  ]);
});

test('names who wrote each post in tables within tables, without links to their pages', async ({
  page,
  site,
  probe,
}) => {
  const posts = [
    'ketill: I bought a second-hand outboar',
    'maud_r: Change the thermostat before a',
    'Old Sven: I would clean the carburettor ',
  ];
  await page.goto(site.url('markup/posts-in-nested-tables.html'));
  const { value } = await probe.read(page);
  expect(wrote(value)).toEqual(posts);
  expect(value?.blocks.map(({ kind }) => kind)).not.toContain('table-row');
  await page.goto(site.url('markup/comments-in-tables.html'));
  expect(wrote((await probe.read(page)).value)).toEqual(posts);
  await page.goto(site.url('markup/posts-in-tables.html'));
  expect(wrote((await probe.read(page)).value)).toEqual([
    ...posts,
    'ketill: It was the thermostat. Twelve ',
  ]);
});

test('names who wrote each comment among its answers, and by the pages of people alone', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/attributed-comments.html'));
  expect(wrote((await probe.read(page)).value)).toEqual([
    'dora: It stood upright all summer, a',
    'leafy_lou: Halve the water in winter, bec',
    'terra_cotta: True, but I would blame the po',
    'Harper Lind: A foot valve at the bottom of ',
    'Walt: Mine leaked from the very firs',
    'omar-dev: I found the cause: the tray be',
    'Moira: Mine has stood in the bathroom',
    'Pascal Roy: Number the days since you wate',
    'Greta S.: The pot came in one piece, and',
    'Ulla Frank: The fern in the hall hangs aga',
    'Inge Storm: The keys of the greenhouse han',
  ]);
  await page.goto(site.url('markup/linked-people.html'));
  expect(wrote((await probe.read(page)).value)).toEqual([
    'Vera Holm: Took the night train from Malm',
    'Jonas Rehn: @vera The price has doubled si',
    'Mira: Book ninety days ahead and it ',
  ]);
});

test('names who wrote each comment by the line above it alone', async ({ page, site, probe }) => {
  await page.goto(site.url('markup/headed-comments.html'));
  expect(wrote((await probe.read(page)).value)).toEqual([
    'lemma: How do you keep the wick from ',
    'oskar_v: The wick is glass and the oil ',
    'pixeldust: Nice work, but a lamp of that ',
  ]);
});

test('reads a thread of comments with their lists, code and tables', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/issue.html'));
  const { value } = await probe.read(page);
  expect(value?.type).toBe('forum');
  const said = value?.blocks.map(({ author, kind, text }) => [author, kind, text.slice(0, 22)]);
  for (const line of [
    ['lotte-v', 'list-item', 'Create an empty anchor'],
    ['lotte-v', 'paragraph', 'It should say that the'],
    ['lotte-v', 'code', "thread 'main' panicked"],
    ['rmeyer', 'paragraph', 'Our own wrapper writes'],
    ['rmeyer', 'table-row', 'empty | panic'],
    ['lotte-v', 'paragraph', 'One more thing: on Win'],
  ])
    expect(said).toContainEqual(line);
});

test('reads every comment of a thread that is made like others it reads', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/issue-events.html'));
  const { value } = await probe.read(page);
  const said = value?.blocks.map(({ author, text }) => `${author}: ${text.slice(0, 22)}`);
  for (const line of [
    'tokarczyk-l: I can confirm it on Wi',
    'ruadhan-oc: Thanks for the good re',
    'delphine-arq: Is there a workaround ',
    'ruadhan-oc: @delphine-arq yes, pas',
    'delphine-arq: That works in our test',
    'mvandersteen: Tested the branch of #',
  ])
    expect(said).toContain(line);
});

test('names who wrote the messages of a mail archive', async ({ page, site, probe }) => {
  const message = (name: string, date: string, ...lines: string[]): string =>
    `<div class="msg"><table class="hdr"><tr><th>From:</th><td>${name} &lt;${name.slice(0, 3).toLowerCase()} (a) quay.test&gt;</td></tr><tr><th>To:</th><td>locks (a) quay.test</td></tr><tr><th>Date:</th><td>${date}</td></tr></table>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
  site.serve(
    '/archive.html',
    `<!doctype html><html lang="en"><title>The north gate jams</title><main><h1>The north gate jams</h1>${[
      message(
        'Ida Lund',
        '3 Mar 2024 10:03',
        'Since the frost the north gate of the lock jams at half its way, and the motor trips after a minute.',
        'Has anybody seen this before, and can it wait until spring?',
      ),
      message(
        'Piet Moe',
        '3 Mar 2024 11:47',
        'We had the same two winters ago: there was ice behind the lower hinge, which a kettle of hot water takes off.',
        'Do not run the motor before that, the belt will not stand it.',
      ),
      message(
        'Ida Lund',
        '4 Mar 2024 08:20',
        'That was it, thank you. The gate moves again since this morning, and the belt looks whole.',
      ),
    ].join('')}</main>`,
  );
  await page.goto(site.url('archive.html'));
  const { value } = await probe.read(page);
  const said = value?.blocks.map(({ author, text }) => `${author}: ${text.slice(0, 20)}`);
  for (const line of [
    'Ida Lund: Since the frost the ',
    'Piet Moe: We had the same two ',
    'Piet Moe: Do not run the motor',
    'Ida Lund: That was it, thank y',
  ])
    expect(said).toContain(line);
});

test('names who opened a thread by a heading of its own', async ({ page, site, probe }) => {
  const comment = (name: string, text: string): string =>
    `<div class="xk2"><div class="x9a"><a href="/profile/${name.slice(0, 3)}">${name}</a></div><div class="xz1" dir="auto">${text}</div><div><span role="button">Like</span> · 3 h</div></div>`;
  site.serve(
    '/group.html',
    `<!doctype html><html lang="en"><title>Boat owners</title><main><div class="xp0"><h2><span><a href="/groups/boats/12"><strong>Ida Lund</strong></a></span></h2><div>5 h · Public</div><div class="xt7"><p>Has anybody moved a cat on a ketch before? Ours is eleven years old and afraid of the engine, and the crossing takes two nights.</p><p>How do I get her there without a disaster?</p></div></div><div class="xc5">${[
      comment(
        'Piet Moe',
        'Sail, do not motor. Ours slept through the whole crossing as soon as the engine was off.',
      ),
      comment(
        'Ida Lund',
        'That is a good idea, we will wait for the wind then and leave on the ninth.',
      ),
      comment(
        'Ann Roth',
        'Put the basket low and across the boat, and close every hatch before you leave the harbour.',
      ),
    ].join('')}</div></main>`,
  );
  await page.goto(site.url('group.html'));
  const { value } = await probe.read(page);
  const said = value?.blocks.map(({ author, text }) => `${author}: ${text.slice(0, 20)}`);
  expect(said).toContain('Ida Lund: Has anybody moved a ');
  expect(said).toContain('Piet Moe: Sail, do not motor. ');
});

test('takes no journey for a mail', async ({ page, site, probe }) => {
  const leg = (from: string, to: string): string =>
    `<table><tr><th>From:</th><td>${from}</td></tr><tr><th>To:</th><td>${to}</td></tr><tr><th>Date:</th><td>3 March</td></tr></table><p>The ferry takes two hours, and bicycles travel on deck without a booking.</p>`;
  site.serve(
    '/journey.html',
    `<!doctype html><html lang="en"><title>Your journey</title><main><h1>Your journey</h1>${leg('Larne', 'Troon')}${leg('Troon', 'Arran')}</main>`,
  );
  await page.goto(site.url('journey.html'));
  const { value } = await probe.read(page);
  expect(value?.blocks.map(({ author }) => author ?? null)).not.toContain('Larne');
});

test('reads a short thread whole', async ({ page, site, probe }) => {
  await page.goto(site.url('markup/short-thread.html'));
  const { value } = await probe.read(page);
  const said = value?.blocks.map(({ author, text }) => `${author}: ${text.slice(0, 20)}`);
  for (const line of [
    'crumbly_jo: It rises well overni',
    'levain_lars: That is over-proofed',
    'crumbly_jo: How long may it stay',
    'millstone: I have left one for ',
    'brotkatze: Score it cold, strai',
  ])
    expect(said).toContain(line);
  expect(value?.skipped).toContainEqual({
    reason: 'more',
    count: 1,
    label: 'load more comments (12 replies)',
  });
});

test('names who speaks in a transcript, before what they say or above it', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/conversation.html'));
  expect(wrote((await probe.read(page)).value)).toEqual([
    'Anna Reyes: Anna Reyes: How thick did the ',
    'Bo Lindqvist: Bo Lindqvist (00:12): Twenty c',
    'Bo Lindqvist: And we measured every morning,',
    'Anna Reyes: Anna Reyes: Did a horse ever g',
    'Bo Lindqvist: Bo Lindqvist: Once, in 1961. W',
    'Maud: We walked the line from Thurso',
    'Maud: Out of eleven hundred, and all',
    'Elias: The copper was worth more than',
  ]);
});
