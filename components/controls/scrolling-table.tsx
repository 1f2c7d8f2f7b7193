import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

interface ScrollingTableProps {
  /** Stands above what scrolls: it would be as wide as the table, and end out of sight. */
  caption?: string | null;
  children: ComponentChildren;
}

/** A table that scrolls by itself where it is too wide, by keyboard too. */
export function ScrollingTable({ caption, children }: ScrollingTableProps) {
  const id = useId();
  return (
    <>
      {caption && (
        <p class="table-caption" id={id} dir="auto">
          {caption}
        </p>
      )}
      <div
        class="table-scroll"
        role="region"
        tabIndex={0}
        {...(caption ? { 'aria-labelledby': id } : { 'aria-label': i18n.t('answer.table') })}
        // Not of the table alone: its first column would be out of sight where the interface reads the other way.
        dir="auto"
      >
        <table>{children}</table>
      </div>
    </>
  );
}
