import { i18n } from '#i18n';
import type { Doubt } from '@/lib/protocol/conversation';
import { doubtText } from './doubt-text';
import { preview, showPreview } from './preview';
import { previewEvents } from './preview-events';
import { useQuoteActions } from './quote-context';
import { quotePopoverId } from './quote-popover';

/** The mark of a sentence without a source: says why on hover and focus, leads to the nearest sentence when pressed. */
export function DoubtMark({ doubt = { kind: 'none' } }: { doubt: Doubt | undefined }) {
  const { show, originOf } = useQuoteActions();
  const { nearest } = doubt;
  const reason = doubtText(doubt);
  const from = (source: HTMLElement) => ({
    quote: nearest ?? null,
    reason,
    source,
    canShow: show !== null,
    origin: nearest ? originOf(nearest) : null,
  });
  const isShown = nearest !== undefined && preview.value?.quote === nearest;
  return (
    <button
      type="button"
      class="citation doubt"
      aria-label={i18n.t('answer.notInPageBecause', { reason })}
      aria-describedby={isShown ? quotePopoverId : undefined}
      {...previewEvents(from)}
      onClick={(event) => {
        if (nearest && show) show(nearest);
        else showPreview(from(event.currentTarget));
      }}
    >
      <span class="ring" aria-hidden="true" />
    </button>
  );
}
