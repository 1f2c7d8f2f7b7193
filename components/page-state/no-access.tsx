import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { AccessScope } from '@/lib/protocol/page-gateway';

interface Props {
  /** Empty when the browser does not tell; then only a press of the toolbar button gives access to the page. */
  site: string;
  /** Called directly in the click: the browser asks only then. */
  onRequest: (scope: AccessScope) => Promise<void>;
}

/** The page may not be read yet: why, and three plain choices. */
export function NoAccess({ site, onRequest }: Props) {
  const asked = useSignal(false);
  const known = site !== '';
  const choice = (scope: AccessScope, label: string, note: string) => (
    <li>
      <button
        type="button"
        class="choice"
        data-scope={scope}
        onClick={() => {
          asked.value = false;
          void onRequest(scope).finally(() => (asked.value = true));
        }}
      >
        <span class="choice-name">{label}</span>
        <span class="hint">{note}</span>
      </button>
    </li>
  );
  return (
    <section class="page-state" data-testid="no-access">
      <h2>{i18n.t('access.title')}</h2>
      <p>{i18n.t('access.why')}</p>
      <ul class="choices">
        {choice(
          'page',
          i18n.t('access.page'),
          known ? i18n.t('access.pageNote') : i18n.t('access.pageNoteUnknown'),
        )}
        {choice(
          'site',
          i18n.t('access.site'),
          known ? i18n.t('access.siteNote', { site }) : i18n.t('access.siteNoteUnknown'),
        )}
        {choice('all', i18n.t('access.all'), i18n.t('access.allNote'))}
      </ul>
      {asked.value && <p class="hint">{i18n.t('access.refused')}</p>}
    </section>
  );
}
