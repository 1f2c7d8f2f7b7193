import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { AccessOutcome, AccessPress, AccessScope } from '@/lib/protocol/page-gateway';
import { FileChoice } from './file-choice';

interface Props {
  /** Null until it is known. */
  press: AccessPress | null;
  /** Null where it failed, which is told elsewhere. */
  onAllow: (scope: AccessScope) => Promise<AccessOutcome | null>;
  /** Takes the file that the tab may show; null where files in tabs can be read. */
  onFile: ((file: File) => void) | null;
}

const scopes: readonly AccessScope[] = ['site', 'all'];

/**
 * The page may not be read yet: why, and three plain choices. The page alone is given by the browser's own toolbar
 * button, or by a key; its site and all sites are asked for from here.
 */
export function NoAccess({ press, onAllow, onFile }: Props) {
  const outcome = useSignal<AccessOutcome | null>(null);
  const allow = (scope: AccessScope) => {
    outcome.value = null;
    // Called directly in the click: the browser asks only then.
    void onAllow(scope).then((reached) => (outcome.value = reached));
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
        {scopes.map((scope) => (
          <li key={scope}>
            <button type="button" class="choice" data-scope={scope} onClick={() => allow(scope)}>
              <span class="choice-name">{scopeWords[scope].name()}</span>
              <span class="hint">{scopeWords[scope].note()}</span>
            </button>
          </li>
        ))}
        {onFile && (
          <li>
            <FileChoice onFile={onFile} />
          </li>
        )}
      </ul>
      <p class="hint" role="status">
        {outcome.value && outcomeText(outcome.value)}
      </p>
    </section>
  );
}

const scopeWords: Record<AccessScope, { name: () => string; note: () => string }> = {
  site: { name: () => i18n.t('access.site'), note: () => i18n.t('access.siteNote') },
  all: { name: () => i18n.t('access.all'), note: () => i18n.t('access.allNote') },
};

function outcomeText(outcome: AccessOutcome): string {
  if (outcome === 'again') return i18n.t('access.again');
  if (outcome === 'file') return i18n.t('access.fileNoSite');
  return outcome === 'refused' ? i18n.t('access.refused') : '';
}

function pressText({ onToolbar, keys }: AccessPress): string {
  if (keys === '') return onToolbar ? i18n.t('access.press') : i18n.t('access.pressMenu');
  return onToolbar
    ? i18n.t('access.pressOrKeys', { keys })
    : i18n.t('access.pressMenuOrKeys', { keys });
}
