/** What stands beside the text of a page and belongs to it. */
import { expect, outline, test } from './probe-test.ts';

test('reads notices, asides that lead nowhere and who took a picture', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/side-notes.html'));
  const lines = outline((await probe.read(page)).value);
  expect(lines).toContain(
    'paragraph: Quay works: until 12 May the ferry leaves from the coal quay. Please allow ten minutes more.',
  );
  expect(lines).toContain(
    'paragraph: The Marlin leaves the old quay at dawn. Photograph: Odile Brandt',
  );
  expect(lines.slice(-2)).toEqual([
    'heading: Left on board',
    'paragraph: Ask for what you have lost at the kiosk in Wharf Lane, or ring 555 0136. We keep it for six weeks and send it on when the postage is paid.',
  ]);
  const text = lines.join('\n');
  expect(text).not.toMatch(/new address|favourites|Photo: |Our letter|Brandt all/);
});
