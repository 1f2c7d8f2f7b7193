import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '@/lib/page/canonical-url';

describe('canonicalUrl', () => {
  test.each([
    ['https://a.example/x?utm_source=b&id=3&fbclid=z#part', null, 'https://a.example/x?id=3'],
    ['https://a.example/x?q=a+b%20c', null, 'https://a.example/x?q=a+b%20c'],
    ['https://mail.example/#/inbox/3', null, 'https://mail.example/#/inbox/3'],
    ['https://mail.example/#!inbox', null, 'https://mail.example/'],
    ['https://mail.example/#!/inbox', null, 'https://mail.example/#!/inbox'],
  ])('%s with %s is %s', (url, declared, expected) => {
    expect(canonicalUrl(url, declared)).toBe(expected);
  });

  test.each([
    ['https://a.example/x/', 'https://a.example/x', 'https://a.example/x'],
    ['https://a.example/x/index.html', 'https://a.example/x/', 'https://a.example/x/'],
    ['https://a.example/Tides?gclid=1', 'https://a.example/tides', 'https://a.example/tides'],
    ['https://a.example/dp/7/ref=sr_1_2', 'https://a.example/dp/7', 'https://a.example/dp/7'],
    ['https://a.example/?utm_source=b', 'https://a.example/en/home', 'https://a.example/en/home'],
    ['https://a.example/', 'https://a.example/?p=4&gclid=1', 'https://a.example/?p=4'],
  ])('%s takes the spelling of %s', (url, declared, expected) => {
    expect(canonicalUrl(url, declared)).toBe(expected);
  });

  // Pages made from one template often declare one address for all of them.
  test.each([
    ['https://a.example/a', 'https://a.example/'],
    ['https://a.example/a', 'https://a.example/index.html'],
    ['https://a.example/app/a', 'https://a.example/app'],
    ['https://a.example/app', 'https://a.example/other'],
    ['https://a.example/q?id=1', 'https://a.example/q'],
    ['https://a.example/q?id=1', 'https://a.example/q?id=2'],
    ['https://a.example/?id=1', 'https://a.example/'],
    ['https://mail.example/#/inbox/3', 'https://mail.example/'],
    ['https://mail.example/#/inbox/3', 'https://mail.example/home'],
  ])('%s stays apart from what else declares %s', (url, declared) => {
    expect(canonicalUrl(url, declared)).toBe(url);
  });

  test('does not let a page pass for another site', () => {
    expect(canonicalUrl('https://a.example/x', 'https://bank.example/x')).toBe(
      'https://a.example/x',
    );
    expect(canonicalUrl('https://a.example/x', 'http://a.example/x')).toBe('https://a.example/x');
    expect(canonicalUrl('file:///home/a.html', 'file:///etc/passwd')).toBe('file:///home/a.html');
  });

  test('leaves what is no address alone', () => {
    expect(canonicalUrl('', 'nonsense')).toBe('');
  });
});
