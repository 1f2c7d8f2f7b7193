import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { NameDialog } from '@/components/dialog/name-dialog';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { focusList } from './focus-list';

/** The collection that is looked at, and what can be done with it. */
export function CollectionBar({ model }: { model: LibraryModel }) {
  const renaming = useSignal(false);
  const [collection, ...others] = model.filters.chosenCollections.value;
  if (!collection || others.length > 0) return null;
  const { id, name } = collection;
  return (
    <>
      <div
        class="picked-bar collection-bar"
        role="group"
        aria-label={i18n.t('library.collection', { name })}
      >
        <bdi class="bar-name">{name}</bdi>
        <button type="button" class="quiet-button" onClick={() => model.ask.begin('filters')}>
          {i18n.t('library.askDocument')}
        </button>
        <button type="button" class="quiet-button" onClick={() => (renaming.value = true)}>
          {i18n.t('library.renameCollection')}
        </button>
        <button
          type="button"
          class="quiet-button"
          data-kind="danger"
          onClick={() => void model.deleteCollection(collection).then(focusList)}
        >
          {i18n.t('library.deleteCollection')}
        </button>
      </div>
      {renaming.value && (
        <NameDialog
          title={i18n.t('library.renameCollectionTitle')}
          confirm={i18n.t('dialog.renameConfirm')}
          name={name}
          longest={100}
          onName={(next) => void model.changes.renameCollection(id, next)}
          onClose={() => (renaming.value = false)}
        />
      )}
    </>
  );
}
