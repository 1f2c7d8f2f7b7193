import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import type { OfferModel } from '@/lib/state/offer-model';
import { ModelOfferCard } from './model-offer';

/** Before the first question about a page. */
export function FirstRun({ offer }: { offer: OfferModel }) {
  const { actions } = useView();
  // The popup has no room for it.
  const offered = actions.openPanel === null ? offer.offer.value : null;
  return (
    <>
      <section class="page-state first-run">
        <p>{i18n.t('firstRun.what')}</p>
        <p class="hint">{i18n.t('firstRun.library')}</p>
        <p class="hint">{i18n.t('firstRun.private')}</p>
      </section>
      {offered && <ModelOfferCard offer={offered} onDismiss={() => void offer.dismiss()} />}
    </>
  );
}
