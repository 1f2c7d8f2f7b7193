import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
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
      {shown && (
        <>
          {shown.origin !== null && (
            <p class="quote-origin" dir="auto">
              {shown.origin}
            </p>
          )}
          {shown.quote.author !== undefined && (
            <p class="quote-origin" dir="auto">
              {shown.quote.author}
            </p>
          )}
          <p class="quote-text" dir="auto">
            {shown.quote.text}
          </p>
          <p class="hint">
            {shown.quote.page !== undefined && (
              <span class="quote-page">
                {i18n.t('answer.page', { page: formatCount(shown.quote.page) })}
              </span>
            )}
            {hint(shown)}
          </p>
        </>
      )}
    </div>
  );
}

function hint({ canShow, origin, quote }: Preview): string {
  if (!canShow) return i18n.t('answer.sourceElsewhere');
  if (origin !== null) return i18n.t('answer.showOrigin');
  return quote.page === undefined ? i18n.t('answer.showSource') : i18n.t('answer.showPage');
}
