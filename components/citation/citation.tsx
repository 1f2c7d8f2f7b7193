import { i18n } from '#i18n';
import { formatCount } from '@/components/words/numbers';
import type { NumberedQuote } from './number-claims';
import { pointerMoved } from './pointer-motion';
import { hidePreview, hidePreviewSoon, preview, showPreview, showPreviewSoon } from './preview';
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
  const from = (source: HTMLElement) => ({
    quote,
    number,
    source,
    canShow,
    origin: originOf(quote),
  });
  return (
    <button
      type="button"
      class="citation"
      data-citation={number}
      aria-label={label(number, quote.page)}
      aria-describedby={preview.value?.quote === quote ? quotePopoverId : undefined}
      onMouseMove={(event) => {
        if (pointerMoved(event)) showPreviewSoon(from(event.currentTarget));
      }}
      onMouseLeave={hidePreviewSoon}
      onFocus={(event) => showPreview(from(event.currentTarget))}
      onBlur={hidePreview}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !preview.peek()) return;
        event.preventDefault();
        hidePreview();
      }}
      onClick={() => show?.(quote)}
    >
      {number}
    </button>
  );
}
