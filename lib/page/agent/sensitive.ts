import { walkFlatTree } from './flat-tree';
import { sensitivePurpose, sensitiveWords } from './sensitive-words';

/** Why a page is not to be remembered by itself. */
export type Sensitivity = 'password' | 'payment';

/** Frames in which payment services take cards, told by their hosts: what is in them cannot be seen. */
const paymentFrames =
  /(?:^|\.)(?:js\.stripe\.com|checkout\.stripe\.com|adyen\.com|braintreegateway\.com|paypal\.com|klarna\.com|squareup\.com|mollie\.com|worldpay\.com|checkout\.com)$/u;

/** Where other sites have their visitors sign in. */
const signInFrames =
  /(?:^|[./?&=_-])(?:log-?in|sign-?in|signon|sso|oauth2?|authenticate|authorize|idmsa)(?:[./?&=_-]|$)/iu;

/** Smaller ones only renew a session, or measure; CSS pixels. */
const smallestForm = 100;

/** Whether a page asks for a password or for means of payment, also in shadow roots and frames of its own site; null when not. */
export function sensitivityOf(document: Document): Sensitivity | null {
  // Also where a component has not put it anywhere yet.
  if (document.querySelector('input[type="password"]') !== null) return 'password';
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
      return ofFrame(element as HTMLIFrameElement);
    default:
      return null;
  }
}

function ofField(
  field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
): Sensitivity | null {
  const { type, name, id } = field;
  if (type === 'password') return 'password';
  if (unwritten.has(type)) return null;
  const purpose = sensitivePurpose(field.getAttribute('autocomplete')?.toLowerCase() ?? '');
  const said = [name, id, field.getAttribute('placeholder'), field.getAttribute('aria-label')];
  return purpose ?? sensitiveWords([...said, ...labelsOf(field)].join(' ; '));
}

/** Types of inputs that nothing is written into. */
const unwritten = new Set(
  'hidden button submit reset image checkbox radio range color file'.split(' '),
);

function labelsOf(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string[] {
  const labels = 'labels' in field ? [...(field.labels ?? [])] : [];
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
  const named = ids.map((id) => root.getElementById(id));
  return [...labels, ...named].flatMap((label) => label?.textContent ?? []);
}

/** What is in the frames of other sites cannot be seen where these may not be read, but their addresses can. */
function ofFrame(frame: HTMLIFrameElement): Sensitivity | null {
  if (!URL.canParse(frame.src)) return null;
  const { hostname, pathname } = new URL(frame.src);
  if (paymentFrames.test(hostname)) return 'payment';
  if (!signInFrames.test(`${hostname}${pathname}`)) return null;
  const { width, height } = frame.getBoundingClientRect();
  return Math.min(width, height) >= smallestForm ? 'password' : null;
}
