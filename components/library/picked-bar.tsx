import { i18n } from '#i18n';
import { formatCount } from '@/components/words/numbers';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { focusList } from './focus-list';

/** What can be done with all that was picked. */
export function PickedBar({ model }: { model: LibraryModel }) {
  const count = model.picked.count.value;
  if (count === 0) return null;
  return (
    <div class="picked-bar" role="group" aria-label={i18n.t('library.pickedActions')}>
      <span>{i18n.t('library.picked', count, [formatCount(count)])}</span>
      <button type="button" class="quiet-button" onClick={() => model.ask.show('picked')}>
        {i18n.t('library.askPicked')}
      </button>
      <button
        type="button"
        class="quiet-button"
        data-kind="danger"
        onClick={() => void model.delete([...model.picked.ids.peek()]).then(focusList)}
      >
        {i18n.t('library.delete')}
      </button>
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          model.picked.clear();
          focusList();
        }}
      >
        {i18n.t('library.pickNone')}
      </button>
    </div>
  );
}
