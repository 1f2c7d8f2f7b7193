import { signal } from '@preact/signals';
import type { Quote } from '@/lib/protocol/page';

export interface Preview {
  quote: Quote;
  number: number;
  /** The button it belongs to. */
  source: HTMLElement;
  /** Pressing the button leads to the page. */
  canShow: boolean;
}

/** Time to move the pointer from the number onto the quotation. */
const grace = 150;

/** The one quotation on display, shared by all numbers of a document. */
export const preview = signal<Preview | null>(null);
let closing: ReturnType<typeof setTimeout> | undefined;

export function showPreview(next: Preview): void {
  clearTimeout(closing);
  preview.value = next;
}

export function keepPreview(): void {
  clearTimeout(closing);
}

export function hidePreviewSoon(): void {
  clearTimeout(closing);
  closing = setTimeout(hidePreview, grace);
}

export function hidePreview(): void {
  clearTimeout(closing);
  preview.value = null;
}
