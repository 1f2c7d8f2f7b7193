import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { focusList } from './focus-list';

const popoverId = 'collect';

/** Puts what was picked into a collection, one there is or a new one. */
export function CollectPopover({ model }: { model: LibraryModel }) {
  const popover = useRef<HTMLDivElement>(null);
  const name = useSignal('');
  const { collections } = model.filters.facets.value;
  const done = async (adding: Promise<boolean>) => {
    popover.current?.hidePopover();
    name.value = '';
    if (await adding) model.picked.clear();
    focusList();
  };
  const picked = () => [...model.picked.ids.peek()];
  return (
    <>
      <button type="button" class="quiet-button" popovertarget={popoverId}>
        {i18n.t('library.addToCollection')}
      </button>
      <div
        ref={popover}
        id={popoverId}
        class="popover menu collect-popover"
        popover="auto"
        role="dialog"
        aria-label={i18n.t('library.addToCollection')}
      >
        {collections.map((collection) => (
          <button
            key={collection.id}
            type="button"
            class="menu-item"
            onClick={() => void done(model.changes.collect(collection, picked(), true))}
          >
            <bdi>{collection.name}</bdi>
          </button>
        ))}
        <form
          class="collect-new"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = name.peek().trim();
            if (typed !== '') void done(model.changes.createCollection(typed, picked()));
          }}
        >
          <input
            class="tag-field"
            dir="auto"
            maxLength={100}
            aria-label={i18n.t('library.newCollectionTitle')}
            placeholder={i18n.t('library.newCollectionTitle')}
            value={name.value}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
          <button type="submit" class="quiet-button" disabled={name.value.trim() === ''}>
            {i18n.t('library.createCollection')}
          </button>
        </form>
      </div>
    </>
  );
}
