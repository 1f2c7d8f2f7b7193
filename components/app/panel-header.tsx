import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';
import { SaveButton } from '@/components/library-save/save-button';
import type { Conversation } from '@/lib/protocol/conversation';
import type { SaveModel } from '@/lib/state/library/save-model';
import type { PageStatus } from '@/lib/state/page-model';
import { Coverage } from './coverage';
import type { MenuActions } from './page-menu';
import { PageMenu } from './page-menu';
import { useView } from './view-context';

interface Props extends MenuActions {
  status: PageStatus;
  saving: SaveModel;
  conversation: ReadonlySignal<Conversation | null>;
}

/** Which page this is about, and how much of it was read. */
export function PanelHeader({ status, saving, ...menu }: Props) {
  const { openPanel } = useView().actions;
  return (
    <header class="panel-header">
      <h1
        class="page-title"
        dir="auto"
        title={status.kind === 'ready' ? status.page.title : undefined}
      >
        {pageTitle(status)}
      </h1>
      <div class="header-actions">
        {status.kind !== 'unreadable' && (
          <SaveButton model={saving} available={status.kind === 'ready'} />
        )}
        <PageMenu {...menu} />
        {openPanel && (
          <IconButton icon="panel" label={i18n.t('header.openPanel')} onClick={openPanel} />
        )}
      </div>
      {status.kind === 'ready' && <Coverage page={status.page} onReadAgain={menu.onReadAgain} />}
      {status.kind === 'reading' && (
        <progress class="reading-bar" value={status.share} aria-label={i18n.t('header.reading')} />
      )}
    </header>
  );
}

function pageTitle(status: PageStatus): string {
  if (status.kind === 'ready') return status.page.title || status.page.site;
  if (status.kind === 'reading') return i18n.t('header.reading');
  return status.failure.code === 'page-no-access'
    ? status.failure.params.site || i18n.t('header.noAccess')
    : i18n.t('header.unreadable');
}
