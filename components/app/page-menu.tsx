import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { IconButton } from '@/components/controls/icon-button';
import type { Conversation } from '@/lib/protocol/conversation';

const menuId = 'page-menu';

export interface MenuActions {
  onHistory: () => void;
  onNew: () => void;
  onRename: () => void;
  onDelete: () => void;
  onReadAgain: () => void;
  /** Null where lasting access to the site cannot be asked for, or is there already. */
  onAllowSite: (() => void) | null;
  /** Null where tabs cannot be added. */
  onAddTabs: (() => void) | null;
  /** Whether the pages of this site are remembered as they are read; null where they cannot be. */
  remembers: boolean | null;
  onRemember: (remember: boolean) => void;
}

/** What is needed now and then: of the conversation, of the page, of Tacit. */
export function PageMenu({
  conversation,
  ...on
}: MenuActions & { conversation: ReadonlySignal<Conversation | null> }) {
  const { actions } = useView();
  const menu = useRef<HTMLDivElement>(null);
  const item = (label: string, act: () => void, kind?: 'danger') => (
    <button
      type="button"
      class="menu-item"
      data-kind={kind}
      onClick={() => {
        menu.current?.hidePopover();
        act();
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      <IconButton icon="menu" label={i18n.t('header.menu')} opens={menuId} />
      <div
        ref={menu}
        id={menuId}
        class="popover menu page-menu"
        popover="auto"
        role="group"
        aria-label={i18n.t('header.menu')}
      >
        <div class="menu-group">
          {conversation.value && (
            <>
              {item(i18n.t('menu.new'), on.onNew)}
              {item(i18n.t('menu.rename'), on.onRename)}
              {item(i18n.t('menu.delete'), on.onDelete, 'danger')}
            </>
          )}
          {item(i18n.t('menu.history'), on.onHistory)}
        </div>
        <div class="menu-group">
          {item(i18n.t('menu.readAgain'), on.onReadAgain)}
          {on.onAddTabs && item(i18n.t('tabs.menu'), on.onAddTabs)}
          {on.onAllowSite && item(i18n.t('menu.allowSite'), on.onAllowSite)}
          {on.remembers === false && item(i18n.t('menu.rememberSite'), () => on.onRemember(true))}
          {on.remembers === true && item(i18n.t('menu.forgetSite'), () => on.onRemember(false))}
        </div>
        <div class="menu-group">
          {item(i18n.t('menu.library'), () => actions.openLibrary())}
          {item(i18n.t('menu.settings'), actions.openSettings)}
        </div>
      </div>
    </>
  );
}
