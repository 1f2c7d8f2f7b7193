import { isElement, walkFlatTree } from './flat-tree';

/** Why a page is not to be remembered by itself. */
export type Sensitivity = 'password' | 'payment';

const paymentTokens = /\bcc-(?:name|number|exp|csc|type)|\btransaction-(?:amount|currency)/u;
const paymentNames =
  /(?:card|account|routing|konto|karten|carte|tarjeta)[\s_-]?(?:num|no\b|nr)|\b(?:iban|bic|cvv2?|cvc2?|csc)\b|sort[\s_-]?code|security[\s_-]?code|pr[üu]f(?:ziffer|nummer)|expiry|exp[\s_-]?(?:date|month|year)/iu;

/** Frames in which payment services take cards, told by their hosts: what is in them cannot be seen. */
const paymentFrames =
  /(?:^|\.)(?:js\.stripe\.com|checkout\.stripe\.com|adyen\.com|braintreegateway\.com|paypal\.com|klarna\.com|squareup\.com|mollie\.com|worldpay\.com|checkout\.com)$/u;

/** Whether a page asks for a password or for means of payment, also in shadow roots and frames of its own site; null when not. */
export function sensitivityOf(document: Document): Sensitivity | null {
  let found: Sensitivity | null = null;
  const visitor = {
    enter: (element: Element): boolean => {
      found ??= ofElement(element);
      return found === null;
    },
    text: () => undefined,
    leave: () => undefined,
  };
  // Looked at in one go: it is the elements alone, without their styles.
  for (const _ of walkFlatTree(document.documentElement, visitor, () => false)) break;
  return found;
}

function ofElement(element: Element): Sensitivity | null {
  switch (element.localName) {
    case 'input':
    case 'select':
    case 'textarea':
      return ofField(element as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement);
    case 'iframe':
      return isPaymentFrame(element as HTMLIFrameElement) ? 'payment' : null;
    default:
      return null;
  }
}

function ofField(
  field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
): Sensitivity | null {
  const { type, name, id } = field;
  const purpose = field.getAttribute('autocomplete')?.toLowerCase() ?? '';
  if (type === 'password' || /\b(?:current-password|new-password|one-time-code)\b/u.test(purpose))
    return 'password';
  if (type === 'hidden') return null;
  const words = [name, id, field.getAttribute('placeholder'), field.getAttribute('aria-label')];
  const labels = 'labels' in field ? [...(field.labels ?? [])] : [];
  const said = [...words, ...labels.filter(isElement).map(({ textContent }) => textContent)];
  return paymentTokens.test(purpose) || paymentNames.test(said.join(' ')) ? 'payment' : null;
}

function isPaymentFrame({ src }: HTMLIFrameElement): boolean {
  return URL.canParse(src) && paymentFrames.test(new URL(src).hostname);
}
