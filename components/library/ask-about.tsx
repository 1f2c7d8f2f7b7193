import { i18n } from '#i18n';
import { formatCount, formatList } from '@/components/words/numbers';
import type { AskAbout, AskModel } from '@/lib/state/library/ask-model';
import type { LibraryModel } from '@/lib/state/library/library-model';

/** What the next question is about: everything, or a part of it. */
export function AskAboutChips({ model }: { model: LibraryModel }) {
  const { ask } = model;
  const about = ask.about.value;
  return (
    <div class="suggestions" role="group" aria-label={i18n.t('library.askAbout')}>
      {ask.offered.value.map((offered) => (
        <button
          key={offered}
          type="button"
          class="chip"
          aria-pressed={offered === about}
          data-about={offered}
          onClick={() => ask.choose(offered)}
        >
          <bdi>{nameOf(offered, model, ask)}</bdi>
        </button>
      ))}
    </div>
  );
}

function nameOf(about: AskAbout, { filters, picked }: LibraryModel, ask: AskModel): string {
  switch (about) {
    case 'everything':
      return i18n.t('library.aboutEverything');
    case 'picked':
      return i18n.t('library.picked', picked.count.value, [formatCount(picked.count.value)]);
    case 'document':
      return i18n.t('library.aboutDocument', { title: ask.document.value?.title ?? '' });
    case 'filters': {
      const collections = filters.chosenCollections.value.map(({ name }) => name);
      const names = [...collections, ...filters.tags.value, ...filters.sites.value];
      return names.length > 0 ? formatList(names) : i18n.t('library.aboutFilters');
    }
  }
}
