import { i18n } from '#i18n';
import { Dialog } from './dialog';

interface Props {
  title: string;
  onDelete: () => void;
  onClose: () => void;
}

/** Deleting a conversation is for good, so it is asked once. */
export function DeleteDialog({ title, onDelete, onClose }: Props) {
  return (
    <Dialog
      title={i18n.t('dialog.deleteTitle')}
      confirm={i18n.t('dialog.deleteConfirm')}
      dangerous
      onConfirm={onDelete}
      onClose={onClose}
    >
      <p dir="auto">{i18n.t('dialog.deleteText', { title })}</p>
    </Dialog>
  );
}
