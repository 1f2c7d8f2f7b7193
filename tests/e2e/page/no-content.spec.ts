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

test('knows a request for consent by what it says and how it can be answered, where little else is shown', async ({
  page,
  site,
  probe,
}) => {
  const code = async (name: string, body: string): Promise<string | undefined> => {
    site.serve(name, (_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><title>Delta Courier</title><body>${body}`);
    });
    await page.goto(site.url(name));
    return (await probe.read(page)).failure?.code;
  };
  const wall = (heading: string, text: string, answers: readonly string[]): string =>
    `<div class="w-1"><h2>${heading}</h2><p>${text}</p><div>${answers.map((answer) => `<button>${answer}</button>`).join('')}</div></div>`;
  const english = wall(
    'We value your privacy',
    'We and our 842 partners store and access information on your device, such as unique identifiers, to show you personalised advertising, to measure it and to learn about our audience. You may change your mind at any time.',
    ['Accept all', 'Reject all'],
  );
  const walls = [
    english,
    `<nav><a href="/">Home</a> <a href="/about">About us</a></nav>${english}<footer>Delta Courier</footer>`,
    wall(
      'Wir brauchen Ihre Zustimmung',
      'Wir und unsere Partner speichern Informationen auf Ihrem Gerät, um Inhalte und Werbung zu messen.',
      ['Alle akzeptieren', 'Einstellungen'],
    ),
    wall(
      'Le respect de votre vie privée est notre priorité',
      'Nos partenaires et nous utilisons des traceurs pour mesurer l’audience et afficher de la publicité.',
      ['Tout accepter', 'Continuer sans accepter'],
    ),
    wall(
      'プライバシーについて',
      '当社とパートナーは、お使いの端末に情報を保存し、広告の表示と測定に利用します。',
      ['同意する', '設定を管理'],
    ),
  ];
  for (const [at, body] of walls.entries())
    expect(await code(`/wall-${at}`, body)).toBe('page-consent');
  const aboutCookies = `<h1>What cookies are</h1>
    <p>A cookie is a short text that a site asks a browser to keep. The browser sends it back with every later request, and so the site knows that it was there before.</p>
    <p>Most sites that set cookies for advertising have to ask for consent, and refusing has to be as easy as accepting.</p>`;
  const pages = [
    aboutCookies,
    aboutCookies + english,
    `${aboutCookies}<div><a href="/cookies">Cookie settings</a> <p><a href="/consent">Consent preferences</a></p></div>`,
    `<h1>Anna of the rowing club</h1><p>She would like to be your partner in the double on Sunday.</p><button>Accept</button><button>Decline</button>`,
    `<main>${aboutCookies}</main><div><p>We use cookies.</p><button>Accept</button><button>Reject</button></div>`,
    `<h1>Privacy policy</h1><p>We store what you type into the order form for ten years, because the law of taxes asks for it.</p>
     <p>We share it with the partners who deliver the parcels, and with nobody else.</p><button>Print</button><button>Manage settings</button>`,
    `<h1>Ida invites you to the sailing club</h1><p>The club meets at the pier on Fridays and sails to the islands in summer.</p>
     <button>Accept invitation</button><button>Decline</button><p>This site uses cookies.</p>`,
  ];
  for (const [at, body] of pages.entries())
    expect(await code(`/page-${at}`, body), String(at)).toBeUndefined();
});
