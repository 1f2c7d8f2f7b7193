import type { Signal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import type { LibraryModel } from '@/lib/state/library/library-model';
import type { Entries } from './list-keys';
import { onListClick, onListKey } from './list-keys';
import { optionId } from './option-id';

interface Props {
  scroller: RefObject<HTMLDivElement | null>;
  label: string;
  model: LibraryModel;
  entries: Entries;
  active: Signal<number>;
  /** The current entry is drawn; far away from it, it may not be. */
  activeDrawn: boolean;
  busy?: boolean;
  children: ComponentChildren;
}

/** The list as a whole takes the focus; which of its entries is current is told by its id. */
export function EntryList(props: Props) {
  const { scroller, label, model, entries, active, activeDrawn, busy = false, children } = props;
  return (
    <div
      ref={scroller}
      class="entries"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={activeDrawn ? optionId(active.value) : undefined}
      aria-busy={busy}
      data-entries
      onKeyDown={(event) => onListKey(event, entries, active, model)}
      onClick={(event) => onListClick(event, entries, active, model)}
    >
      {children}
    </div>
  );
}
