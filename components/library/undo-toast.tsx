import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';
import { formatCount } from '@/components/words/numbers';
import type { Change, ChangesModel } from '@/lib/state/library/changes-model';
import { focusList } from './focus-list';

/** Long enough to change one's mind; while the pointer or the focus is on it, it stays. Milliseconds. */
const stays = 20_000;

/** What was done, and the way back. */
export function UndoToast({ model }: { model: ChangesModel }) {
  const element = useRef<HTMLDivElement>(null);
  const change = model.last.value;
  useEffect(() => {
    if (!change) return undefined;
    const timer = setInterval(() => {
      if (!element.current?.matches(':hover, :focus-within')) model.dismiss();
    }, stays);
    return () => clearInterval(timer);
  }, [change]);
  return (
    <div ref={element} class="toast-place" role="status">
      {change && (
        <div class="toast">
          <span>{changeText(change)}</span>
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

function changeText(change: Change): string {
  switch (change.kind) {
    case 'deleted':
      return i18n.t('library.deleted', change.ids.length, [formatCount(change.ids.length)]);
    case 'collection-deleted':
      return i18n.t('library.collectionDeleted', { name: change.collection.name });
    case 'added':
    case 'removed': {
      const { length } = change.ids;
      const words: [string, string] = [formatCount(length), change.collection.name];
      return change.kind === 'added'
        ? i18n.t('library.collected', length, words)
        : i18n.t('library.uncollected', length, words);
    }
  }
}
