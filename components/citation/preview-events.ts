import type { TargetedEvent, TargetedMouseEvent } from 'preact';
import { pointerMoved } from './pointer-motion';
import {
  hidePreview,
  hidePreviewSoon,
  preview,
  showPreview,
  showPreviewSoon,
  type Preview,
} from './preview';

/** What makes a button show a quotation on hover and focus, and Escape take it away. */
export function previewEvents(from: (source: HTMLElement) => Preview) {
  return {
    onMouseMove: (event: TargetedMouseEvent<HTMLElement>) => {
      if (pointerMoved(event)) showPreviewSoon(from(event.currentTarget));
    },
    onMouseLeave: hidePreviewSoon,
    onFocus: (event: TargetedEvent<HTMLElement>) => showPreview(from(event.currentTarget)),
    onBlur: hidePreview,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !preview.peek()) return;
      event.preventDefault();
      hidePreview();
    },
  };
}
