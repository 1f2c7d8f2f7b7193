import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { focusList } from './focus-list';
import { helpId } from './search-help';

/** Keys that work everywhere in the library, except where one types. */
export function useLibraryKeys(
  model: LibraryModel,
  search: RefObject<HTMLInputElement | null>,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { key } = event;
      if (key === 'Escape') {
        if (back(model, search.current)) event.preventDefault();
        return;
      }
      if (isTyping(event.target)) return;
      if (key === '/') search.current?.focus();
      else if (key === '?')
        document.querySelector<HTMLElement>(`[popovertarget='${helpId}']`)?.click();
      else if (key === 'z' && (event.ctrlKey || event.metaKey)) void model.changes.undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model, search]);
}

/** Goes one step back: what was opened last is closed first. False when there is nothing to go back from. */
function back(model: LibraryModel, search: HTMLInputElement | null): boolean {
  // The browser closes what lies on top by itself.
  if (document.querySelector(':popover-open, dialog[open]')) return false;
  const { copy, ask, picked, query } = model;
  if (copy.request.peek()) copy.close();
  else if (ask.open.peek()) ask.hide();
  else if (picked.count.peek() > 0) picked.clear();
  else if (query.peek() !== '') {
    model.type('');
    search?.focus();
    return true;
  } else return false;
  if (document.activeElement !== search) focusList();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
