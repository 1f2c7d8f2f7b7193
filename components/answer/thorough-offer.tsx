import { i18n } from '#i18n';
import { formatCount, formatDuration } from '@/components/words/numbers';
import type { ThoroughOffer as Offer } from '@/lib/protocol/conversation';

/** Leads from a summary of the foremost to one of every section, with what that takes. */
export function ThoroughOffer({ offer, onAccept }: { offer: Offer; onAccept: () => void }) {
  const { sections, seconds } = offer;
  return (
    <p class="thorough-offer">
      <button type="button" class="quiet-button" onClick={onAccept}>
        {i18n.t('answer.bySections')}
      </button>
      <span class="hint">
        {seconds === null
          ? i18n.t('answer.sections', sections, [formatCount(sections)])
          : i18n.t('answer.bySectionsTime', { time: formatDuration(seconds) })}
      </span>
    </p>
  );
}
