import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { AccessPress } from '@/lib/protocol/page-gateway';
import { FileChoice } from './file-choice';

interface Props {
  /** Null until it is known. */
  press: AccessPress | null;
  onAllowAll: () => Promise<void>;
  /** Takes the file that the tab may show; null where files in tabs can be read. */
  onFile: ((file: File) => void) | null;
}

/**
 * The page may not be read yet: why, and three plain choices. The browser does not tell the address of such a page,
 * so only all sites can be asked for from here; its own toolbar button, or a key, gives the page at one press.
 */
export function NoAccess({ press, onAllowAll, onFile }: Props) {
  const refused = useSignal(false);
  const allowAll = () => {
    refused.value = false;
    // Called directly in the click: the browser asks only then.
    void onAllowAll().finally(() => (refused.value = true));
  };
  return (
    <section class="page-state" data-testid="no-access">
      <h2>{i18n.t('access.title')}</h2>
      <p>{i18n.t('access.why')}</p>
      <ul class="choices">
        <li>
          <p class="choice">
            <span class="choice-name">{i18n.t('access.page')}</span>
            <span class="hint">{press && pressText(press)}</span>
          </p>
        </li>
        <li>
          <p class="choice">
            <span class="choice-name">{i18n.t('access.site')}</span>
            <span class="hint">{i18n.t('access.siteNote')}</span>
          </p>
        </li>
        <li>
          <button type="button" class="choice" data-scope="all" onClick={allowAll}>
            <span class="choice-name">{i18n.t('access.all')}</span>
            <span class="hint">{i18n.t('access.allNote')}</span>
          </button>
        </li>
        {onFile && (
          <li>
            <FileChoice onFile={onFile} />
          </li>
        )}
      </ul>
      {refused.value && <p class="hint">{i18n.t('access.refused')}</p>}
    </section>
  );
}

function pressText({ onToolbar, keys }: AccessPress): string {
  if (keys === '') return onToolbar ? i18n.t('access.press') : i18n.t('access.pressMenu');
  return onToolbar
    ? i18n.t('access.pressOrKeys', { keys })
    : i18n.t('access.pressMenuOrKeys', { keys });
}
