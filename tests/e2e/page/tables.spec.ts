/** Tables, and what else sets out facts by their names. */
import { expect, outline, test } from './probe-test.ts';

test('says in each row of a table what spans several, and puts names of columns together', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/spanning-cells.html'));
  const { value } = await probe.read(page);
  expect(outline(value).filter((line) => line.startsWith('table-row'))).toEqual([
    'table-row: Route | Adults Summer | Adults Winter | Children Summer | Children Winter',
    'table-row: Northern line daily | 12.40 | 9.10 | 6.20 | 4.55',
    'table-row: Northern line daily | 14.80 | 11.30 | 7.40 | 5.65',
    'table-row: Island line | 21.00 | 17.50 | 10.50 | 8.75',
    'table-row: Harbour shuttle | free of charge',
  ]);
  const row = value?.blocks.find(({ text }) => text.includes('14.80'));
  if (!value || !row) throw new Error('The row was not read.');
  const quote = { blockId: row.id, start: 0, end: row.text.length, text: row.text };
  expect((await probe.showQuote(page, value, quote)).failure).toBeUndefined();
});

test('reads terms with what they say of a thing, and rows below the name of their part', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/facts.html'));
  const { value } = await probe.read(page);
  const lines = outline(value);
  expect(lines.filter((line) => line.startsWith('list-item'))).toEqual([
    'list-item: Length: 17.3 km',
    'list-item: Ascent: 940 m',
    'list-item: Difficulty: Hard',
    'list-item: Season',
    'list-item: The ridge is open from May to October.',
    'list-item: Is there water?',
    'list-item: At the hut',
    'list-item: Huts',
    'list-item: Larch Hut',
    'list-item: Cairn Hut',
    'list-item: Map:',
  ]);
  expect(lines.filter((line) => line.startsWith('table-row'))).toEqual([
    'table-row: Hut | Beds | Price',
    'table-row: With a warden',
    'table-row: With a warden: Larch Hut | 24 | £18',
    'table-row: Without',
    'table-row: Without: Cairn Hut | 8 | £6',
  ]);
  const fact = value?.blocks.find(({ text }) => text.startsWith('Length'));
  if (!value || !fact) throw new Error('The fact was not read.');
  const quote = { blockId: fact.id, start: 0, end: fact.text.length, text: fact.text };
  expect((await probe.showQuote(page, value, quote)).failure).toBeUndefined();
});

test('reads a label and the value beside or below it as one', async ({ page, site, probe }) => {
  const row = (label: string, value: string): string =>
    `<li><span>${label}</span> <span>${value}</span></li>`;
  const tile = (name: string, price: string): string =>
    `<div class="tile"><b>${name}</b><p>${price}</p></div>`;
  site.serve(
    '/fares.html',
    `<!doctype html><html lang="en"><title>Ferry to Skerry</title><style>ul.fares li{display:flex;justify-content:space-between}</style>
    <main><h1>Ferry to Skerry</h1><p>The ferry runs all year, and takes cyclists in the order in which they come.</p>
    <h2>Fares</h2><ul class="fares">${row('Adults', '£9')}${row('Children (4 to 15)', '£6.50')}${row('Infants', 'free')}${row('What else?', '£1')}</ul>
    <h2>Passes</h2><div>${tile('Day pass', '£14')}${tile('Week pass:', '£40 in summer')}</div>
    <h2>On board</h2><div>${tile('Pea soup', '£5')}<p>With rye bread</p>${tile('Fish stew', '£9')}<p>Cod and leek</p></div>
    <h2>People</h2><div>${tile('Ida Berg', 'Captain')}${tile('Per Olav', 'Mate')}</div></main>`,
  );
  await page.goto(site.url('fares.html'));
  const { value } = await probe.read(page);
  expect(outline(value).slice(3)).toEqual([
    'list-item: Adults: £9',
    'list-item: Children (4 to 15): £6.50',
    'list-item: Infants: free',
    'list-item: What else?',
    'list-item: £1',
    'heading: Passes',
    'list-item: Day pass: £14',
    'list-item: Week pass: £40 in summer',
    // A dish, its price and what comes with it belong together.
    'heading: On board',
    'paragraph: Pea soup',
    'paragraph: £5',
    'paragraph: With rye bread',
    'paragraph: Fish stew',
    'paragraph: £9',
    'paragraph: Cod and leek',
    'heading: People',
    'paragraph: Ida Berg',
    'paragraph: Captain',
    'paragraph: Per Olav',
    'paragraph: Mate',
  ]);
  const fare = value?.blocks.find(({ text }) => text.startsWith('Children'));
  if (!value || !fare) throw new Error('The fare was not read.');
  const quote = { blockId: fare.id, start: 0, end: fare.text.length, text: fare.text };
  expect((await probe.showQuote(page, value, quote)).failure).toBeUndefined();
});

test('reads tables of other elements by their rows, and keeps empty cells and parts of a table', async ({
  page,
  site,
  probe,
}) => {
  await page.goto(site.url('markup/other-tables.html'));
  const lines = outline((await probe.read(page)).value);
  expect(lines.filter((line) => line.startsWith('table-row'))).toEqual([
    'table-row: Port | First | Last',
    'table-row: Harwick | 06:40 | 21:15',
    'table-row: Skerry | – | 22:30',
    'table-row: Ticket | Single | Return',
    'table-row: Bicycle | £2.50 | £5.00',
    'table-row: – | Petrel | Gannet',
    'table-row: Café | Yes | –',
    'table-row: Lift | ? | to deck 2',
    'table-row: Boat | Day | Week',
    'table-row: Summer',
    'table-row: Summer: Dinghy | 6.00 | 30.00',
    'table-row: Winter',
    'table-row: Winter: Dinghy | 3.00 | 15.00',
    'table-row: Ida Berg | 0471 22',
    'table-row: Per Olav | –',
  ]);
  expect(lines).toContain('paragraph: The café on the Petrel closes an hour before she berths.');
  await page.goto(site.url('markup/side-by-side.html'));
  const rows = (await probe.read(page)).value?.blocks.filter(({ kind }) => kind === 'table-row');
  expect(rows?.map(({ text, startsTable }) => [text, startsTable ?? false])).toEqual([
    ['Boat | Berth', false],
    ['Petrel | A4', false],
    ['Crew | Phone', true],
    ['Ida Berg | 0471 22', false],
    ['Watch | Keeper', true],
    ['Monday | Per Olav', false],
  ]);
});

test('reads what ticks and crosses of a comparison say, however they are drawn', async ({
  page,
  site,
  probe,
}) => {
  const unseen = (text: string): string =>
    `<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">${text}</span>`;
  const row = (name: string, ...cells: string[]): string =>
    `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  site.serve(
    '/compared.html',
    `<!doctype html><html lang="en"><title>Berths</title><main><h1>Berths</h1><p>All berths have water, and are let by the month from April to the end of October.</p><table><thead><tr><td></td><th>Skiff</th><th>Sloop</th></tr></thead><tbody>${[
      row(
        'Shore power',
        `<span aria-hidden="true">—</span>${unseen('No')}`,
        `<i class="fa"></i>${unseen('Yes')}`,
      ),
      row(
        'Crane',
        '<svg class="icon icon-x" width="9" height="9"></svg>',
        '<svg width="9" height="9"><use href="#tick"></use></svg>',
      ),
      row(
        'Winter storage',
        '<svg role="img" aria-label="Not included"></svg>',
        '<input type="checkbox" checked disabled>',
      ),
      row('Keys', '<i class="glyph"></i>', '2'),
      row(
        'Fenders',
        '<span style="display:none">0007</span>',
        '<select><option>1<option>2</select>',
      ),
    ].join('')}</tbody></table></main>`,
  );
  await page.goto(site.url('compared.html'));
  const lines = outline((await probe.read(page)).value);
  expect(lines.filter((line) => line.startsWith('table-row'))).toEqual([
    'table-row: – | Skiff | Sloop',
    'table-row: Shore power | — No | Yes',
    'table-row: Crane | ✗ | ✓',
    'table-row: Winter storage | Not included | ✓',
    'table-row: Keys | ? | 2',
    'table-row: Fenders | – | –',
  ]);
});
