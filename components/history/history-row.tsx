import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';
import { formatWhen } from '@/components/words/numbers';
import type { Conversation } from '@/lib/protocol/conversation';
import { scopeOf } from '@/lib/protocol/library-address';

interface Props {
  conversation: Conversation;
  /** Names the page too, unless the conversation is named after it. */
  withPage: boolean;
  onOpen: () => void;
  onRename: () => void;
  onDelete: () => void;
}

export function HistoryRow({ conversation, withPage, onOpen, onRename, onDelete }: Props) {
  const { pageTitle, pageUrl, updatedAt, id } = conversation;
  const ofLibrary = scopeOf(pageUrl) !== null;
  const about = ofLibrary && pageTitle === '' ? i18n.t('library.title') : pageTitle;
  // What began with a summary of the library has no words of its own.
  const title = conversation.title === '' ? about : conversation.title;
  return (
    <li class="history-row" data-conversation={id}>
      <button type="button" class="history-open" onClick={onOpen}>
        <span class="history-title" dir="auto">
          {title}
        </span>
        <span class="hint" dir="auto">
          {withPage && about !== title && `${about} · `}
          <time dateTime={new Date(updatedAt).toISOString()}>{formatWhen(updatedAt)}</time>
        </span>
      </button>
      <IconButton icon="rename" label={i18n.t('history.rename', { title })} onClick={onRename} />
      <IconButton icon="remove" label={i18n.t('history.delete', { title })} onClick={onDelete} />
    </li>
  );
}
