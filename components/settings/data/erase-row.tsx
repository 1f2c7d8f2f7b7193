import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog/dialog';
import type { DataModel } from '@/lib/state/data-model';

/** The end of everything that is kept, after a question. */
export function EraseRow({ model }: { model: DataModel }) {
  const asking = useSignal(false);
  const busy = model.job.value !== null || model.erasing.value;
  return (
    <li class="row data-row">
      <div class="row-text">
        <p class="row-name">{i18n.t('data.erase')}</p>
        <p class="hint">{i18n.t('data.eraseWhat')}</p>
      </div>
      <button
        type="button"
        class="button"
        data-testid="erase-everything"
        disabled={busy}
        onClick={() => (asking.value = true)}
      >
        {model.erasing.value ? i18n.t('data.erasing') : i18n.t('data.eraseStart')}
      </button>
      {asking.value && (
        <Dialog
          title={i18n.t('data.eraseTitle')}
          confirm={i18n.t('data.eraseConfirm')}
          dangerous
          onConfirm={() => void model.erase()}
          onClose={() => (asking.value = false)}
        >
          <p>{i18n.t('data.eraseText')}</p>
        </Dialog>
      )}
    </li>
  );
}
