import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { CopyButton } from '@/components/controls/copy-button';
import type { FailureCode, FailureData } from '@/lib/base/failure';
import { engineName } from '@/components/words/engine-name';
import { failureWords } from './failure-words';

/** Failures whose next step is in the settings. */
const settled: readonly FailureCode[] = [
  'model-missing',
  'model-damaged',
  'model-load-failed',
  'model-out-of-memory',
  'gpu-lost',
  'storage-full',
];

/** Failures whose next step is to read the page once more. */
const readsAgain: readonly FailureCode[] = [
  'quote-not-found',
  'page-unknown',
  'page-gone',
  'page-read-failed',
];

interface Props {
  failure: FailureData;
  /** What "try again" does here; without it the block offers no such button. */
  onRetry?: (() => void) | undefined;
  /** Where it is called something else here. */
  retryLabel?: string | undefined;
  onDismiss?: (() => void) | undefined;
  /** Engines that could answer instead, the best first. */
  alternatives?: readonly string[];
  onAnswerWith?: ((engine: string) => void) | undefined;
}

/** What happened, that nothing is lost, what to do; the details folded away, to be copied. */
export function FailureBlock({
  failure,
  onRetry,
  retryLabel,
  onDismiss,
  alternatives = [],
  onAnswerWith,
}: Props) {
  const { actions } = useView();
  const { what, safe, next, details } = failureWords(failure);
  return (
    <section class="failure" data-failure={failure.code}>
      <p class="failure-what">{what}</p>
      <p>
        {safe} {next}
      </p>
      <div class="failure-actions">
        {onRetry && (
          <button type="button" class="button" onClick={onRetry}>
            {retryLabel ??
              (readsAgain.includes(failure.code)
                ? i18n.t('unreadable.again')
                : i18n.t('failure.tryAgain'))}
          </button>
        )}
        {onAnswerWith &&
          alternatives.map((engine) => (
            <button
              key={engine}
              type="button"
              class="button"
              data-answer-with={engine}
              onClick={() => onAnswerWith(engine)}
            >
              {i18n.t('failure.answerWith', { engine: engineName(engine) })}
            </button>
          ))}
        {settled.includes(failure.code) && (
          <button type="button" class="button" onClick={actions.openSettings}>
            {i18n.t('failure.settings')}
          </button>
        )}
        {onDismiss && (
          <button type="button" class="button" onClick={onDismiss}>
            {i18n.t('failure.dismiss')}
          </button>
        )}
      </div>
      <details class="failure-details">
        <summary>{i18n.t('failure.details')}</summary>
        <pre tabIndex={0}>{details}</pre>
        <CopyButton text={() => details} label={i18n.t('failure.copy')} />
      </details>
    </section>
  );
}
