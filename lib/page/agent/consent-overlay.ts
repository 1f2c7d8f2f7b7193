import type { Scope } from './scope';

/** A request for consent has no more to say (UTF-16 units). */
const longest = 3000;

/** What it speaks of, in lower case, in the languages whose laws ask for it and a few more. */
const words =
  /cookie|kakor|consent|gdpr|zustimm|einwillig|datenschutz|vie privée|consentimiento|privacidad|privacidade|consenso|toestemming|samtyck|samtykke|evästei|zgod[aęy]|ciasteczk|souhlas|hozzájárul|συγκατάθεση|соглас|куки|çerez|同意|クッキー|쿠키|ملفات تعريف|עוגיות|कुकी|คุกกี้/u;

/** Whether a text speaks of consent. */
export function speaksOfConsent(text: string): boolean {
  return words.test(text.toLowerCase());
}

/** Whether an element lies over the page to ask for consent: held in place, with something to press. */
export function isConsentOverlay({ element, position }: Scope): boolean {
  if (position !== 'fixed') return false;
  const text = element.textContent ?? '';
  if (text.length > longest || !speaksOfConsent(text)) return false;
  return (
    element.querySelector('button, [role="button"], input[type="submit"], input[type="button"]') !==
    null
  );
}
