import { i18n } from '#i18n';
import { formatCount } from '@/components/words/numbers';
import type { NumberedQuote } from './number-claims';
import { preview } from './preview';
import { previewEvents } from './preview-events';
import { useQuoteActions } from './quote-context';
import { quotePopoverId } from './quote-popover';

function label(number: number, page: number | undefined): string {
  return page === undefined
    ? i18n.t('answer.source', { number })
    : i18n.t('answer.sourceOnPage', { number, page: formatCount(page) });
}

/** The number of a source: shows the quotation on hover and focus, leads to it when pressed. */
export function Citation({ number, quote }: NumberedQuote) {
  const { show, originOf } = useQuoteActions();
  const canShow = show !== null;
  return (
    <button
      type="button"
      class="citation"
      data-citation={number}
      aria-label={label(number, quote.page)}
      aria-describedby={preview.value?.quote === quote ? quotePopoverId : undefined}
      {...previewEvents((source) => ({
        quote,
        reason: null,
        source,
        canShow,
        origin: originOf(quote),
      }))}
      onClick={() => show?.(quote)}
    >
      {number}
    </button>
  );
}
