import { signal } from '@preact/signals';
import type { Quote } from '@/lib/protocol/page';

export interface Preview {
  /** Null where no sentence comes near. */
  quote: Quote | null;
  /** Why no sentence says it; null behind the number of one that does. */
  reason: string | null;
  /** The button it belongs to. */
  source: HTMLElement;
  /** Pressing the button leads to the page. */
  canShow: boolean;
  /** Title of the document it comes from, where that is not the page. */
  origin: string | null;
}

/** A pointer on its way elsewhere has passed a number by then; milliseconds. */
const restBeforeOpening = 250;

/** Time to move the pointer from the number onto the quotation. */
const grace = 150;

/** The one quotation on display, shared by all numbers of a document. */
export const preview = signal<Preview | null>(null);
let opening: ReturnType<typeof setTimeout> | undefined;
let closing: ReturnType<typeof setTimeout> | undefined;
/** The number under the pointer. A quotation that was taken away stays away until the pointer has left its number. */
let hovered: HTMLElement | null = null;

export function showPreview(next: Preview): void {
  clearTimers();
  preview.value = next;
}

/** Shows it once the pointer has come to rest on its number. */
export function showPreviewSoon(next: Preview): void {
  if (next.source === hovered) return;
  hovered = next.source;
  clearTimers();
  // Back from the quotation to its number.
  if (preview.peek()?.source === next.source) return;
  opening = setTimeout(() => showPreview(next), restBeforeOpening);
}

export function keepPreview(): void {
  clearTimeout(closing);
}

/** The pointer has left. */
export function hidePreviewSoon(): void {
  hovered = null;
  clearTimers();
  closing = setTimeout(hidePreview, grace);
}

export function hidePreview(): void {
  clearTimers();
  preview.value = null;
}

function clearTimers(): void {
  clearTimeout(opening);
  clearTimeout(closing);
}
