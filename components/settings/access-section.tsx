import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';
import type { AccessModel } from '@/lib/state/access-model';
import { Section } from './section';
import { siteName } from './site-name';

/** Where pages may be read without asking, and how to take that back. */
export function AccessSection({ model }: { model: AccessModel }) {
  const patterns = model.patterns.value;
  return (
    <Section title={i18n.t('settings.access')} purpose={i18n.t('settings.accessPurpose')}>
      {patterns?.length === 0 && <p class="hint">{i18n.t('settings.accessNone')}</p>}
      <ul class="rows">
        {patterns?.map((pattern) => (
          <li key={pattern} class="row" data-access={pattern}>
            <p class="row-text row-name">{siteName(pattern)}</p>
            <IconButton
              icon="remove"
              label={i18n.t('settings.accessRemove', { site: siteName(pattern) })}
              onClick={() => void model.remove(pattern)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
