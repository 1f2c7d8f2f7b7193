import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';
import type { TabsModel } from '@/lib/state/tabs-model';

/** The tabs that the next question is about besides the page, each to be taken off. */
export function TabChips({ model }: { model: TabsModel }) {
  const pages = model.attached.value;
  if (pages.length === 0 && !model.reading.value) return null;
  return (
    <ul class="tab-chips" aria-label={i18n.t('tabs.attached')}>
      {pages.map((page) => (
        <li key={page.contentHash} class="selection-chip">
          <bdi>{i18n.t('tabs.with', { title: page.title || page.site })}</bdi>
          <IconButton
            icon="close"
            label={i18n.t('tabs.remove', { title: page.title || page.site })}
            onClick={() => model.remove(page)}
          />
        </li>
      ))}
      {model.reading.value && <li class="hint">{i18n.t('tabs.reading')}</li>}
    </ul>
  );
}
