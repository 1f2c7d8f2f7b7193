import { describe, expect, test } from 'vitest';
import { isRestricted, isWebStore, sitePattern, siteOf } from '@/lib/page/page-address';

describe('page addresses', () => {
  test.each([
    'chrome://settings/',
    'about:config',
    'devtools://x',
    'view-source:https://a.example/',
    'chrome-extension://abc/x.html',
  ])('%s is restricted', (url) => expect(isRestricted(url)).toBe(true));

  test.each(['https://a.example/', 'http://127.0.0.1:8080/', 'file:///home/a.html', 'about:blank'])(
    '%s is not',
    (url) => expect(isRestricted(url)).toBe(false),
  );

  test('knows the stores', () => {
    expect(isWebStore('https://chromewebstore.google.com/detail/x')).toBe(true);
    expect(isWebStore('https://chrome.google.com/webstore/detail/x')).toBe(true);
    expect(isWebStore('https://chrome.google.com/')).toBe(false);
  });

  test('asks for a site by host, whatever its port and scheme', () => {
    expect(sitePattern('https://a.example:8443/x')).toBe('*://a.example/*');
    expect(sitePattern('file:///home/a.html')).toBeNull();
    expect(siteOf('https://a.example:8443/x')).toBe('a.example');
  });
});
