import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';

export const helpId = 'library-help';

const operators = [
  ['"spring tide"', () => i18n.t('library.help.phrase')],
  ['-moon', () => i18n.t('library.help.exclude')],
  ['site:example.org', () => i18n.t('library.help.site')],
  ['tag:sea', () => i18n.t('library.help.tag')],
  ['collection:harbours', () => i18n.t('library.help.collection')],
  ['type:file', () => i18n.t('library.help.type')],
  ['after:2024', () => i18n.t('library.help.after')],
  ['before:7d', () => i18n.t('library.help.before')],
] as const;

const keys = [
  ['/', () => i18n.t('library.help.keySearch')],
  ['↑ ↓', () => i18n.t('library.help.keyMove')],
  ['Enter', () => i18n.t('library.help.keyOpen')],
  ['Space', () => i18n.t('library.help.keyPick')],
  ['Shift ↑ ↓', () => i18n.t('library.help.keyPickMore')],
  ['Delete', () => i18n.t('library.help.keyDelete')],
  ['Ctrl Z', () => i18n.t('library.help.keyUndo')],
  ['Esc', () => i18n.t('library.help.keyBack')],
  ['?', () => i18n.t('library.help.keyHelp')],
] as const;

/** What can be typed into the search, and which keys do what. */
export function SearchHelp() {
  return (
    <>
      <IconButton icon="help" label={i18n.t('library.help.title')} opens={helpId} />
      <div
        id={helpId}
        class="popover library-help"
        popover="auto"
        role="dialog"
        aria-label={i18n.t('library.help.title')}
      >
        <h2>{i18n.t('library.help.search')}</h2>
        <dl class="help-terms">
          {operators.map(([example, text]) => (
            <div key={example}>
              <dt>
                <code dir="ltr">{example}</code>
              </dt>
              <dd>{text()}</dd>
            </div>
          ))}
        </dl>
        <h2>{i18n.t('library.help.keys')}</h2>
        <dl class="help-terms">
          {keys.map(([key, text]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{text()}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
