import { useEffect, useRef } from 'preact/hooks';
import type { FailureData } from '@/lib/base/failure';
import { FailureBlock } from './failure-block';

interface Props {
  failure: FailureData;
  onDismiss: () => void;
}

/** A failure that comes into view and is announced by itself: what was pressed may be far below. */
export function FailureInView({ failure, onDismiss }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), [failure]);
  return (
    <div ref={element} role="alert">
      <FailureBlock failure={failure} onDismiss={onDismiss} />
    </div>
  );
}
