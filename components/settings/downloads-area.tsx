import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog/dialog';
import { FailureBlock } from '@/components/failure/failure-block';
import { engineName } from '@/components/words/engine-name';
import { formatSize } from '@/components/words/numbers';
import type { ModelInfo } from '@/lib/protocol/engine';
import type { DownloadsModel } from '@/lib/state/downloads-model';
import { AddModel } from './add-model';
import { CatalogRow } from './catalog-row';
import { ConsentDialog } from './consent-dialog';
import { DownloadRow } from './download-row';
import { HubFold } from './hub-fold';

interface Props {
  model: DownloadsModel;
  installed: readonly ModelInfo[];
}

/** Downloads on their way, what else could be downloaded, and how much space models take. */
export function DownloadsArea({ model, installed }: Props) {
  const cancelling = useSignal<string | null>(null);
  const downloads = model.downloads.value;
  const here = new Set([
    ...installed.map(({ id }) => id),
    ...downloads.map((download) => download.model),
  ]);
  // Only models that write are offered: nothing uses a downloaded search model yet.
  const offered = model.catalog.value.filter(
    ({ id, kind }) => kind === 'generator' && !here.has(id),
  );
  const storage = model.state.value?.storage;
  return (
    <>
      <ul class="rows" data-testid="downloads">
        {downloads.map((download) => (
          <DownloadRow
            key={download.model}
            download={download}
            model={model}
            onCancel={() => (cancelling.value = download.model)}
          />
        ))}
      </ul>
      {storage !== undefined && storage.used > 0 && (
        <p class="hint tabular" data-testid="storage">
          {storage.free === null
            ? i18n.t('settings.storageUsed', { used: formatSize(storage.used) })
            : i18n.t('settings.storage', {
                used: formatSize(storage.used),
                free: formatSize(storage.free),
              })}
        </p>
      )}
      {model.failure.value && (
        <FailureBlock failure={model.failure.value} onDismiss={() => model.dismiss()} />
      )}
      <details class="fold" data-testid="catalog" open={here.size === 0}>
        <summary>{i18n.t('settings.catalog')}</summary>
        <p class="hint">{i18n.t('settings.catalogPurpose')}</p>
        <ul class="rows">
          {offered.map((entry) => (
            <CatalogRow
              key={entry.id}
              model={entry}
              asking={model.asking.value === entry.id}
              onAsk={() => void model.ask(entry.id)}
            />
          ))}
        </ul>
        <AddModel model={model} />
      </details>
      <HubFold model={model} />
      {model.plan.value && (
        <ConsentDialog
          plan={model.plan.value}
          onAgree={(dtype) => void model.download(dtype)}
          onClose={() => model.decline()}
        />
      )}
      {cancelling.value !== null && (
        <Dialog
          title={i18n.t('consent.cancelTitle')}
          confirm={i18n.t('consent.cancelConfirm')}
          dangerous
          onConfirm={() => void model.cancel(cancelling.peek() ?? '')}
          onClose={() => (cancelling.value = null)}
        >
          <p>{i18n.t('consent.cancelText', { model: engineName(cancelling.value) })}</p>
        </Dialog>
      )}
    </>
  );
}
