import { i18n } from '#i18n';
import { FailureBlock } from '@/components/failure/failure-block';
import { engineName } from '@/components/words/engine-name';
import { formatShare } from '@/components/words/numbers';
import type { ModelInfo } from '@/lib/protocol/engine';
import type { SearchChoice } from '@/lib/state/search-choice';

/** Which embedding model the library is searched by; nothing where there is only the built-in one. */
export function SearchModelField({
  search,
  models,
  crashed,
}: {
  search: SearchChoice;
  models: ModelInfo[];
  /** The model that took the extension down while it was loaded, or null. */
  crashed: string | null;
}) {
  const { chosen, failure } = search;
  const next = search.state.value?.next ?? null;
  const names = models.filter(({ kind }) => kind === 'embedder').map(({ id }) => id);
  if (search.state.value === null || (names.length === 0 && chosen.value === null)) return null;
  const missing = chosen.value !== null && !names.includes(chosen.value) ? [chosen.value] : [];
  return (
    <>
      <label class="field">
        <span>{i18n.t('settings.searchModel')}</span>
        <select
          value={chosen.value ?? ''}
          data-testid="search-model"
          onChange={(event) => void search.choose(event.currentTarget.value || null)}
        >
          <option value="">{i18n.t('settings.searchBuiltIn')}</option>
          {[...names, ...missing].map((id) => (
            <option key={id} value={id}>
              {engineName(id)}
            </option>
          ))}
        </select>
      </label>
      {next && next.model !== crashed && (
        <p class="hint tabular" data-testid="search-progress">
          {i18n.t('settings.searchReading', {
            model: engineName(next.model),
            share: formatShare(next.total > 0 ? next.done / next.total : 0),
          })}
        </p>
      )}
      {crashed !== null && crashed === chosen.value && (
        <FailureBlock
          failure={{ code: 'search-model-crashed', params: { model: crashed } }}
          onRetry={() => void search.choose(crashed)}
        />
      )}
      {failure.value && (
        <FailureBlock failure={failure.value} onDismiss={() => (failure.value = null)} />
      )}
    </>
  );
}
