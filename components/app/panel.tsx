import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { DeleteDialog } from '@/components/dialog/delete-dialog';
import { RenameDialog } from '@/components/dialog/rename-dialog';
import { History } from '@/components/history/history';
import { TabsDialog } from '@/components/import/tabs-dialog';
import type { ReadingModel } from '@/lib/state/reading-model';
import type { ViewActions } from '@/lib/state/view-actions';
import { AnswerAnnouncer } from './answer-announcer';
import { ComposerArea } from './composer-area';
import { PanelHeader } from './panel-header';
import { ReadingBody } from './reading-body';
import { ViewRoot } from './view';
import { useView } from './view-context';

/** The popup and the side panel: one conversation about the page of a tab. */
export function Panel({ model, actions }: { model: ReadingModel; actions: ViewActions }) {
  useEffect(() => model.start(), [model]);
  useEffect(() => {
    const look = () => void model.lookAtSelection();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [model]);
  return (
    <ViewRoot actions={actions}>
      <PanelScreens model={model} />
      <AnswerAnnouncer turns={model.conversation.turns} />
    </ViewRoot>
  );
}

type Overlay = 'history' | 'rename' | 'delete';

function PanelScreens({ model }: { model: ReadingModel }) {
  const overlay = useSignal<Overlay | null>(null);
  const close = () => (overlay.value = null);
  const { remember } = model;
  const conversation = model.conversation.conversation;
  const url = model.page.page.value?.url;
  const { actions } = useView();
  // The browser's questions would close the popup.
  const canAddTabs = actions.openPanel === null && model.page.page.value !== null;
  if (overlay.value === 'history')
    return (
      <History
        model={model.history}
        pageUrl={model.page.page.value?.canonicalUrl ?? null}
        onBack={close}
        onOpen={(chosen) => {
          model.openConversation(chosen);
          close();
        }}
      />
    );
  return (
    <>
      <PanelHeader
        status={model.page.status.value}
        saving={model.saving}
        conversation={conversation}
        onHistory={() => (overlay.value = 'history')}
        onNew={() => model.startNew()}
        onRename={() => (overlay.value = 'rename')}
        onDelete={() => (overlay.value = 'delete')}
        onReadAgain={() => void model.page.refresh()}
        onAllowSite={model.page.siteOffered.value ? () => void model.requestAccess('site') : null}
        onAddTabs={canAddTabs ? () => model.tabs.choose() : null}
        remembers={url === undefined ? null : remember.isChosen(url)}
        onRemember={(wanted) => {
          if (url !== undefined) void (wanted ? remember.addSite(url) : remember.endSite(url));
        }}
      />
      <ReadingBody model={model} onHistory={() => (overlay.value = 'history')} />
      <ComposerArea model={model} />
      {model.tabs.choosing.value && <TabsDialog model={model.tabs} />}
      {overlay.value === 'rename' && conversation.value && (
        <RenameDialog
          title={conversation.value.title}
          onRename={(title) => void model.conversation.rename(title)}
          onClose={close}
        />
      )}
      {overlay.value === 'delete' && conversation.value && (
        <DeleteDialog
          title={conversation.value.title}
          onDelete={() => void model.conversation.delete()}
          onClose={close}
        />
      )}
    </>
  );
}
