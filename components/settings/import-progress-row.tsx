import { i18n } from '#i18n';
import { engineName } from '@/components/words/engine-name';
import { formatShare } from '@/components/words/numbers';
import type { ImportProgress } from '@/lib/state/models-model';

/** A model being copied: the share, and the way out. */
export function ImportProgressRow({
  progress,
  onCancel,
}: {
  progress: ImportProgress;
  onCancel: () => void;
}) {
  const share = progress.total > 0 ? progress.done / progress.total : 0;
  const text =
    progress.model === null
      ? i18n.t('settings.importingUnnamed', { share: formatShare(share) })
      : i18n.t('settings.importing', {
          model: engineName(progress.model),
          share: formatShare(share),
        });
  return (
    <div class="row import-row">
      <div class="row-text">
        <p class="tabular">{text}</p>
        <progress value={share} aria-label={text} />
      </div>
      <button type="button" class="button" onClick={onCancel}>
        {i18n.t('settings.importCancel')}
      </button>
    </div>
  );
}
