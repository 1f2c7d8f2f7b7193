import type { Signal } from '@preact/signals';
import type { SavedDocument } from '@/lib/protocol/library';
import type { LibraryModel } from '@/lib/state/library/library-model';

/** A list of entries of which one is current: the arrow keys move it, Enter opens it, Space picks it. */
export interface Entries {
  count: number;
  /** The document an entry belongs to; null while it is being fetched. */
  documentAt: (index: number) => SavedDocument | null;
  open: (index: number) => void;
  /** Brings an entry into view. */
  reveal: (index: number) => void;
  /** Entries in view at once. */
  pageSize: () => number;
}

const moves: Record<string, (at: number, entries: Entries) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, { pageSize }) => at + pageSize(),
  PageUp: (at, { pageSize }) => at - pageSize(),
  Home: () => 0,
  End: (_at, { count }) => count - 1,
};

/** What a key does in the list. */
export function onListKey(
  event: KeyboardEvent,
  entries: Entries,
  active: Signal<number>,
  model: LibraryModel,
): void {
  const current = entries.documentAt(active.peek());
  const move = moves[event.key];
  if (move) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // Up from the first entry is the way back to the field.
    if (event.key === 'ArrowUp' && active.peek() === 0 && !event.shiftKey) {
      document.querySelector<HTMLElement>('[data-search]')?.focus();
      return;
    }
    moveTo(move(active.peek(), entries), event.shiftKey, entries, active, model);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    entries.open(active.peek());
  } else if (event.key === ' ') {
    event.preventDefault();
    if (current) model.picked.toggle(current.id);
  } else if (event.key === 'Delete') {
    event.preventDefault();
    const picked = [...model.picked.ids.peek()];
    void model.delete(picked.length > 0 ? picked : current ? [current.id] : []);
  }
}

/** Makes an entry current; with `picking`, every document on the way is picked. */
function moveTo(
  to: number,
  picking: boolean,
  entries: Entries,
  active: Signal<number>,
  model: LibraryModel,
): void {
  const from = active.peek();
  const index = Math.max(0, Math.min(entries.count - 1, to));
  if (picking) model.picked.add(idsBetween(from, index, entries));
  active.value = index;
  entries.reveal(index);
}

/** What a press of the mouse does in the list. */
export function onListClick(
  event: MouseEvent,
  entries: Entries,
  active: Signal<number>,
  model: LibraryModel,
): void {
  const { target } = event;
  const entry = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  if (!entry) return;
  const index = Number(entry.dataset['index']);
  const document = entries.documentAt(index);
  const onPick = target instanceof Element && target.closest('[data-pick]') !== null;
  if (event.shiftKey) model.picked.add(idsBetween(active.peek(), index, entries));
  else if (document && (onPick || event.ctrlKey || event.metaKey)) model.picked.toggle(document.id);
  else entries.open(index);
  active.value = index;
}

function idsBetween(a: number, b: number, { documentAt }: Entries): string[] {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  const ids = new Set<string>();
  for (let index = from; index <= to; index++) {
    const document = documentAt(index);
    if (document) ids.add(document.id);
  }
  return [...ids];
}
