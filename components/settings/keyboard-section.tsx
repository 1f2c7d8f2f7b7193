import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { Section } from './section';
import type { SettingsActions, Shortcut } from './settings-context';

const names: Record<string, () => string> = {
  _execute_action: () => i18n.t('settings.keyboardOpen'),
  'open-panel': () => i18n.t('settings.keyboardPanel'),
  'open-library': () => i18n.t('settings.keyboardLibrary'),
  'summarize-page': () => i18n.t('settings.keyboardSummarize'),
  'save-page': () => i18n.t('settings.keyboardSave'),
  'save-selection': () => i18n.t('settings.keyboardSaveSelection'),
};

/** Where the browser lets them be changed. */
const shortcutsPage = 'chrome://extensions/shortcuts';

/** The shortcuts as the browser has them. */
export function KeyboardSection({ shortcuts }: Pick<SettingsActions, 'shortcuts'>) {
  const known = useSignal<Shortcut[]>([]);
  useEffect(() => {
    void shortcuts().then((list) => (known.value = list));
  }, [shortcuts]);
  const { actions } = useView();
  return (
    <Section title={i18n.t('settings.keyboard')} purpose={i18n.t('settings.keyboardPurpose')}>
      <ul class="rows">
        {known.value.map(({ name, keys }) => (
          <li key={name} class="row">
            <p class="row-text row-name">{names[name]?.() ?? name}</p>
            {keys === '' ? (
              <span class="hint">{i18n.t('settings.keyboardNone')}</span>
            ) : (
              <kbd>{keys}</kbd>
            )}
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={() => actions.openLink(shortcutsPage)}>
          {i18n.t('settings.keyboardChange')}
        </button>
      </p>
    </Section>
  );
}
