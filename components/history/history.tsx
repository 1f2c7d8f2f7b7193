import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';
import { DeleteDialog } from '@/components/dialog/delete-dialog';
import { RenameDialog } from '@/components/dialog/rename-dialog';
import { FailureBlock } from '@/components/failure/failure-block';
import type { Conversation } from '@/lib/protocol/conversation';
import type { HistoryModel } from '@/lib/state/history-model';
import { HistoryRow } from './history-row';

interface Props {
  model: HistoryModel;
  /** Its conversations come first. */
  pageUrl: string | null;
  onOpen: (conversation: Conversation) => void;
  onBack: () => void;
}

/** Every conversation kept on this device, those about this page first. */
export function History({ model, pageUrl, onOpen, onBack }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const renaming = useSignal<Conversation | null>(null);
  const deleting = useSignal<Conversation | null>(null);
  useEffect(() => void model.load(), [model]);
  const all = model.conversations.value;
  const answered = all !== null || model.failure.value !== null;
  useEffect(() => {
    // Not before what it heads: who goes on from it by Tab would pass by a list that comes later.
    if (answered) title.current?.focus();
  }, [answered]);
  const here = all?.filter((conversation) => conversation.pageUrl === pageUrl) ?? [];
  const others = all?.filter((conversation) => conversation.pageUrl !== pageUrl) ?? [];
  const section = (heading: string, conversations: Conversation[], withPage: boolean) =>
    conversations.length > 0 && (
      <section>
        <h2>{heading}</h2>
        <ul class="history-rows">
          {conversations.map((conversation) => (
            <HistoryRow
              key={conversation.id}
              conversation={conversation}
              withPage={withPage}
              onOpen={() => onOpen(conversation)}
              onRename={() => (renaming.value = conversation)}
              onDelete={() => (deleting.value = conversation)}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <header class="panel-header history-header">
        <IconButton icon="back" label={i18n.t('history.back')} onClick={onBack} />
        <h1 ref={title} class="page-title" tabIndex={-1}>
          {i18n.t('history.title')}
        </h1>
      </header>
      <main class="reading-body history">
        {model.failure.value && (
          <FailureBlock failure={model.failure.value} onRetry={() => void model.load()} />
        )}
        {all?.length === 0 && <p class="hint">{i18n.t('history.empty')}</p>}
        {section(i18n.t('history.here'), here, false)}
        {section(i18n.t('history.others'), others, true)}
      </main>
      {renaming.value && (
        <RenameDialog
          title={renaming.value.title}
          onRename={(name) => void model.rename(renaming.peek()?.id ?? '', name)}
          onClose={() => (renaming.value = null)}
        />
      )}
      {deleting.value && (
        <DeleteDialog
          title={deleting.value.title}
          onDelete={() => void model.delete(deleting.peek()?.id ?? '')}
          onClose={() => (deleting.value = null)}
        />
      )}
    </>
  );
}
