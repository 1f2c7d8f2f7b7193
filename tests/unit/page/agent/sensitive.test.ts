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
    // Whole words, however they are written together.
    ['payment', '<input name="card_cvc">'],
    ['payment', '<input id="cvcInput">'],
    ['payment', '<input name="payee[iban]">'],
    ['payment', '<input name="creditcardnumber">'],
    ['payment', '<input placeholder="1234 1234 1234 1234">'],
    ['payment', '<input placeholder="MM / YY">'],
    ['payment', '<span id="l">IBAN of the payee</span><input aria-labelledby="x l">'],
    ['payment', '<label>Kartenprüfnummer <input name="a"></label>'],
    ['payment', '<label>Numéro de carte <input name="a"></label>'],
    ['payment', '<label>Número de la tarjeta <input name="a"></label>'],
    ['payment', '<label>Numero della carta <input name="a"></label>'],
    ['payment', '<label>Номер карты <input name="a"></label>'],
    ['payment', '<label>カード番号 <input name="a"></label>'],
    ['payment', '<label>银行卡号 <input name="a"></label>'],
    // A password that is shown.
    ['password', '<input type="text" name="user_password">'],
    ['password', '<label>Kennwort <input type="text" name="a"></label>'],
    ['password', '<label>Mot de passe <input type="text" name="a"></label>'],
    ['password', '<label>mTAN <input name="a"></label>'],
  ])('%s: %s', (kind, html) => {
    fill(`<main><p>Some text.</p>${html}</main>`);
    expect(sensitivityOf(document)).toBe(kind);
  });

  it('leaves a page alone that shows the sign-in of another site in a frame', () => {
    fill('<iframe src="https://id.example/login/frame"></iframe>');
    const frame = document.querySelector('iframe');
    if (frame) frame.getBoundingClientRect = () => new DOMRect(0, 0, 400, 300);
    expect(sensitivityOf(document)).toBe('password');
  });

  it('looks into shadow roots', () => {
    fill('<login-box></login-box>');
    const root = document.querySelector('login-box')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(document.createElement('input'), { type: 'password' }));
    expect(sensitivityOf(document)).toBe('password');
  });

  it('looks beside shadow roots, where nothing is shown yet', () => {
    fill('<login-box><input type="password"></login-box>');
    document.querySelector('login-box')?.attachShadow({ mode: 'open' });
    expect(sensitivityOf(document)).toBe('password');
  });

  it.each([
    '<input type="search" name="q">',
    '<input type="email" name="email" placeholder="Newsletter">',
    '<form><input name="number_of_guests"><textarea name="comment"></textarea></form>',
    '<p>Enter your password and card number elsewhere.</p>',
    '<iframe src="https://video.example/embed"></iframe>',
    '<input type="hidden" name="account_number">',
    '<input type="hidden" name="password_token">',
    '<input name="passenger" placeholder="Passport">',
    '<input name="caliban"><input name="aerobics">',
    '<input type="search" placeholder="Search compass cards">',
    '<label><input type="checkbox"> Show passwords</label>',
    '<iframe src="https://id.example/login/frame"></iframe>',
  ])('nothing in %s', (html) => {
    fill(html);
    expect(sensitivityOf(document)).toBeNull();
  });
});
