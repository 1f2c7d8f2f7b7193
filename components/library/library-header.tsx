import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { Icon } from '@/components/controls/icon';
import { IconButton } from '@/components/controls/icon-button';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { SearchField } from './search-field';
import { SearchHelp } from './search-help';

interface Props {
  model: LibraryModel;
  search: RefObject<HTMLInputElement | null>;
  filtersOpen: Signal<boolean>;
  onDown: () => void;
  onAdd: () => void;
}

export function LibraryHeader({ model, search, filtersOpen, onDown, onAdd }: Props) {
  const { actions } = useView();
  return (
    <header class="library-header">
      <h1>{i18n.t('library.title')}</h1>
      <SearchField model={model} field={search} onDown={onDown} />
      <div class="header-actions">
        <button
          type="button"
          class="save-button filters-button"
          aria-expanded={filtersOpen.value}
          aria-controls="filters"
          onClick={() => (filtersOpen.value = !filtersOpen.peek())}
        >
          {i18n.t('library.filters')}
          {model.filters.active.value && <span class="dot" />}
        </button>
        <button type="button" class="save-button" onClick={onAdd}>
          {i18n.t('import.open')}
        </button>
        <button
          type="button"
          class="save-button"
          aria-pressed={model.ask.shown.value}
          onClick={() => (model.ask.shown.peek() ? model.ask.hide() : openAsk(model))}
        >
          <Icon name="ask" />
          {i18n.t('library.ask')}
        </button>
        <SearchHelp />
        <IconButton
          icon="settings"
          label={i18n.t('menu.settings')}
          onClick={actions.openSettings}
        />
      </div>
    </header>
  );
}

/** About what is on screen: what was picked, else what the filters leave. */
function openAsk({ ask, picked, filters }: LibraryModel): void {
  ask.show(picked.count.peek() > 0 ? 'picked' : filters.active.peek() ? 'filters' : 'everything');
}
