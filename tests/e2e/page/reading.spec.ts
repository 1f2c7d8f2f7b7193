import { expect, test } from './probe-test.ts';

test('reads an article with its headings, lists, table and quotation', async ({ page, site, probe }) => {
  await page.goto(site.url('article.html'));
  const { value, failure } = await probe.read(page);
  console.log(JSON.stringify(value ?? failure, null, 1).slice(0, 6000));
  expect(failure).toBeUndefined();
});
