import { i18n } from '#i18n';
import { ProgressRow } from '@/components/settings/progress-row';
import { formatShare } from '@/components/words/numbers';
import type { DataModel } from '@/lib/state/data-model';

/** An export or import under way: the share, and the way out. */
export function JobRow({ model }: { model: DataModel }) {
  const job = model.job.value;
  if (job === null) return null;
  const { done, total } = job.progress;
  const share = total > 0 ? done / total : 0;
  const words = { share: formatShare(share) };
  const text =
    job.kind === 'export' ? i18n.t('data.exporting', words) : i18n.t('data.importing', words);
  return (
    <ProgressRow
      text={text}
      share={share}
      cancelLabel={i18n.t('dialog.cancel')}
      onCancel={() => model.cancel()}
    />
  );
}
