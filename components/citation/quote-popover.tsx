import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Quote } from '@/lib/protocol/page';
import { followPointer } from './pointer-motion';
import { formatCount } from '@/components/words/numbers';
import { hidePreviewSoon, keepPreview, preview, type Preview } from './preview';

export const quotePopoverId = 'quote-popover';

/** The quotation behind a number, in the top layer so that nothing cuts it off. */
export function QuotePopover() {
  const element = useRef<HTMLDivElement>(null);
  const shown = preview.value;
  useEffect(followPointer, []);
  useEffect(() => {
    // The pointer may rest on the quotation, to read or select it.
    element.current?.addEventListener('mouseenter', keepPreview);
    element.current?.addEventListener('mouseleave', hidePreviewSoon);
  }, []);
  // Before the next frame: a quotation that is gone must not cover what was moved on to.
  useLayoutEffect(() => {
    const popover = element.current;
    if (!popover) return;
    if (popover.matches(':popover-open')) popover.hidePopover();
    // The source is also the anchor that the style sheet places it by.
    if (shown) popover.showPopover({ source: shown.source });
  }, [shown]);
  return (
    <div
      ref={element}
      id={quotePopoverId}
      class="popover quote-popover"
      role="tooltip"
      popover="manual"
    >
      {shown?.reason !== undefined && shown.reason !== null && (
        <p class="doubt-reason" dir="auto">
          {shown.reason}
        </p>
      )}
      {shown?.quote && <Quotation {...shown} quote={shown.quote} />}
    </div>
  );
}

type Quoted = Preview & { quote: Quote };

function Quotation(shown: Quoted) {
  const { quote, origin, reason } = shown;
  return (
    <>
      {reason !== null && <p class="quote-origin">{i18n.t('answer.nearestSentence')}</p>}
      {origin !== null && (
        <p class="quote-origin" dir="auto">
          {origin}
        </p>
      )}
      {quote.author !== undefined && (
        <p class="quote-origin" dir="auto">
          {quote.author}
        </p>
      )}
      <p class="quote-text" dir="auto">
        {quote.text}
      </p>
      <p class="hint">
        {quote.page !== undefined && (
          <span class="quote-page">{i18n.t('answer.page', { page: formatCount(quote.page) })}</span>
        )}
        {hint(shown)}
      </p>
    </>
  );
}

function hint({ canShow, origin, quote }: Quoted): string {
  if (!canShow) return i18n.t('answer.sourceElsewhere');
  if (origin !== null) return i18n.t('answer.showOrigin');
  return quote.page === undefined ? i18n.t('answer.showSource') : i18n.t('answer.showPage');
}
