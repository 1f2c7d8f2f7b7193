/** Text that is not in sight at once: closed, fading in, drawn late, or not in the page yet. */
import { expect, outline, test } from './probe-test.ts';

test('reads what a tab or an accordion in sight opens, and opens it for a quotation', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/closed-panels.html'));
  const { value } = await probe.read(page);
  expect(outline(value).filter((line) => !line.startsWith('heading'))).toEqual([
    'paragraph: The hull is guaranteed for twelve years.',
    'paragraph: Delivery to Norway costs 240 euros.',
    'paragraph: It is made of Sitka spruce in two halves.',
    'paragraph: Sails without stains are taken back.',
    'code: npm install skiff',
    'code: yarn add skiff',
    'paragraph: The bare hull weighs 96 kg.',
    'paragraph: Number',
    'paragraph: It is carved into the transom.',
  ]);
  const guarantee = value?.blocks.find(({ text }) => text.includes('twelve years'));
  if (!value || !guarantee) throw new Error('The panel was not read.');
  const { id: blockId, text } = guarantee;
  const quote = { blockId, start: 0, end: text.length, text };
  expect((await probe.showQuote(page, value, quote)).failure).toBeUndefined();
  await expect(page.getByText('twelve years')).toBeVisible();
});

test('reads what fades in on scrolling, and nothing that stays unseen in its place', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/fading.html'));
  // The page learns what is in sight with its first frame; a reader sees none of it before.
  await expect(page.locator('.reveal.seen')).toBeVisible();
  const { value } = await probe.read(page);
  expect(outline(value)).toEqual([
    'heading: The glassworks',
    'paragraph: The furnace was lit in 1884 and has burnt ever since.',
    'paragraph: Order a bowl by its number.',
    'heading: Sand',
    'paragraph: The sand comes from the beach at Norre.',
    'heading: Colour',
    'paragraph: Cobalt makes the blue of the bowls.',
    'heading: Blowers',
    'paragraph: Nine blowers work at three benches.',
    'heading: Visits',
    'paragraph: Visitors may watch on Thursdays.',
    'heading: Shop',
    'paragraph: Seconds are sold at half the price.',
    'paragraph: What is blown on Monday is cut on Friday.',
    'paragraph: Below it all stands the packing room, where every bowl is wrapped by hand.',
    'paragraph: Order a vase by its number.',
  ]);
  expect(value?.skipped).toEqual([{ reason: 'hidden', count: 9, words: 36 }]);
});

test('reads what a title, a tab or “Read more” opens without saying so to machines', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/unnamed-panels.html'));
  const { value } = await probe.read(page);
  expect(outline(value)).toEqual([
    'heading: Questions about the ferry',
    'paragraph: The ferry to Norre runs all year, and these are the questions we hear most.',
    'heading: May I bring a dog?',
    'paragraph: Dogs travel free on the open deck.',
    'paragraph: How early must I be there?',
    'paragraph: Be at the pier twenty minutes before she leaves.',
    'paragraph: Is there food?',
    'paragraph: The galley sells soup until nine.',
    'paragraph: Can I change my ticket?',
    'paragraph: Tickets may be changed once without a fee.',
    'list-item: The lift goes to deck five only.',
    'paragraph: In summer she leaves every two hours.',
    'paragraph: In winter she leaves at ten and at four.',
    'paragraph: Car Van',
    'paragraph: A car costs 31 euros.',
    'paragraph: A van costs 58 euros.',
    'paragraph: She was built in 1998 at Harwick. Her sister ship was sold to Greece. Read more',
    'paragraph: An ordinary paragraph.',
    'heading: An ordinary heading',
    'heading: On this page',
  ]);
  const dogs = value?.blocks.find(({ text }) => text.includes('Dogs'));
  if (!value || !dogs) throw new Error('The panel was not read.');
  const quote = { blockId: dogs.id, start: 0, end: dogs.text.length, text: dogs.text };
  expect((await probe.showQuote(page, value, quote)).failure).toBeUndefined();
  await expect(page.getByText('Dogs travel free')).toBeVisible();
});

test('says what a button brings and where the next page is, and not what is there already', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/continued.html'));
  const { value } = await probe.read(page);
  expect(value?.coverage).toBe(1);
  expect(value?.skipped.filter(({ label }) => label !== undefined)).toEqual([
    { reason: 'more', count: 1, label: 'Load more comments (48)' },
    { reason: 'next-page', count: 1, label: 'Next page' },
  ]);
  await page.locator('aside, .pagination, .filter-results').evaluateAll((all) => {
    for (const each of all) each.remove();
  });
  const { value: whole } = await probe.read(page);
  expect(whole?.skipped.filter(({ label }) => label !== undefined)).toEqual([]);
});

test('says that buttons lead to the next page, and not those to the next picture or month', async ({
  page,
  site,
  probe,
}) => {
  const next = async (): Promise<unknown> => {
    const { value } = await probe.read(page);
    return value?.skipped.filter(({ reason }) => reason === 'next-page').map(({ label }) => label);
  };
  await page.goto(site.url('markup/paged-by-buttons.html'));
  expect(await next()).toEqual(['›']);
  await page.locator('.list-pagination').evaluate((numbers) => numbers.remove());
  expect(await next()).toEqual(['Next']);
  await page.locator('.turn').evaluate((turn) => turn.remove());
  expect(await next()).toEqual([]);
});

test('takes more to filter by, more of what was left out, and the rest of a text each for no more of the page', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/narrowed.html'));
  const { value } = await probe.read(page);
  expect(value?.skipped.filter(({ label }) => label !== undefined)).toEqual([]);
});

test('says that a list is shown in part, still loads, or grows on scrolling', async ({
  page,
  site,
  probe,
}) => {
  const toCome = async (): Promise<unknown> => {
    const { value } = await probe.read(page);
    return value?.skipped.filter(({ reason }) => reason !== 'boilerplate');
  };
  await page.goto(site.url('markup/part-of-list.html'));
  const label = 'Showing 1–8 of 240 results';
  expect(await toCome()).toEqual([{ reason: 'part-of-list', count: 1, label }]);
  const end = page.locator('#end');
  await page.locator('#count').evaluate((count) => count.remove());
  expect(await toCome()).toEqual([]);
  await end.evaluate((element) => element.setAttribute('class', 'spinner'));
  expect(await toCome()).toEqual([{ reason: 'loading', count: 1 }]);
  await end.evaluate((element) => {
    element.removeAttribute('class');
    element.textContent = 'Loading more…';
  });
  expect(await toCome()).toEqual([{ reason: 'loading', count: 1 }]);
  await end.evaluate((element) => {
    element.textContent = '';
    element.setAttribute('class', 'list-sentinel');
  });
  expect(await toCome()).toEqual([{ reason: 'on-scroll', count: 1 }]);
  // In sight, it would have brought what there is.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect(await toCome()).toEqual([]);
  await page.locator('.card').evaluateAll((cards) => {
    for (const card of cards) card.setAttribute('aria-setsize', '240');
  });
  expect(await toCome()).toEqual([{ reason: 'on-scroll', count: 1 }]);
});

test('waits for a page that is drawn after it has loaded, and not for ever', async ({
  page,
  site,
  probe,
}) => {
  for (const name of ['rendered-late.html', 'rendered-late.html#slow']) {
    await page.goto(site.url(`markup/${name}`));
    expect(outline((await probe.read(page)).value)).toEqual([
      'heading: Pilot book',
      'paragraph: Keep the white tower in line with the church until the bell buoy lies abeam.',
    ]);
    await page.goto('about:blank');
  }
  await page.goto(site.url('markup/rendered-late.html#never'));
  expect((await probe.read(page)).failure?.code).toBe('page-empty');
});

test('reads what there is of a page that waits for a script, and says that there is more to come', async ({
  page,
  site,
  probe,
}) => {
  const { promise: asked, resolve: ask } = Promise.withResolvers<() => void>();
  site.serve('/held-up.html', (_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      '<h1>Pilot book</h1><p>Keep the white tower in line.<script src="held-up.js"></script><p>Anchor in sand.',
    );
  });
  site.serve('/held-up.js', (_request, response) => ask(() => response.end('')));
  await page.goto(site.url('held-up.html'), { waitUntil: 'commit' });
  const answer = await asked;
  const { value } = await probe.read(page);
  expect(outline(value)).toEqual([
    'heading: Pilot book',
    'paragraph: Keep the white tower in line.',
  ]);
  expect(value?.skipped).toContainEqual({ reason: 'loading', count: 1 });
  answer();
  await page.waitForLoadState();
  const { value: whole } = await probe.read(page);
  expect(outline(whole).at(-1)).toBe('paragraph: Anchor in sand.');
  expect(whole?.skipped).toEqual([]);
});
