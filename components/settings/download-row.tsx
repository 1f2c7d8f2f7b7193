import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { FailureBlock } from '@/components/failure/failure-block';
import { engineName } from '@/components/words/engine-name';
import { formatDuration, formatShare, formatSize } from '@/components/words/numbers';
import type { Download } from '@/lib/protocol/download';
import type { DownloadsModel } from '@/lib/state/downloads-model';

interface Props {
  download: Download;
  model: DownloadsModel;
  onCancel: () => void;
}

/** A model on its way: how far, how fast, how long still, and what can be done about it. */
export function DownloadRow({ download, model, onCancel }: Props) {
  const { model: id, phase, done, size, failure } = download;
  const name = engineName(id);
  const share = size > 0 ? done / size : 0;
  const rests = phase === 'paused' || phase === 'failed';
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (model.agreed.peek() === id) element.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return (
    <li ref={element} class="row download-row" data-download={id} data-phase={phase}>
      <div class="row-text">
        <p class="row-name">{name}</p>
        <p class="hint tabular">
          {phases[phase](formatShare(share))} · {progressText(download)}
        </p>
        <progress value={share} aria-label={name} />
      </div>
      <div class="row-actions">
        {phase === 'checking' ? (
          <button
            type="button"
            class="button"
            aria-label={i18n.t('settings.checkStopNamed', { model: name })}
            onClick={() => void model.pause(id)}
          >
            {i18n.t('settings.checkStop')}
          </button>
        ) : rests ? (
          <button
            type="button"
            class="button"
            data-kind="primary"
            aria-label={i18n.t('settings.resumeNamed', { model: name })}
            onClick={() => void model.resume(id)}
          >
            {i18n.t('settings.resume')}
          </button>
        ) : (
          <button
            type="button"
            class="button"
            aria-label={i18n.t('settings.pauseNamed', { model: name })}
            onClick={() => void model.pause(id)}
          >
            {i18n.t('settings.pause')}
          </button>
        )}
        {phase !== 'checking' && (
          <button
            type="button"
            class="button"
            aria-label={i18n.t('settings.cancelNamed', { model: name })}
            onClick={onCancel}
          >
            {i18n.t('dialog.cancel')}
          </button>
        )}
      </div>
      {failure && <FailureBlock failure={failure} />}
    </li>
  );
}

const phases = {
  checking: (share) => i18n.t('settings.checking', { share }),
  downloading: (share) => i18n.t('settings.downloading', { share }),
  waiting: (share) => i18n.t('settings.downloadWaiting', { share }),
  verifying: (share) => i18n.t('settings.downloadVerifying', { share }),
  paused: (share) => i18n.t('settings.downloadPaused', { share }),
  failed: (share) => i18n.t('settings.downloadFailed', { share }),
} satisfies Record<Download['phase'], (share: string) => string>;

function progressText({ done, size, speed, remaining }: Download): string {
  const text = i18n.t('settings.downloadSize', { done: formatSize(done), size: formatSize(size) });
  if (speed === null || remaining === null) return text;
  const pace = i18n.t('settings.downloadSpeed', {
    speed: formatSize(speed),
    time: formatDuration(remaining),
  });
  return `${text} · ${pace}`;
}
