import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Dialog } from './dialog';

interface Props {
  title: string;
  confirm: string;
  /** The name it has so far. */
  name?: string;
  longest: number;
  onName: (name: string) => void;
  onClose: () => void;
}

/** Asks for a name, a new one or another one. */
export function NameDialog({ title, confirm, name = '', longest, onName, onClose }: Props) {
  const typed = useSignal(name);
  return (
    <Dialog
      title={title}
      confirm={confirm}
      onClose={onClose}
      onConfirm={() => {
        const next = typed.peek().trim();
        if (next !== '' && next !== name) onName(next);
      }}
    >
      <label class="field">
        <span>{i18n.t('dialog.renameLabel')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={longest}
          value={typed.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
    </Dialog>
  );
}
