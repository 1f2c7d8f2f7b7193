import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '@/components/controls/icon';
import { IconButton } from '@/components/controls/icon-button';
import type { LibraryModel } from '@/lib/state/library/library-model';

interface Props {
  model: LibraryModel;
  field: RefObject<HTMLInputElement | null>;
  /** Goes on to the list. */
  onDown: () => void;
}

/** Searches while one types. */
export function SearchField({ model, field, onDown }: Props) {
  return (
    <search class="search-field">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        enterkeyhint="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        maxLength={1000}
        data-search
        aria-label={i18n.t('library.search')}
        aria-keyshortcuts="/"
        placeholder={i18n.t('library.searchPlaceholder')}
        value={model.query.value}
        onInput={(event) => model.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onDown();
          }
        }}
      />
      {model.query.value !== '' && (
        <IconButton
          icon="close"
          label={i18n.t('library.clearSearch')}
          onClick={() => {
            model.type('');
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
