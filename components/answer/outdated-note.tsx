import { i18n } from '#i18n';

/** Says that a summary is of an earlier state of its page, and offers one of what it says now. */
export function OutdatedNote({ onRenew }: { onRenew: () => void }) {
  return (
    <p class="further-offers" data-outdated>
      <span class="hint">{i18n.t('answer.outdated')}</span>
      <button type="button" class="quiet-button" onClick={onRenew}>
        {i18n.t('answer.renew')}
      </button>
    </p>
  );
}
