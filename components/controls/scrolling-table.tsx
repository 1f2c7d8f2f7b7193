import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

/** A table that scrolls by itself where it is too wide, by keyboard too. */
export function ScrollingTable({ children }: { children: ComponentChildren }) {
  return (
    <div
      class="table-scroll"
      role="region"
      tabIndex={0}
      aria-label={i18n.t('answer.table')}
      // Not of the table alone: its first column would be out of sight where the interface reads the other way.
      dir="auto"
    >
      <table>{children}</table>
    </div>
  );
}
