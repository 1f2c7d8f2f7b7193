import { expect, test } from './probe-test.ts';

test('says that a page only waits, asks for consent or a password, or is an error', async ({
  page,
  site,
  probe,
}) => {
  const code = async (name: string, body: string, status = 200): Promise<string | undefined> => {
    site.serve(name, (_request, response) => {
      response
        .writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><html lang="en"><title>App</title><body>${body}`);
    });
    await page.goto(site.url(name));
    return (await probe.read(page)).failure?.code;
  };
  expect(await code('/waits', '<h1>Tides</h1><p>Loading…</p><p>Please wait</p>')).toBe(
    'page-loading',
  );
  expect(await code('/about-waiting', '<p>Loading a ship takes four hours.</p>')).toBeUndefined();
  expect(await code('/gone', '<h1>404 Not Found</h1><hr>nginx/1.24', 404)).toBe('page-error');
  expect(await code('/gone-in-words', '<h1>404 Not Found</h1><a href="/">Home</a>')).toBe(
    'page-error',
  );
  expect(await code('/room', '<h1>Room 404</h1><p>Seats twelve, with a view.</p>')).toBeUndefined();
  const form =
    '<h1>Sign in</h1><form><label>Email <input type="email"></label> <label>Password <input type="password"></label><button>Sign in</button></form><p><a href="/lost">Forgot password?</a></p>';
  expect(await code('/signs-in', form)).toBe('page-sign-in');
  const notes = '<p>The members of the sailing club meet at the pier on Fridays.</p>';
  expect(await code('/also-signs-in', form + notes)).toBeUndefined();
  const long = `<p>${'The tide comes in twice a day at this place. '.repeat(20)}</p>`;
  expect(await code('/served-anyway', long, 404)).toBeUndefined();
  const request =
    '<h2>Before you continue</h2><p>We use cookies to measure how the site is used.</p><button>Accept all</button><button>Reject all</button>';
  expect(await code('/asks', `<div role="dialog" aria-modal="true">${request}</div>`)).toBe(
    'page-consent',
  );
});
