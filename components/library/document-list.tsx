import type { Signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { DocumentRow } from './document-row';
import { EntryList } from './entry-list';
import { rowHeightOf, useRows } from './use-rows';

/** Everything there is, of which only what is in view is drawn and fetched. */
export function DocumentList({ model, active }: { model: LibraryModel; active: Signal<number> }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useMemo(rowHeightOf, []);
  const { documents, picked, copy } = model;
  const total = documents.total.value ?? 0;
  const { rows, reveal, pageSize } = useRows(scroller, total, rowHeight);
  const { first, end } = rows;
  useEffect(() => {
    if (end > first) documents.show(first, end - 1);
  }, [first, end, documents]);
  const scope = model.filters.scope.value;
  const order = documents.order.value;
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    active.value = 0;
  }, [scope, order]);
  useEffect(() => {
    if (active.peek() >= total) active.value = Math.max(0, total - 1);
  }, [total]);
  const entries = {
    count: total,
    documentAt: (index: number) => documents.at(index),
    open: (index: number) => {
      const document = documents.at(index);
      if (document) void copy.open({ id: document.id });
    },
    reveal,
    pageSize,
  };
  const current = active.value;
  return (
    <EntryList
      scroller={scroller}
      label={i18n.t('library.documents')}
      model={model}
      entries={entries}
      active={active}
      activeDrawn={current >= first && current < end && documents.at(current) !== null}
    >
      <div class="rows-space" style={{ blockSize: `${total * rowHeight}px` }}>
        <div class="rows-drawn" style={{ translate: `0 ${first * rowHeight}px` }}>
          {Array.from({ length: end - first }, (_row, offset) => {
            const index = first + offset;
            const document = documents.at(index);
            return document ? (
              <DocumentRow
                key={document.id}
                document={document}
                index={index}
                total={total}
                active={index === current}
                picked={picked.has(document.id)}
                open={copy.request.value?.id === document.id}
              />
            ) : (
              <div key={index} class="document-row" data-index={index} data-waiting />
            );
          })}
        </div>
      </div>
    </EntryList>
  );
}
