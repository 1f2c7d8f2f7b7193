import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface Props {
  title: string;
  confirm: string;
  /** What leaves everything as it is; “Cancel” unless that could be misread. */
  keep?: string;
  /** Red, for what cannot be undone. */
  dangerous?: boolean;
  children: ComponentChildren;
  onConfirm: () => void;
  onClose: () => void;
}

/** A question that waits for its answer. Rendered only while it is open. */
export function Dialog({
  title,
  confirm,
  keep = i18n.t('dialog.cancel'),
  dangerous = false,
  children,
  onConfirm,
  onClose,
}: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => element.current?.showModal(), []);
  const close = () => {
    element.current?.close();
    onClose();
  };
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={titleId}
      onClose={() => {
        // Told with the next frame: by then something else may have been opened in its place.
        if (element.current) onClose();
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
          close();
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
        <div class="dialog-actions">
          <button type="button" class="button" onClick={close}>
            {keep}
          </button>
          <button type="submit" class="button" data-kind={dangerous ? 'danger' : 'primary'}>
            {confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}
