/** Values of `autocomplete` (HTML standard, "Autofill detail tokens"). */
const passwordPurpose = /\b(?:current-password|new-password|one-time-code)\b/;
const paymentPurpose = /\bcc-(?:name|number|exp|csc|type)|\btransaction-(?:amount|currency)/;

/** Whole words, as `asWords` leaves them. */
const passwordWords = whole(
  `passw(?:or)?d|passwort|passphrase|passcode|kennwort|mot de passe|contraseña|senha|wachtwoord|hasło|пароль
  |one ?time (?:code|password)|otp|(?:m|sms|chip|push|photo)? ?tan`,
  'パスワード|密码|密碼|비밀번호',
);

const paymentWords = whole(
  `(?:\\p{L}*card|account|routing|\\p{L}*karten?|konto|kaart|rekening) ?(?:num(?:ber|mer)?|no|nr)
  |cc ?(?:num(?:ber)?|no|name|exp|csc|cvc|cvv)|\\p{L}*prüf(?:ziffer|nummer)
  |num[ée]ro d(?:e|u|e la) (?:carte|compte)|n[úu]mero d(?:e|e la|o) (?:tarjeta|cuenta|cartão)
  |numero (?:di|della) (?:carta|conto)|numer (?:karty|konta|rachunku)|номер (?:карты|счета|счёта)
  |iban|bic|swift code|cvv2?|cvc2?|cvn|csc|sort ?code|security ?code
  |expiry(?: ?(?:date|month|year))?|exp(?:iration)? ?(?:date|month|year)|mm (?:yy(?:yy)?|jj|aa)`,
  'カード番号|口座番号|卡号|卡號|银行账号|카드 ?번호|계좌 ?번호|(?:\\d{4} ){3}\\d{4}|(?:[x•*0]{4} ){3}',
);

/** What a field is for, by its autofill tokens. */
export function sensitivePurpose(tokens: string): 'password' | 'payment' | null {
  if (passwordPurpose.test(tokens)) return 'password';
  return paymentPurpose.test(tokens) ? 'payment' : null;
}

/** What a field is for, by its names and labels in the languages that most pages are in. */
export function sensitiveWords(names: string): 'password' | 'payment' | null {
  const words = asWords(names);
  if (paymentWords.test(words)) return 'payment';
  return passwordWords.test(words) ? 'password' : null;
}

/** `cardNumber`, `card_number` and `card[number]` as `card number`. */
function asWords(names: string): string {
  return names
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[\s_\-.,:;/()[\]]+/gu, ' ')
    .toLowerCase();
}

/** @param anywhere where words are not told apart by spaces */
function whole(words: string, anywhere: string): RegExp {
  const spaced = words.replaceAll(/\n\s*/g, '');
  return new RegExp(`(?<!\\p{L})(?:${spaced})(?!\\p{L})|${anywhere}`, 'u');
}
