import { i18n } from '#i18n';
import { formatCount } from '@/components/words/numbers';
import type { LibraryWatch } from '@/lib/state/library/library-watch';
import type { RelatedSetting } from '@/lib/state/library/related-setting';
import { Section } from './section';

interface Props {
  watch: LibraryWatch;
  related: RelatedSetting;
  onOpen: () => void;
}

/** What is kept, and the way to it. */
export function LibrarySection({ watch, related, onOpen }: Props) {
  const documents = watch.state.value?.documents;
  return (
    <Section title={i18n.t('settings.library')} purpose={i18n.t('settings.libraryPurpose')}>
      <div class="rows">
        <div class="row">
          <p class="row-text tabular">
            {documents === undefined
              ? ''
              : i18n.t('library.count', documents, [formatCount(documents)])}
          </p>
          <button type="button" class="button" onClick={onOpen}>
            {i18n.t('settings.libraryOpen')}
          </button>
        </div>
        <label class="row">
          <span class="row-text">{i18n.t('settings.libraryRelated')}</span>
          <input
            type="checkbox"
            checked={related.wanted.value === true}
            onChange={(event) => related.choose(event.currentTarget.checked)}
          />
        </label>
      </div>
    </Section>
  );
}
