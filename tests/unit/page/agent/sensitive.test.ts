// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { sensitivityOf } from '@/lib/page/agent/sensitive';

const fill = (html: string): void => {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
};

afterEach(() => document.body.replaceChildren());

describe('sensitivityOf', () => {
  it.each([
    ['password', '<form><input type="password"></form>'],
    ['password', '<input type="text" autocomplete="one-time-code">'],
    ['payment', '<input autocomplete="section-a cc-number">'],
    ['payment', '<input name="card_number">'],
    ['payment', '<input name="x" aria-label="IBAN">'],
    ['payment', '<label>Security code <input name="sc"></label>'],
    ['payment', '<select name="expiryMonth"></select>'],
    ['payment', '<iframe src="https://js.stripe.com/v3/elements"></iframe>'],
  ])('%s: %s', (kind, html) => {
    fill(`<main><p>Some text.</p>${html}</main>`);
    expect(sensitivityOf(document)).toBe(kind);
  });

  it('looks into shadow roots', () => {
    fill('<login-box></login-box>');
    const root = document.querySelector('login-box')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(document.createElement('input'), { type: 'password' }));
    expect(sensitivityOf(document)).toBe('password');
  });

  it.each([
    '<input type="search" name="q">',
    '<input type="email" name="email" placeholder="Newsletter">',
    '<form><input name="number_of_guests"><textarea name="comment"></textarea></form>',
    '<p>Enter your password and card number elsewhere.</p>',
    '<iframe src="https://video.example/embed"></iframe>',
    '<input type="hidden" name="account_number">',
  ])('nothing in %s', (html) => {
    fill(html);
    expect(sensitivityOf(document)).toBeNull();
  });
});
