import { i18n } from '#i18n';
import { formatCount } from '@/components/words/numbers';
import type { Collection } from '@/lib/protocol/library';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { CollectPopover } from './collect-popover';
import { focusList } from './focus-list';

/** What can be done with all that was picked. */
export function PickedBar({ model }: { model: LibraryModel }) {
  const count = model.picked.count.value;
  const [collection, ...others] = model.filters.chosenCollections.value;
  return (
    <div class="picked-bar" role="group" aria-label={i18n.t('library.pickedActions')}>
      <span>{i18n.t('library.picked', count, [formatCount(count)])}</span>
      <button type="button" class="quiet-button" onClick={() => model.ask.begin('picked')}>
        {i18n.t('library.askPicked')}
      </button>
      <CollectPopover model={model} />
      {collection && others.length === 0 && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => void takeOut(model, collection).then(focusList)}
        >
          {i18n.t('library.removeFromCollection', { name: collection.name })}
        </button>
      )}
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

/** What was picked leaves the collection that is looked at. */
async function takeOut({ changes, picked }: LibraryModel, collection: Collection): Promise<void> {
  if (await changes.collect(collection, [...picked.ids.peek()], false)) picked.clear();
}
