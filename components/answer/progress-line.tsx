import { i18n } from '#i18n';
import { engineName } from '@/components/words/engine-name';
import { formatCount, formatShare } from '@/components/words/numbers';
import type { Progress } from '@/lib/protocol/conversation';

/** What the engine is doing, with its number and a thin bar where there is one. */
export function ProgressLine({ progress, engine }: { progress: Progress | null; engine: string }) {
  const share = progressShare(progress);
  return (
    <div class="progress-line" data-stage={progress?.stage ?? 'starting'}>
      <span class="tabular">{progressText(progress, engineName(engine))}</span>
      <progress
        aria-label={progressText(progress, engineName(engine))}
        {...(share === null ? {} : { value: share })}
      />
    </div>
  );
}

function progressText(progress: Progress | null, engine: string): string {
  switch (progress?.stage) {
    case 'reading':
      return i18n.t('progress.reading');
    case 'searching':
      return i18n.t('progress.searching');
    case 'loading-model':
      return progress.share < 1
        ? i18n.t('progress.loadingModel', { engine, share: formatShare(progress.share) })
        : i18n.t('progress.preparing', { engine });
    case 'prefill':
      return i18n.t('progress.prefill', { share: formatShare(progressShare(progress) ?? 0) });
    case 'thinking':
      return i18n.t('progress.thinking');
    case 'writing':
      return i18n.t('progress.writing');
    case 'section':
      return i18n.t('progress.section', {
        number: formatCount(progress.number),
        total: formatCount(progress.total),
      });
    case 'combining':
      return i18n.t('progress.combining');
    case 'grounding':
      return i18n.t('progress.grounding');
    default:
      return i18n.t('progress.starting', { engine });
  }
}

function progressShare(progress: Progress | null): number | null {
  // All is read; how long the runtime prepares it is not known.
  if (progress?.stage === 'loading-model') return progress.share < 1 ? progress.share : null;
  if (progress?.stage === 'prefill' && progress.total > 0) return progress.done / progress.total;
  return progress?.stage === 'section' ? progress.share : null;
}
