import { expect, test } from './probe-test.ts';

test.beforeEach(async ({ page, site }) => {
  await page.goto(site.url('selection.html'));
});

test('reads a selection across a heading, a list and a table, cut at its ends', async ({
  page,
  probe,
}) => {
  await page.evaluate(() => {
    const at = (id: string): Text => document.getElementById(id)?.firstChild as Text;
    getSelection()?.setBaseAndExtent(at('first'), 4, at('last-cell'), 3);
  });
  const { value } = await probe.readSelection(page);
  expect(value?.type).toBe('selection');
  expect(value?.title).toBe('Selecting');
  expect(value?.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'paragraph: first paragraph has bold words in it.',
    'list-item: First item of a list',
    'list-item: Second item of a list',
    'table-row: Name | Height',
    'table-row: Avonmouth | 12 m',
    'table-row: Honolulu | 0.6',
  ]);
  expect(value?.coverage).toBe(1);
});

test('reads whole elements, as a triple click selects them', async ({ page, probe }) => {
  await page.locator('#first').click({ clickCount: 3 });
  const { value } = await probe.readSelection(page);
  expect(value?.blocks.map(({ text }) => text)).toEqual([
    'The first paragraph has bold words in it.',
  ]);
});

test('reads a selection inside a closed shadow root', async ({ page, probe }) => {
  await page.evaluate(() =>
    (document.querySelector('closed-note') as unknown as { selectAll(): void }).selectAll(),
  );
  const { value } = await probe.readSelection(page);
  expect(value?.blocks.map(({ text }) => text)).toEqual(['inside a closed']);
});

test('reads a selection in fields, never a password', async ({ page, probe }) => {
  await page.evaluate(() => {
    const note = document.getElementById('note') as HTMLTextAreaElement;
    note.focus();
    note.setSelectionRange(0, note.value.length);
  });
  const note = await probe.readSelection(page);
  expect(note.value?.blocks.map(({ text }) => text)).toEqual([
    'Written by the reader, in two lines.',
    'The second line.',
  ]);

  await page.evaluate(() => {
    const name = document.getElementById('name') as HTMLInputElement;
    name.focus();
    name.setSelectionRange(4, 12);
  });
  const name = await probe.readSelection(page);
  expect(name.value?.blocks.map(({ text }) => text)).toEqual(['Lovelace']);

  await page.locator('#password').focus();
  await page.keyboard.press('Control+A');
  expect((await probe.readSelection(page)).failure).toEqual({
    code: 'selection-empty',
    params: {},
  });
});

test('reads a selection in a frame, and falls back on what the browser said', async ({
  page,
  probe,
}) => {
  await page.frameLocator('#frame').locator('#inner').click({ clickCount: 3 });
  const inner = await probe.readSelection(page);
  expect(inner.value?.blocks.map(({ text }) => text)).toEqual(['Selected inside a frame.']);
  // What was selected before, around it, stays so.
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  const newer = await probe.readSelection(page);
  expect(newer.value?.blocks.map(({ text }) => text)).toEqual(['Selected inside a frame.']);
  await page.evaluate(() => getSelection()?.removeAllRanges());

  await page.locator('#title').click();
  const fallback = await probe.readSelection(page, 'First line\n\n  Second   line ');
  expect(fallback.value?.blocks.map(({ text }) => text)).toEqual(['First line', 'Second line']);
  expect((await probe.readSelection(page)).failure).toEqual({
    code: 'selection-empty',
    params: {},
  });
});

test('reads a selection in a frame nobody sees into, or says where it may be', async ({
  page,
  probe,
  site,
}) => {
  const show = async (attributes: string): Promise<void> => {
    await page.evaluate((given) => {
      const frame = document.createRange().createContextualFragment(`<iframe id="far" ${given}>`);
      document.getElementById('far')?.remove();
      document.body.append(frame);
    }, attributes);
    await page.frameLocator('#far').locator('p').first().click({ clickCount: 3 });
  };
  // Of this site, but on its own.
  await show('sandbox="allow-scripts" src="/frame-inner.html"');
  const sandboxed = await probe.readSelection(page);
  expect(sandboxed.value?.blocks.map(({ text }) => text)).toEqual([
    'Written in a document of its own.',
  ]);
  await show(`src="${site.otherUrl('frame-inner.html')}"`);
  expect((await probe.readSelection(page)).failure).toEqual({
    code: 'selection-in-frame',
    params: {},
  });
});

test('shows a quotation from a field by selecting it there', async ({ page, probe }) => {
  await page.evaluate(() => {
    const note = document.getElementById('note') as HTMLTextAreaElement;
    note.focus();
    note.setSelectionRange(0, note.value.length);
  });
  const { value } = await probe.readSelection(page);
  if (!value) throw new Error('nothing read');
  await page.locator('#name').focus();
  const text = 'second line';
  expect(await probe.showQuote(page, value, { blockId: 1, start: 4, end: 15, text })).toEqual({
    value: null,
  });
  const selected = await page.evaluate(() => {
    const {
      selectionStart,
      selectionEnd,
      value: all,
    } = document.activeElement as HTMLTextAreaElement;
    return all.slice(selectionStart, selectionEnd);
  });
  expect(selected).toBe(text);
});
