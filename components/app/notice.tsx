import { useEffect } from 'preact/hooks';
import { hidePreview } from '@/components/citation/preview';
import { FailureBlock } from '@/components/failure/failure-block';
import type { ReadingModel } from '@/lib/state/reading-model';

/** What could not be done just now, next to where the next thing is done: never scrolled away. */
export function Notice({ model }: { model: ReadingModel }) {
  const failure =
    model.notice.value ??
    model.conversation.failure.value ??
    model.engine.failure.value ??
    model.tabs.failure.value;
  useEffect(() => {
    // A quotation lies above everything; what just happened must be seen.
    if (failure) hidePreview();
  }, [failure]);
  if (!failure) return null;
  // Each of these ends in reading the page anew, which also asks for the host again.
  const readAgain = () => {
    model.dismiss();
    void model.page.refresh();
  };
  return (
    <FailureBlock
      key={failure.code}
      failure={failure}
      onRetry={failure.code.startsWith('selection-') ? undefined : readAgain}
      onDismiss={() => model.dismiss()}
    />
  );
}
