import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';
import { formatCount } from '@/components/words/numbers';
import type { BinModel } from '@/lib/state/library/bin-model';
import { focusList } from './focus-list';

/** Long enough to change one's mind; while the pointer or the focus is on it, it stays. Milliseconds. */
const stays = 20_000;

/** What was deleted, and the way back. */
export function UndoToast({ model }: { model: BinModel }) {
  const element = useRef<HTMLDivElement>(null);
  const deleted = model.deleted.value;
  useEffect(() => {
    if (!deleted) return undefined;
    const timer = setInterval(() => {
      if (!element.current?.matches(':hover, :focus-within')) model.dismiss();
    }, stays);
    return () => clearInterval(timer);
  }, [deleted]);
  return (
    <div ref={element} class="toast-place" role="status">
      {deleted && (
        <div class="toast">
          <span>{i18n.t('library.deleted', deleted.length, [formatCount(deleted.length)])}</span>
          <button
            type="button"
            class="quiet-button"
            onClick={() => void model.undo().then(focusList)}
          >
            {i18n.t('library.undo')}
          </button>
          <IconButton
            icon="close"
            label={i18n.t('failure.dismiss')}
            onClick={() => {
              model.dismiss();
              focusList();
            }}
          />
        </div>
      )}
    </div>
  );
}
