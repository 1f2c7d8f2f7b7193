import { i18n } from '#i18n';
import { engineName } from '@/components/words/engine-name';
import { formatShare } from '@/components/words/numbers';
import type { ImportProgress } from '@/lib/state/models-model';
import { ProgressRow } from './progress-row';

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
    <ProgressRow
      text={text}
      share={share}
      cancelLabel={i18n.t('settings.importCancel')}
      onCancel={onCancel}
    />
  );
}
