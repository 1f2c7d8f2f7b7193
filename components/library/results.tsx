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
          {/* One in the place of the other: the rows that are picked from stay where they are. */}
          {model.picked.count.value > 0 ? <PickedBar model={model} /> : <StateLine model={model} />}
          <CollectionBar model={model} />
          {nothing && (
            <Nothing
              query={results?.query ?? null}
              filters={filters}
              waiting={(watch.state.value?.waiting ?? 0) > 0}
            />
          )}
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

interface NothingProps {
  /** Null where nothing was searched for. */
  query: string | null;
  filters: FiltersModel;
  /** Some documents cannot be searched yet. */
  waiting: boolean;
}

function Nothing({ query, filters, waiting }: NothingProps) {
  return (
    <div class="nothing">
      <p>{query === null ? whyNothing(filters) : i18n.t('library.nothing', { query })}</p>
      {query !== null && <p class="hint">{nextStep(filters, waiting)}</p>}
    </div>
  );
}

function nextStep(filters: FiltersModel, waiting: boolean): string {
  if (waiting) return i18n.t('library.nothingYet');
  return filters.active.value ? i18n.t('library.nothingHere') : i18n.t('library.nothingNext');
}

function whyNothing({ chosenCollections }: FiltersModel): string {
  const chosen = chosenCollections.value;
  return chosen.length > 0 && chosen.every(({ documents }) => documents === 0)
    ? i18n.t('library.nothingCollected')
    : i18n.t('library.nothingFiltered');
}
