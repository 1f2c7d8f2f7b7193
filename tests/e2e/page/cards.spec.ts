/** Products, plans and papers side by side, each with what is its own. */
import { expect, outline, test } from './probe-test.ts';

test('keeps cards in a line apart', async ({ page, site, probe }) => {
  const card = (name: string, text: string): string =>
    `<div style="display:inline-block;width:40%"><b>${name}</b><br>${text}</div>`;
  site.serve(
    '/crew.html',
    `<!doctype html><html lang="en"><title>Crew</title><main><h1>Crew</h1><p>These people run the ferry to Skerry all year.</p>
    ${card('Ida Berg', 'Captain. At sea for 31 years.')} ${card('Per Olav', 'Mate. Also sells the tickets.')}</main>`,
  );
  await page.goto(site.url('crew.html'));
  expect(outline((await probe.read(page)).value).slice(2)).toEqual([
    'paragraph: Ida Berg Captain. At sea for 31 years.',
    'paragraph: Per Olav Mate. Also sells the tickets.',
  ]);
});

test('reads a product together with its name, though that is a link', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/tiles.html'));
  const texts = outline((await probe.read(page)).value).join('\n');
  expect(texts).toContain('Oak boat hook\nparagraph: 41.40 € 34.50');
  expect(texts).toContain('Sounding lead, 3 kg');
});

test('reads a label above the heading of a card with it, though the page sets that card unlike the others', async ({
  page,
  site,
  probe,
}) => {
  const card = (classes: string, label: string, name: string, price: string): string =>
    `<div class="${classes}">${label}<h3>${name}</h3><p>${price} a month</p><ul><li>${name} boats</li><li>Tides for ${price}</li></ul></div>`;
  site.serve(
    '/plans.html',
    `<!doctype html><html lang="en"><title>Plans</title><main><h1>Plans</h1><div>${card('card', '', 'Skiff', '£4')}${card('card chosen', '<span class="ribbon">Most popular</span>', 'Sloop', '£9')}${card('card', '', 'Barque', '£19')}</div></main>`,
  );
  await page.goto(site.url('plans.html'));
  const lines = outline((await probe.read(page)).value);
  expect(lines.slice(lines.indexOf('heading: Sloop')).slice(0, 3)).toEqual([
    'heading: Sloop',
    'paragraph: Most popular',
    'paragraph: £9 a month',
  ]);
  expect(lines.indexOf('list-item: Tides for £4') + 1).toBe(lines.indexOf('heading: Sloop'));
});

test('names a product by what stands above the attribute that its page sets as a heading', async ({
  page,
  site,
  probe,
}) => {
  const tile = (flag: string, name: string, maker: string, number: string, price: string): string =>
    `<div class="tile">${flag}<div class="name">${name}</div><div>Made by: ${maker}</div><h3><span>Part number:</span> ${number}</h3><div>Price: ${price}</div></div>`;
  site.serve(
    '/pumps.html',
    `<!doctype html><html lang="en"><title>Bilge pumps</title><main><h1>Bilge pumps</h1><p>A pump in the bilge keeps a boat dry. All of ours run on twelve volts or by hand, and each comes with a hose clamp of steel.</p><div>
    ${tile('', 'Marlow 900 submersible bilge pump for boats up to nine metres with a float switch', 'Marlow', 'M-900', '£48.00')}
    ${tile('<div>On sale!</div>', 'Quell hand pump', 'Quell', 'Q-12', '£31.50')}
    ${tile('', 'Marlow 2000 bilge pump with two outlets and a strainer of bronze', 'Marlow', 'M-2000', '£96.00')}
    ${tile('', 'Oste diaphragm pump', 'Oste', 'O-7', '£72.00')}
    ${tile('', 'Quell foot pump with a hose of two metres', 'Quell', 'Q-20', '£27.00')}</div></main>`,
  );
  await page.goto(site.url('pumps.html'));
  const lines = outline((await probe.read(page)).value);
  const from = lines.indexOf('heading: Quell hand pump');
  expect(lines.slice(from, from + 6)).toEqual([
    'heading: Quell hand pump',
    'paragraph: On sale!',
    'paragraph: Made by: Quell',
    'paragraph: Part number: Q-12',
    'paragraph: Price: £31.50',
    'heading: Marlow 2000 bilge pump with two outlets and a strainer of bronze',
  ]);
});

test('reads a term with the card that describes it', async ({ page, site, probe }) => {
  const entry = (number: number, title: string, author: string): string =>
    `<dt><a href="#${number}">[${number}]</a> tide:${number}.pdf</dt><dd><div><div class="title">Paper: ${title}</div><div>${author}</div><div>Subject: harbours</div></div></dd>`;
  site.serve(
    '/papers.html',
    `<!doctype html><html lang="en"><title>New papers</title><main><h1>New papers on harbours</h1><dl>
    ${entry(1, 'The silting of small harbours', 'Ada Brandt, Piet Vos')}
    ${entry(2, 'Breakwaters of rubble and of concrete', 'Ines Alder')}
    ${entry(3, 'Fenders made of rope', 'Tor Lund, Ada Brandt')}
    ${entry(4, 'A gauge for the tide', 'Mina Oduya')}
    ${entry(5, 'Lamps at the pier head', 'Piet Vos')}</dl></main>`,
  );
  await page.goto(site.url('papers.html'));
  const lines = outline((await probe.read(page)).value);
  const from = lines.indexOf('heading: Paper: Fenders made of rope');
  expect(lines.slice(from, from + 5)).toEqual([
    'heading: Paper: Fenders made of rope',
    'list-item: [3] tide:3.pdf:',
    'list-item: Tor Lund, Ada Brandt',
    'list-item: Subject: harbours',
    'heading: Paper: A gauge for the tide',
  ]);
});

test('reads price, rating and availability with every product that it reads', async ({
  page,
  site,
  probe,
}) => {
  const card = ([name, price, stock]: readonly [string, string, string], at: number): string =>
    `<li class="product-grid__item"><div class="product-card"><a href="#" class="product-card__media"><img alt="${name}" src="data:,"></a><div class="product-card__body"><h3 class="product-card__title"><a href="#">${name}</a></h3><p class="product-card__feat">${at + 2} kg · galvanised steel · model of ${2010 + at}</p><span class="rating">4.${at} out of 5</span><div class="product-card__price"><span class="price">${price}</span></div><p class="stock">${stock}</p><p class="dlv">Delivery tomorrow</p><button>Add to basket</button></div></div></li>`;
  const goods = [
    ['Norden ketch lamp', '€489', 'In stock'],
    ['Hollin anchor', '€59', 'Sold out'],
    ['Trow winch', '€1,049', 'Only 3 left'],
    ['Pell compass', '€119', 'In stock'],
    ['Marl boat hook', '€34', 'Sold out'],
    ['Skerry bilge pump', '€279', 'In stock'],
  ] as const;
  const advice = ['lamp', 'anchor', 'winch', 'compass'].map(
    (thing) =>
      `<h2>Which ${thing} is right for me?</h2><p>For a weekend on the river hardly anything matters but the weight: take the lightest ${thing} that we have. At sea every part has to stand salt, and what is not made of bronze or steel will not outlast two winters there.</p>`,
  );
  site.serve(
    '/shop.html',
    `<!doctype html><html lang="en"><title>Chandlery</title><header><nav><ul><li><a href="#">Ropes</a></li><li><a href="#">Lamps</a></li></ul></nav></header><main><h1>Chandlery</h1><p class="lead">Everything here was tried on our own boat for a season before we sell it, and what breaks within five years we mend free of charge.</p><div class="layout"><aside class="filters"><h2>Filter</h2><label><input type="checkbox"> Steel (12)</label></aside><ul class="product-grid">${goods.map(card).join('')}</ul></div><section class="seo">${advice.join('')}</section></main><footer><p>Imprint</p></footer>`,
  );
  await page.goto(site.url('shop.html'));
  const lines = outline((await probe.read(page)).value).map((line) =>
    line.replace(/^[\w-]+: /u, ''),
  );
  for (const [name, price, stock] of goods) {
    const below = lines.slice(lines.indexOf(name), lines.indexOf(name) + 6);
    expect(below).toEqual(expect.arrayContaining([name, price, stock]));
    expect(below.join('\n')).toContain('out of 5');
  }
});
