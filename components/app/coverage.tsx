import { i18n } from '#i18n';
import { formatCount, formatRanges, formatShare } from '@/components/words/numbers';
import type { PageDocument, Skipped } from '@/lib/protocol/page';

const popoverId = 'coverage';

/** How much was read, always true; pressed, what was left out and why. */
export function Coverage({ page }: { page: PageDocument }) {
  return (
    <>
      <button
        type="button"
        class="coverage"
        popovertarget={popoverId}
        title={i18n.t('header.coverage')}
      >
        <span class="coverage-site">{page.site}</span>
        <span class="tabular">{i18n.t('header.words', page.words, [formatCount(page.words)])}</span>
        <span class="tabular">{i18n.t('header.read', { share: formatShare(page.coverage) })}</span>
      </button>
      <div
        id={popoverId}
        class="popover coverage-popover"
        popover="auto"
        role="dialog"
        aria-label={i18n.t('coverage.title')}
      >
        <h2>{i18n.t('coverage.title')}</h2>
        <p>{readText(page)}</p>
        <h3>{i18n.t('coverage.left')}</h3>
        {page.skipped.length === 0 ? (
          <p>{i18n.t('coverage.nothingLeft')}</p>
        ) : (
          <ul>
            {page.skipped.map((skipped) => (
              <li key={skipped.reason}>{skippedText(skipped, page)}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function readText({ words, coverage, type }: PageDocument): string {
  if (type === 'selection') return i18n.t('coverage.selection', { words: formatCount(words) });
  if (coverage >= 1) return i18n.t('coverage.all', { words: formatCount(words) });
  const total = coverage > 0 ? Math.round(words / coverage) : words;
  return i18n.t('coverage.share', {
    read: formatCount(words),
    total: formatCount(total),
    share: formatShare(coverage),
  });
}

const reasons: Record<Skipped['reason'], () => string> = {
  boilerplate: () => i18n.t('coverage.boilerplate'),
  'cross-origin-frame': () => i18n.t('coverage.cross_origin_frame'),
  loading: () => i18n.t('coverage.loading'),
  canvas: () => i18n.t('coverage.canvas'),
  hidden: () => i18n.t('coverage.hidden'),
  'page-without-text': () => i18n.t('coverage.page_without_text'),
  'too-long': () => i18n.t('coverage.too_long'),
};

function skippedText({ reason, count, words, pages }: Skipped, { blocks }: PageDocument): string {
  // Documents of pages repeat other things than sites do.
  const ofPages = reason === 'boilerplate' && blocks[0]?.page !== undefined;
  const named = {
    reason: ofPages ? i18n.t('coverage.repeated') : reasons[reason](),
    count: formatCount(count),
  };
  if (pages !== undefined)
    return i18n.t('coverage.countPages', { ...named, pages: formatRanges(pages) });
  return words === undefined
    ? i18n.t('coverage.count', named)
    : i18n.t('coverage.countWords', { ...named, words: formatCount(words) });
}
