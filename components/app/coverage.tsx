import { i18n } from '#i18n';
import { formatCount, formatRanges, formatShare } from '@/components/words/numbers';
import { readShare } from '@/components/words/read-share';
import { isToCome, type PageDocument, type Skipped, type ToCome } from '@/lib/protocol/page';

/** Left out of what is there. */
type LeftOut = Skipped & { readonly reason: Exclude<Skipped['reason'], ToCome['reason']> };

const popoverId = 'coverage';

interface Props {
  page: PageDocument;
  onReadAgain: () => void;
}

/** How much was read, always true; pressed, what was left out and why. */
export function Coverage({ page, onReadAgain }: Props) {
  const toCome = page.skipped.filter(isToCome);
  const left = page.skipped.filter((skipped): skipped is LeftOut => !isToCome(skipped));
  return (
    <>
      <button
        type="button"
        class="coverage"
        popovertarget={popoverId}
        title={i18n.t('header.coverage')}
      >
        {/* Files of this device are of no site. */}
        {page.site !== '' && <span class="coverage-site">{page.site}</span>}
        <span class="tabular">{i18n.t('header.words', page.words, [formatCount(page.words)])}</span>
        <span class="tabular">{readShare(page.coverage, toCome.length > 0)}</span>
      </button>
      <div
        id={popoverId}
        class="popover coverage-popover"
        popover="auto"
        role="dialog"
        aria-label={i18n.t('coverage.title')}
      >
        <h2>{i18n.t('coverage.title')}</h2>
        <p>{readText(page, toCome.length > 0)}</p>
        {toCome.length > 0 && (
          <>
            <h3>{i18n.t('coverage.toCome')}</h3>
            <ul>
              {toCome.map((skipped) => (
                <li key={skipped.reason}>{ways[skipped.reason](skipped.label ?? '')}</li>
              ))}
            </ul>
            <button
              type="button"
              class="button"
              popovertarget={popoverId}
              popovertargetaction="hide"
              onClick={onReadAgain}
            >
              {i18n.t('menu.readAgain')}
            </button>
          </>
        )}
        <h3>{i18n.t('coverage.left')}</h3>
        {left.length === 0 ? (
          <p>{i18n.t('coverage.nothingLeft')}</p>
        ) : (
          <ul>
            {left.map((skipped) => (
              <li key={skipped.reason}>{skippedText(skipped, page)}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function readText({ words, coverage, type }: PageDocument, goesOn: boolean): string {
  if (type === 'selection') return i18n.t('coverage.selection', { words: formatCount(words) });
  if (coverage >= 1)
    return goesOn
      ? i18n.t('coverage.loaded', { words: formatCount(words) })
      : i18n.t('coverage.all', { words: formatCount(words) });
  const total = coverage > 0 ? Math.round(words / coverage) : words;
  return i18n.t('coverage.share', {
    read: formatCount(words),
    total: formatCount(total),
    share: formatShare(coverage),
  });
}

const ways: Record<ToCome['reason'], (label: string) => string> = {
  loading: () => i18n.t('coverage.loading'),
  more: (label) => i18n.t('coverage.more', { label }),
  'next-page': (label) => i18n.t('coverage.next_page', { label }),
  'part-of-list': (label) => i18n.t('coverage.part_of_list', { label }),
  'on-scroll': () => i18n.t('coverage.on_scroll'),
};

const reasons: Record<LeftOut['reason'], () => string> = {
  boilerplate: () => i18n.t('coverage.boilerplate'),
  'cross-origin-frame': () => i18n.t('coverage.cross_origin_frame'),
  canvas: () => i18n.t('coverage.canvas'),
  hidden: () => i18n.t('coverage.hidden'),
  'page-without-text': () => i18n.t('coverage.page_without_text'),
  'too-long': () => i18n.t('coverage.too_long'),
};

function skippedText({ reason, count, words, pages }: LeftOut, page: PageDocument): string {
  // Documents of pages repeat other things than sites do.
  const ofPages = reason === 'boilerplate' && page.blocks[0]?.page !== undefined;
  const named = {
    reason: ofPages ? i18n.t('coverage.repeated') : reasons[reason](),
    count: formatCount(count),
  };
  if (pages !== undefined)
    return i18n.t('coverage.countPages', { ...named, pages: formatRanges(pages) });
  if (words === undefined) return i18n.t('coverage.count', named);
  const counted = { ...named, words: i18n.t('header.words', words, [formatCount(words)]) };
  const within = reason === 'boilerplate' ? Math.min(words, missedWithin(page)) : 0;
  return within > 0
    ? i18n.t('coverage.countWithin', { ...counted, within: formatCount(within) })
    : i18n.t('coverage.countWords', counted);
}

/** Words that are missing of the content although there was room for them. */
function missedWithin({ words, coverage, skipped }: PageDocument): number {
  const tooLong = skipped.find(({ reason }) => reason === 'too-long')?.words ?? 0;
  return coverage > 0 ? Math.max(0, Math.round(words / coverage) - words - tooLong) : 0;
}
