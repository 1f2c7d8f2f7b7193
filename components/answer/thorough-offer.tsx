import { i18n } from '#i18n';
import { formatCount, formatDuration } from '@/components/words/numbers';
import type { ThoroughOffer as Offer } from '@/lib/protocol/conversation';

/** Leads from a summary of the foremost to one of every section, with what that takes. */
export function ThoroughOffer({ offer, onAccept }: { offer: Offer; onAccept: () => void }) {
  return (
    <p class="thorough-offer">
      <button type="button" class="quiet-button" onClick={onAccept}>
        {i18n.t('answer.bySections')}
      </button>
      <span class="hint">{whatItTakes(offer)}</span>
    </p>
  );
}

function whatItTakes({ sections, seconds }: Offer): string {
  if (seconds !== null) return i18n.t('answer.bySectionsTime', { time: formatDuration(seconds) });
  return sections === null ? '' : i18n.t('answer.sections', sections, [formatCount(sections)]);
}
