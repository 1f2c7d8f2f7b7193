import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { FilePicker } from '@/components/controls/file-picker';
import type { DataModel } from '@/lib/state/data-model';
import { PassphraseField } from './passphrase-field';

/** Adds what an exported file holds; asks for its passphrase where it has one. */
export function ImportRow({ model }: { model: DataModel }) {
  const locked = model.locked.value;
  return (
    <li class="row data-row">
      <div class="row-text">
        <p class="row-name">{i18n.t('data.import')}</p>
        <p class="hint">{i18n.t('data.importWhat')}</p>
      </div>
      <FilePicker
        label={i18n.t('data.importChoose')}
        testId="import-everything"
        onPick={(files) => {
          const file = files?.[0];
          if (file) void model.import(file, '');
        }}
      />
      {locked && <Unlock key={locked} file={locked} model={model} />}
    </li>
  );
}

function Unlock({ file, model }: { file: File; model: DataModel }) {
  const passphrase = useSignal('');
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void model.import(file, passphrase.peek());
      }}
    >
      <PassphraseField
        label={i18n.t('data.passphraseOf', { file: file.name })}
        value={passphrase}
      />
      <button type="submit" class="button" disabled={passphrase.value === ''}>
        {i18n.t('data.importOpen')}
      </button>
    </form>
  );
}
