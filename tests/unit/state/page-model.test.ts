import { describe, expect, test } from 'vitest';
import { failure } from '@/lib/base/failure';
import type { PageDocument } from '@/lib/protocol/page';
import { PageModel } from '@/lib/state/page-model';
import { FakeGateway } from './fake-gateway';
import { settle } from './fake-host';
import { samplePage } from './samples';

describe('the page of a tab', () => {
  test('is read at the start and again when the tab navigates', async () => {
    const gateway = new FakeGateway(() => Promise.resolve(samplePage()));
    const model = new PageModel(gateway, 1);
    const stop = model.start();
    expect(model.status.value.kind).toBe('reading');
    await settle();
    expect(model.page.value?.title).toBe('How tides work');

    gateway.page = () => Promise.resolve(samplePage({ title: 'Another' }));
    gateway.navigate();
    expect(model.status.value.kind).toBe('reading');
    await settle();
    expect(model.page.value?.title).toBe('Another');
    stop();
  });

  test('is waited for, also by who asks before the reading begins', async () => {
    const model = new PageModel(new FakeGateway(() => Promise.resolve(samplePage())), 1);
    const settled = model.settled();
    await settle();
    model.start();
    await expect(settled).resolves.toMatchObject({ kind: 'ready' });
  });

  test('never shows what an overtaken reading found', async () => {
    const first = Promise.withResolvers<PageDocument>();
    const gateway = new FakeGateway(() => first.promise);
    const model = new PageModel(gateway, 1);
    model.start();
    gateway.page = () => Promise.resolve(samplePage({ title: 'Later' }));
    gateway.navigate();
    await settle();
    first.resolve(samplePage({ title: 'Earlier' }));
    await settle();
    expect(model.page.value?.title).toBe('Later');
  });

  test('says by name why it cannot be read', async () => {
    const gateway = new FakeGateway(() => Promise.reject(failure('pdf-scanned', {})));
    const model = new PageModel(gateway, 1);
    model.start();
    await expect(model.settled()).resolves.toEqual({
      kind: 'unreadable',
      failure: { code: 'pdf-scanned', params: {} },
    });
  });

  test('asks for access before anything else in the click, and reads when it is given', async () => {
    const gateway = new FakeGateway(() => Promise.reject(failure('page-no-access', { site: 'a' })));
    const model = new PageModel(gateway, 1);
    model.start();
    await model.settled();

    gateway.granted = false;
    const refused = model.requestAccess('site');
    expect(gateway.requested).toEqual(['site']);
    await refused;
    expect(model.status.value.kind).toBe('unreadable');

    gateway.granted = true;
    gateway.page = () => Promise.resolve(samplePage());
    await model.requestAccess('all');
    expect(model.status.value.kind).toBe('ready');
  });

  test('offers lasting access to a site that is not allowed yet', async () => {
    const gateway = new FakeGateway(() => Promise.resolve(samplePage()));
    gateway.siteAccess = false;
    const model = new PageModel(gateway, 1);
    model.start();
    await expect.poll(() => model.siteOffered.value).toBe(true);
    gateway.siteAccess = true;
    await model.requestAccess('site');
    await model.settled();
    expect(model.siteOffered.value).toBe(false);
  });

  test('settles only on the last of several readings', async () => {
    const gateway = new FakeGateway(() => settle(5).then(() => samplePage({ title: 'First' })));
    const model = new PageModel(gateway, 1);
    model.start();
    const settled = model.settled();
    gateway.page = () => settle(20).then(() => samplePage({ title: 'Second' }));
    gateway.navigate();
    const status = await settled;
    expect(status.kind === 'ready' && status.page.title).toBe('Second');
  });
});
