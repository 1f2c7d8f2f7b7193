/** What stands beside the text of a page and belongs to it. */
import type { PageDocument, Quote } from '@/lib/protocol/page';
import { expect, outline, test } from './probe-test.ts';

function wholeOf({ blocks }: PageDocument, start: string): Quote {
  const block = blocks.find(({ text }) => text.startsWith(start));
  if (!block) throw new Error(`${start} was not read`);
  return { blockId: block.id, start: 0, end: block.text.length, text: block.text };
}

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

test('reads what can be chosen of a product in a line, and leads back to it', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/options.html'));
  const { value } = await probe.read(page);
  expect(outline(value)).toEqual([
    'heading: Harbour mug',
    'paragraph: £14.00',
    'paragraph: Glaze: Sea green, Teal',
    'paragraph: Size: Small, Large (450 ml)',
    'paragraph: Lid: None, Cork, Beech',
    'paragraph: Handle: Left, Right',
    expect.stringContaining('A mug thrown by hand'),
  ]);
  if (!value) throw new Error('Nothing was read.');
  for (const start of ['Glaze', 'Size', 'Lid', 'Handle'])
    expect(await probe.showQuote(page, value, wholeOf(value, start))).toEqual({ value: null });
});

test('takes no filters of a list for options', async ({ page, site, probe }) => {
  const card = (name: string): string =>
    `<li class="card"><h2>${name}</h2><p>Folds to the size of a fist.</p><p>£9.00</p><button>Add to basket</button></li>`;
  site.serve(
    '/stoves.html',
    `<!doctype html><html lang="en"><title>Stoves</title><main><h1>Stoves</h1><label>Sort by <select><option>Price</option><option>Name</option></select></label><ul>${['Ember', 'Fjell', 'Polar', 'Twig'].map(card).join('')}</ul></main>`,
  );
  await page.goto(site.url('stoves.html'));
  expect(outline((await probe.read(page)).value).join()).not.toContain('Price, Name');
});
