import { i18n } from '#i18n';
import { formatCount } from '@/components/words/numbers';
import type { DocumentOrder } from '@/lib/protocol/library';
import { documentOrders } from '@/lib/protocol/library';
import type { LibraryModel } from '@/lib/state/library/library-model';

const orderNames: Record<DocumentOrder, () => string> = {
  newest: () => i18n.t('library.newest'),
  oldest: () => i18n.t('library.oldest'),
  title: () => i18n.t('library.byTitle'),
};

/** How much is shown, how much of it can be found already, and in which order it stands. */
export function StateLine({ model }: { model: LibraryModel }) {
  const { documents, search } = model;
  const results = search.results.value;
  const state = model.watch.state.value;
  const waiting = state?.waiting ?? 0;
  return (
    <div class="state-line hint">
      <span class="tabular" aria-live="polite" data-count>
        {countText(model)}
      </span>
      {state && waiting > 0 && (
        <span class="indexing">
          <progress
            max={state.documents}
            value={state.documents - waiting}
            aria-label={i18n.t('library.indexingLabel')}
          />
          <span class="tabular">
            {i18n.t('library.indexing', {
              done: formatCount(state.documents - waiting),
              total: formatCount(state.documents),
            })}
          </span>
        </span>
      )}
      {!results && (documents.total.value ?? 0) > 1 && (
        <select
          class="order"
          aria-label={i18n.t('library.order')}
          value={documents.order.value}
          onChange={(event) => {
            const order = documentOrders.find((name) => name === event.currentTarget.value);
            if (order) void documents.reorder(order);
          }}
        >
          {documentOrders.map((order) => (
            <option key={order} value={order}>
              {orderNames[order]()}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function countText({ search, listed }: LibraryModel): string {
  const results = search.results.value;
  if (results)
    return i18n.t('library.foundCount', {
      found: `${formatCount(results.hits.length)}${results.more ? '+' : ''}`,
      searched: formatCount(results.searched),
    });
  const total = listed.value;
  return total === null ? '' : i18n.t('library.count', total, [formatCount(total)]);
}
