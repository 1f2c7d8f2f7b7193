import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { FailureBlock } from '@/components/failure/failure-block';
import { LossNotice } from '@/components/failure/loss-notice';
import type { FiltersModel } from '@/lib/state/library/filters-model';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { CollectionBar } from './collection-bar';
import { DocumentList } from './document-list';
import { EmptyLibrary } from './empty-library';
import { HitList } from './hit-list';
import { PickedBar } from './picked-bar';
import { StateLine } from './state-line';

/** The list, or what was found, or why there is neither. */
export function Results({ model }: { model: LibraryModel }) {
  const { watch, documents, search, filters, changes } = model;
  const active = useSignal(0);
  const results = search.results.value;
  const failure =
    changes.failure.value ??
    (results || model.query.value.trim() !== '' ? search.failure.value : documents.failure.value) ??
    watch.failure.value ??
    watch.state.value?.failure ??
    null;
  const retry = () => {
    changes.failure.value = null;
    model.retry();
  };
  const nothing = results ? results.hits.length === 0 : model.listed.value === 0;
  return (
    <>
      <LossNotice model={model.loss} />
      {failure && <FailureBlock key={failure.code} failure={failure} onRetry={retry} />}
      {model.empty.value && !results ? (
        <EmptyLibrary />
      ) : (
        <>
          <StateLine model={model} />
          <CollectionBar model={model} />
          <PickedBar model={model} />
          {nothing && <Nothing query={results?.query ?? null} filters={filters} />}
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

function Nothing({ query, filters }: { query: string | null; filters: FiltersModel }) {
  return (
    <div class="nothing">
      <p>{query === null ? whyNothing(filters) : i18n.t('library.nothing', { query })}</p>
      {query !== null && (
        <p class="hint">
          {filters.active.value ? i18n.t('library.nothingHere') : i18n.t('library.nothingNext')}
        </p>
      )}
    </div>
  );
}

function whyNothing({ chosenCollections }: FiltersModel): string {
  const chosen = chosenCollections.value;
  return chosen.length > 0 && chosen.every(({ documents }) => documents === 0)
    ? i18n.t('library.nothingCollected')
    : i18n.t('library.nothingFiltered');
}
