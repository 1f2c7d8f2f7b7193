import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { formatCount } from '@/components/words/numbers';
import type { RelatedModel } from '@/lib/state/library/related-model';

/** What the library has on the subject of the page: folded away, and only where there is something. */
export function Related({ model }: { model: RelatedModel }) {
  const { actions } = useView();
  const hits = model.hits.value;
  if (hits.length === 0) return null;
  return (
    <details class="related">
      <summary>
        {i18n.t('library.related')} <span class="tabular">{formatCount(hits.length)}</span>
      </summary>
      <ul class="history-rows">
        {hits.map(({ document }) => (
          <li key={document.id} class="history-row">
            <button
              type="button"
              class="history-open"
              onClick={() => actions.openLibrary({ document: document.id })}
            >
              <span dir="auto">{document.title || document.url}</span>
              <span class="hint">{document.site}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
