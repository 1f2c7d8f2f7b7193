/** What is saved is there, is found, and is there again after a restart. */
import { askHost } from '../harness/host.ts';
import { expect, test } from '../harness/test.ts';
import { sampleDocument, saving } from './sample-document.ts';

test('saved documents are found, before and after a restart', async ({ launch }) => {
  const start = async () => {
    const extension = await launch();
    const view = await extension.context.newPage();
    await view.goto(extension.url('options.html'));
    return { extension, view };
  };
  const search = async (view: Awaited<ReturnType<typeof start>>['view']) => {
    const { hits } = await askHost(view, 'library.search', {
      query: 'log entry 7',
      scope: {},
      limit: 5,
    });
    return hits.map(({ document }) => document.title);
  };
  const first = await start();
  for (let seed = 0; seed < 12; seed += 1) {
    const saved = await askHost(first.view, 'library.save', saving(sampleDocument(seed)));
    expect(saved.outcome).toBe('saved');
  }
  await expect.poll(() => search(first.view)).toContain('Log entry 7');
  expect((await search(first.view))[0]).toBe('Log entry 7');
  await first.extension.close();

  const second = await start();
  expect((await search(second.view))[0]).toBe('Log entry 7');
  const { total } = await askHost(second.view, 'library.list', {
    scope: {},
    order: 'newest',
    offset: 0,
    limit: 5,
  });
  expect(total).toBe(12);
  await second.extension.close();
});
