import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { FailureBlock } from '@/components/failure/failure-block';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { DocumentList } from './document-list';
import { EmptyLibrary } from './empty-library';
import { HitList } from './hit-list';
import { PickedBar } from './picked-bar';
import { StateLine } from './state-line';

/** The list, or what was found, or why there is neither. */
export function Results({ model }: { model: LibraryModel }) {
  const { watch, documents, search, filters, bin } = model;
  const active = useSignal(0);
  const results = search.results.value;
  const total = documents.total.value;
  const failure =
    bin.failure.value ??
    (results || model.query.value.trim() !== '' ? search.failure.value : documents.failure.value) ??
    watch.failure.value ??
    watch.state.value?.failure ??
    null;
  const retry = () => {
    bin.failure.value = null;
    model.retry();
  };
  const nothing = results ? results.hits.length === 0 : total === 0;
  return (
    <>
      {failure && <FailureBlock key={failure.code} failure={failure} onRetry={retry} />}
      {model.empty.value && !results ? (
        <EmptyLibrary />
      ) : (
        <>
          <StateLine model={model} />
          <PickedBar model={model} />
          {nothing && <Nothing query={results?.query ?? null} filtered={filters.active.value} />}
          {results ? (
            results.hits.length > 0 && <HitList model={model} results={results} active={active} />
          ) : (
            <DocumentList model={model} active={active} />
          )}
        </>
      )}
    </>
  );
}

function Nothing({ query, filtered }: { query: string | null; filtered: boolean }) {
  return (
    <div class="nothing">
      <p>
        {query === null ? i18n.t('library.nothingFiltered') : i18n.t('library.nothing', { query })}
      </p>
      {query !== null && (
        <p class="hint">
          {filtered ? i18n.t('library.nothingHere') : i18n.t('library.nothingNext')}
        </p>
      )}
    </div>
  );
}
