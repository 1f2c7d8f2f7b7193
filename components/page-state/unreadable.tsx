import { i18n } from '#i18n';
import { failureWords } from '@/components/failure/failure-words';
import type { FailureCode, FailureData } from '@/lib/base/failure';

/** Where a selection can be read although the page cannot; a PDF's own words say so already. */
const selectable: readonly FailureCode[] = ['page-canvas', 'page-read-failed'];
/** Reading once more can help only here. */
const repeatable: readonly FailureCode[] = [
  'page-empty',
  'page-canvas',
  'page-gone',
  'page-read-failed',
  'unexpected',
];

/** A page that cannot be read: the reason by name, and what still works. */
export function Unreadable({
  failure,
  onReadAgain,
}: {
  failure: FailureData;
  onReadAgain: () => void;
}) {
  const { what, next } = failureWords(failure);
  return (
    <section class="page-state" data-failure={failure.code}>
      <h2>{what}</h2>
      <p>{next}</p>
      {selectable.includes(failure.code) && <p>{i18n.t('unreadable.selection')}</p>}
      <p class="hint">{i18n.t('unreadable.history')}</p>
      {repeatable.includes(failure.code) && (
        <button type="button" class="button" onClick={onReadAgain}>
          {i18n.t('unreadable.again')}
        </button>
      )}
    </section>
  );
}
