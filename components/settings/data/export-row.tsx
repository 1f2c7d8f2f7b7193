import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { DataModel } from '@/lib/state/data-model';
import { PassphraseField } from './passphrase-field';

/** Everything in one file, with a passphrase if one is wanted. */
export function ExportRow({ model }: { model: DataModel }) {
  const passphrase = useSignal('');
  const busy = model.job.value !== null || model.erasing.value;
  const start = async () => {
    await model.export(passphrase.peek());
    // A secret stays on screen no longer than it is needed.
    if (model.outcome.peek()?.kind === 'exported') passphrase.value = '';
  };
  return (
    <li class="row data-row">
      <div class="row-text">
        <p class="row-name">{i18n.t('data.export')}</p>
        <p class="hint">{i18n.t('data.exportWhat')}</p>
      </div>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <PassphraseField label={i18n.t('data.passphraseOptional')} value={passphrase} />
        <button type="submit" class="button" disabled={busy} data-testid="export-everything">
          {i18n.t('data.exportStart')}
        </button>
      </form>
      {passphrase.value !== '' && <p class="hint">{i18n.t('data.passphraseLost')}</p>}
    </li>
  );
}
