import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { formatMemory, formatSize } from '@/components/words/numbers';
import type { ModelOffer } from '@/lib/protocol/hardware';

interface Props {
  offer: ModelOffer;
  onDismiss: () => void;
}

/** That a language model could write, too, which one, and what it costs; for readers who have none. */
export function ModelOfferCard({ offer, onDismiss }: Props) {
  const { actions } = useView();
  const titleId = useId();
  const { name, memory } = offer;
  const size = formatSize(offer.size);
  return (
    <section class="model-offer" aria-labelledby={titleId} data-offer={offer.model}>
      <h2 id={titleId}>{i18n.t('offer.title')}</h2>
      <p>{i18n.t('offer.now')}</p>
      <p>
        {memory === null
          ? i18n.t('offer.model', { model: name, size })
          : i18n.t('offer.modelFits', { model: name, size, memory: formatMemory(memory) })}
      </p>
      <div class="offer-actions">
        <button type="button" class="button" onClick={actions.openSettings}>
          {i18n.t('offer.see')}
        </button>
        <button type="button" class="quiet-button" onClick={onDismiss}>
          {i18n.t('offer.dismiss')}
        </button>
      </div>
    </section>
  );
}
