import { describe, expect, it } from 'vitest';
import type { RememberSettings } from '@/lib/protocol/remember';
import {
  defaultRememberSettings,
  everySite,
  excludedFrom,
  rememberState,
} from '@/lib/protocol/remember';

const everywhere: RememberSettings = { ...defaultRememberSettings, sites: [everySite] };

describe('rememberState', () => {
  it('is off until a site is chosen, and then on for this site alone', () => {
    expect(rememberState('https://tides.example/', defaultRememberSettings)).toBe('none');
    const chosen = { ...defaultRememberSettings, sites: ['*://tides.example/*'] };
    expect(rememberState('https://tides.example/a', chosen)).toBe('on');
    expect(rememberState('https://www.tides.example/a', chosen)).toBe('none');
    expect(rememberState('https://tides.example.evil.example/', chosen)).toBe('none');
    expect(rememberState('https://tides.example/a', { ...chosen, paused: true })).toBe('paused');
  });

  it.each([
    'https://www.paypal.com/home',
    'https://mail.google.com/mail/u/0/',
    'https://www.deutsche-bank.example/',
    'https://onlinebanking.example/',
    'https://sparkasse-hamburg.example/',
  ])('leaves out %s even where every site is chosen', (url) => {
    expect(rememberState(url, everywhere)).toBe('excluded');
  });

  it.each(['file:///home/me/notes.html', 'chrome://settings/', 'about:blank', 'nonsense'])(
    'is off for %s',
    (url) => {
      expect(rememberState(url, everywhere)).toBe('none');
    },
  );

  it('takes the list of the reader as it is: dots are dots, a host stands for its subdomains', () => {
    const settings = { ...everywhere, excluded: ['a.example', 'b*.org'] };
    expect(rememberState('https://a.example/', settings)).toBe('excluded');
    expect(rememberState('https://deep.a.example/', settings)).toBe('excluded');
    expect(rememberState('https://aaexample/', settings)).toBe('on');
    expect(rememberState('https://nota.example/', settings)).toBe('on');
    expect(rememberState('https://bcd.org/', settings)).toBe('excluded');
    expect(rememberState('https://cbd.org/', settings)).toBe('on');
  });
});

describe('excludedFrom', () => {
  it('cuts addresses to hosts and drops what is empty or twice there', () => {
    expect(
      excludedFrom(' Example.org/path \nhttps://mail.example/x?y=1\n\n*Bank*\nexample.org\n'),
    ).toEqual(['example.org', 'mail.example', '*bank*']);
  });

  it('knows hosts as browsers write them', () => {
    expect(
      excludedFrom(
        'localhost:3000\nexample.org:8443/path\nbücher.example\n*.Über.example\n.example.net',
      ),
    ).toEqual([
      'localhost',
      'example.org',
      'xn--bcher-kva.example',
      'xn--ber-goa.example',
      'example.net',
    ]);
    const settings = { ...everywhere, excluded: excludedFrom('bücher.example\nlocalhost:3000') };
    expect(rememberState('https://bücher.example/a', settings)).toBe('excluded');
    expect(rememberState('http://localhost:3000/a', settings)).toBe('excluded');
  });
});
