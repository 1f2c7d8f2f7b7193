import { i18n } from '#i18n';
import { NameDialog } from './name-dialog';

interface Props {
  title: string;
  onRename: (title: string) => void;
  onClose: () => void;
}

/** Another name for a conversation. */
export function RenameDialog({ title, onRename, onClose }: Props) {
  return (
    <NameDialog
      title={i18n.t('dialog.renameTitle')}
      confirm={i18n.t('dialog.renameConfirm')}
      name={title}
      longest={200}
      onName={onRename}
      onClose={onClose}
    />
  );
}
