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

/** All other models that could be downloaded. */
export function CatalogFold({ model, advice, offered, open }: Props) {
  return (
    <details class="fold" data-testid="catalog" open={open}>
      <summary>{i18n.t('settings.catalog')}</summary>
      <p class="hint">{i18n.t('settings.catalogPurpose')}</p>
      <ul class="rows">
        {offered.map(
          (entry) =>
            // Only models that write are compared here; one for search is added by its name.
            entry.kind === 'generator' && (
              <CatalogRow
                key={entry.id}
                model={entry}
                outlook={advice.outlook(entry.id)}
                asking={model.asking.value === entry.id}
                onAsk={() => void model.ask(entry.id)}
              />
            ),
        )}
      </ul>
      <AddModel model={model} />
    </details>
  );
}
