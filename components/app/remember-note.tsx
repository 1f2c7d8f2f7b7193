import { i18n } from '#i18n';
import type { RememberModel } from '@/lib/state/remember-model';

interface Props {
  model: RememberModel;
  /** Of the page on display. */
  url: string;
}

/** Says that this page is remembered as it is read, and lets it pause. */
export function RememberNote({ model, url }: Props) {
  const state = model.stateOf(url);
  if (state !== 'on' && state !== 'paused') return null;
  const paused = state === 'paused';
  return (
    <p class="hint remember-note" data-remember={state}>
      <span>{paused ? i18n.t('remember.paused') : i18n.t('remember.note')}</span>
      <button type="button" class="quiet-button" onClick={() => void model.pause(!paused)}>
        {paused ? i18n.t('remember.resume') : i18n.t('remember.pause')}
      </button>
    </p>
  );
}
