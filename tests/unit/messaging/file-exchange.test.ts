import { expect, test } from 'vitest';
import { offerFile, takeFile } from '@/lib/messaging/file-exchange';

test('a file is taken though it is offered only after it was first asked for', async () => {
  const taken = takeFile('late');
  const offering = new AbortController();
  offerFile('late', new Blob(['tides']), offering.signal);
  expect(await (await taken).text()).toBe('tides');
  offering.abort();
});
