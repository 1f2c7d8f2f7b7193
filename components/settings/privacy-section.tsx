import { i18n } from '#i18n';
import { Section } from './section';

/** What is kept and what is not, in plain words. */
export function PrivacySection() {
  return (
    <Section title={i18n.t('settings.privacy')} purpose={i18n.t('settings.privacyPurpose')}>
      <ul class="statements">
        <li>{i18n.t('settings.privacyRead')}</li>
        <li>{i18n.t('settings.privacyKept')}</li>
        <li>{i18n.t('settings.privacyModels')}</li>
        <li>{i18n.t('settings.privacySent')}</li>
      </ul>
    </Section>
  );
}
