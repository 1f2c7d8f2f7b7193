import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureWords } from '@/components/failure/failure-words';
import { formatCount } from '@/components/words/numbers';
import type { ImportItem, ImportModel, ImportState } from '@/lib/state/import-model';

/**
 * Of more than so many, such as all bookmarks, only those are listed that need a look: each step draws the list anew.
 */
const listed = 200;

/** What is on its way into the library, each with what became of it. */
export function ImportItems({ model }: { model: ImportModel }) {
  const items = model.items.value;
  const running = model.running.value;
  useEffect(() => {
    if (!running) return undefined;
    // What was chosen is only known here: the browser asks before it is lost.
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [running]);
  if (items.length === 0) return null;
  const done = items.filter(({ state }) => state !== 'waiting' && state !== 'reading').length;
  const failed = items.filter(({ state }) => state === 'failed').length;
  const isLong = items.length > listed;
  const shown = isLong
    ? items.filter(({ state }) => state === 'reading' || state === 'failed').slice(0, listed)
    : items;
  return (
    <section class="import-items" aria-label={i18n.t('import.progress')}>
      <p class="tabular" role="status">
        {i18n.t('import.done', {
          done: formatCount(done),
          total: formatCount(items.length),
        })}
        {failed > 0 && ` · ${i18n.t('import.notAdded', { count: formatCount(failed) })}`}
      </p>
      {isLong && <p class="hint">{i18n.t('import.onlyFailed')}</p>}
      {shown.length > 0 && (
        <ul class="rows">
          {shown.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </ul>
      )}
      <p>
        {running ? (
          <button type="button" class="quiet-button" onClick={() => model.stop()}>
            {i18n.t('import.stop')}
          </button>
        ) : (
          <button type="button" class="quiet-button" onClick={() => model.clear()}>
            {i18n.t('import.clear')}
          </button>
        )}
      </p>
    </section>
  );
}

function Row({ item: { name, state, failure } }: { item: ImportItem }) {
  const words = failure && failureWords(failure);
  return (
    <li class="row" data-import={state}>
      <p class="row-text">
        <bdi class="row-name">{name}</bdi>
        {words && (
          <span class="hint">
            {words.what} {words.next}
          </span>
        )}
      </p>
      <span class="hint">{stateNames[state]()}</span>
    </li>
  );
}

const stateNames: Record<ImportState, () => string> = {
  waiting: () => i18n.t('import.waiting'),
  reading: () => i18n.t('import.reading'),
  saved: () => i18n.t('import.saved'),
  updated: () => i18n.t('import.updated'),
  unchanged: () => i18n.t('import.unchanged'),
  failed: () => i18n.t('import.failed'),
};
