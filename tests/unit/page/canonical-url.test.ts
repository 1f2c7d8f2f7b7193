import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '@/lib/page/canonical-url';

describe('canonicalUrl', () => {
  test.each([
    ['https://a.example/x?utm_source=b&id=3&fbclid=z#part', null, 'https://a.example/x?id=3'],
    ['https://a.example/x?q=a+b%20c', null, 'https://a.example/x?q=a+b%20c'],
    ['https://a.example/x?page=2', 'https://a.example/x', 'https://a.example/x'],
    ['https://a.example/x', 'https://a.example/y?gclid=1', 'https://a.example/y'],
    ['https://mail.example/#/inbox/3', null, 'https://mail.example/#/inbox/3'],
    ['https://mail.example/#!inbox', null, 'https://mail.example/'],
    ['https://mail.example/#!/inbox', null, 'https://mail.example/#!/inbox'],
  ])('%s with %s is %s', (url, declared, expected) => {
    expect(canonicalUrl(url, declared)).toBe(expected);
  });

  test('does not let a page pass for another site', () => {
    expect(canonicalUrl('https://a.example/x', 'https://bank.example/')).toBe(
      'https://a.example/x',
    );
    expect(canonicalUrl('https://a.example/x', 'http://a.example/x')).toBe('https://a.example/x');
    expect(canonicalUrl('file:///home/a.html', 'file:///etc/passwd')).toBe('file:///home/a.html');
  });

  test('leaves what is no address alone', () => {
    expect(canonicalUrl('', 'nonsense')).toBe('');
  });
});
