import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Dialog } from './dialog';

interface Props {
  title: string;
  onRename: (title: string) => void;
  onClose: () => void;
}

export function RenameDialog({ title, onRename, onClose }: Props) {
  const name = useSignal(title);
  return (
    <Dialog
      title={i18n.t('dialog.renameTitle')}
      confirm={i18n.t('dialog.renameConfirm')}
      onClose={onClose}
      onConfirm={() => {
        const next = name.peek().trim();
        if (next !== '' && next !== title) onRename(next);
      }}
    >
      <label class="field">
        <span>{i18n.t('dialog.renameLabel')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={200}
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
    </Dialog>
  );
}
