import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog/dialog';
import { FailureInView } from '@/components/failure/failure-in-view';
import { engineName } from '@/components/words/engine-name';
import type { ModelInfo } from '@/lib/protocol/engine';
import type { AdviceModel } from '@/lib/state/advice-model';
import type { DownloadsModel } from '@/lib/state/downloads-model';
import { CatalogFold } from './catalog-fold';
import { ConsentDialog } from './consent-dialog';
import { DownloadRow } from './download-row';
import { HubFold } from './hub-fold';
import { RecommendedModel } from './recommended-model';
import { StorageLine } from './storage-line';

interface Props {
  model: DownloadsModel;
  advice: AdviceModel;
  installed: readonly ModelInfo[];
}

/** Downloads on their way, what else could be downloaded, and how much space models take. */
export function DownloadsArea({ model, advice, installed }: Props) {
  const cancelling = useSignal<string | null>(null);
  const failure = model.failure.value;
  const downloads = model.downloads.value;
  const here = new Set([
    ...installed.map(({ id }) => id),
    ...downloads.map((download) => download.model),
  ]);
  const recommended = advice.advice.value?.recommended?.model;
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
      {storage && <StorageLine storage={storage} />}
      {failure && <FailureInView failure={failure} onDismiss={() => model.dismiss()} />}
      <RecommendedModel
        advice={advice}
        catalog={model.catalog.value}
        here={(id) => here.has(id)}
        asking={model.asking.value}
        onAsk={(id) => void model.ask(id)}
      />
      <CatalogFold
        model={model}
        advice={advice}
        offered={model.catalog.value.filter(({ id }) => id !== recommended && !here.has(id))}
        open={here.size === 0}
      />
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
          keep={i18n.t('consent.cancelKeep')}
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
