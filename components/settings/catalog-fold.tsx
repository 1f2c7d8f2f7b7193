import { i18n } from '#i18n';
import type { CatalogModel } from '@/lib/protocol/download';
import type { AdviceModel } from '@/lib/state/advice-model';
import type { DownloadsModel } from '@/lib/state/downloads-model';
import { AddModel } from './add-model';
import { CatalogRow } from './catalog-row';

interface Props {
  model: DownloadsModel;
  advice: AdviceModel;
  offered: readonly CatalogModel[];
  open: boolean;
}

/** All other models that could be downloaded: those that write, to be compared, then those that search. */
export function CatalogFold({ model, advice, offered, open }: Props) {
  const rowsOf = (kind: CatalogModel['kind']) => (
    <ul class="rows">
      {offered
        .filter((entry) => entry.kind === kind)
        .map((entry) => (
          <CatalogRow
            key={entry.id}
            model={entry}
            outlook={advice.outlook(entry.id)}
            asking={model.asking.value === entry.id}
            onAsk={() => void model.ask(entry.id)}
          />
        ))}
    </ul>
  );
  return (
    <details class="fold" data-testid="catalog" open={open}>
      <summary>{i18n.t('settings.catalog')}</summary>
      <p class="hint">{i18n.t('settings.catalogPurpose')}</p>
      {rowsOf('generator')}
      {offered.some(({ kind }) => kind === 'embedder') && (
        <>
          <h3>{i18n.t('settings.catalogSearch')}</h3>
          <p class="hint">{i18n.t('settings.catalogSearchPurpose')}</p>
          {rowsOf('embedder')}
        </>
      )}
      <AddModel model={model} />
    </details>
  );
}
