import { isFrame } from './elements';
import { frameDocument, shadowRootOf } from './flat-tree';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The focused element, inside shadow roots and frames of the same site. */
export function focusedElement(document: Document): Element | null {
  let element = document.activeElement;
  while (element) {
    const inner = shadowRootOf(element)?.activeElement ?? innerFrame(element)?.activeElement;
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}

/** The document of a frame of the same site; null for everything else. */
export function innerFrame(element: Element): Document | null {
  return isFrame(element.localName) ? frameDocument(element) : null;
}

/** What is selected in a field. Passwords are nobody's to read. */
export function fieldSelection(
  element: Element | null,
): { field: TextField; start: number; text: string } | null {
  if (!element || !isTextField(element)) return null;
  const { selectionStart: start, selectionEnd: end, value } = element;
  if (start === null || end === null || start === end) return null;
  return { field: element, start, text: value.slice(start, end) };
}

function isTextField(element: Element): element is TextField {
  if (element.localName === 'textarea') return true;
  return element.localName === 'input' && (element as HTMLInputElement).type !== 'password';
}
