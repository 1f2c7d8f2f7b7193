import { i18n } from '#i18n';
import { Dialog } from './dialog';

interface Props {
  url: string;
  onOpen: () => void;
  onClose: () => void;
}

/** An address in an answer may carry what was read: it is shown in full before anything is opened. */
export function LinkDialog({ url, onOpen, onClose }: Props) {
  return (
    <Dialog
      title={i18n.t('dialog.linkTitle')}
      confirm={i18n.t('dialog.linkConfirm')}
      onConfirm={onOpen}
      onClose={onClose}
    >
      <p class="full-address">
        <bdi>{url}</bdi>
      </p>
      <p class="hint">{i18n.t('dialog.linkText')}</p>
    </Dialog>
  );
}
