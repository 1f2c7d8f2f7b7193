import { i18n } from '#i18n';
import { FailureBlock } from '@/components/failure/failure-block';
import { engineName } from '@/components/words/engine-name';
import { formatShare } from '@/components/words/numbers';
import type { ModelExport } from '@/lib/state/model-export';
import { ProgressRow } from './progress-row';

/** A model being copied out of the browser, and how that ended. */
export function ExportStatus({ model }: { model: ModelExport }) {
  const running = model.running.value;
  const finished = model.finished.value;
  const failure = model.failure.value;
  if (failure) return <FailureBlock failure={failure} onDismiss={() => model.dismiss()} />;
  if (running) {
    const share = formatShare(running.share);
    const text = i18n.t('settings.exporting', { model: engineName(running.model), share });
    return (
      <ProgressRow
        text={text}
        share={running.share}
        cancelLabel={i18n.t('settings.exportCancel')}
        onCancel={() => model.cancel()}
      />
    );
  }
  if (finished === null) return null;
  return <p class="hint">{i18n.t('settings.exported', { model: engineName(finished) })}</p>;
}
