import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';

interface Props {
  label: string;
  value: Signal<string>;
}

/** A passphrase, which can be looked at: nobody can help with one that was mistyped. */
export function PassphraseField({ label, value }: Props) {
  const shown = useSignal(false);
  return (
    <>
      <label class="field">
        <span>{label}</span>
        <input
          {...(shown.value ? { type: 'text' } : { type: 'password' })}
          value={value.value}
          maxLength={1000}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => (value.value = event.currentTarget.value)}
        />
      </label>
      {value.value !== '' && (
        <button
          type="button"
          class="quiet-button"
          aria-pressed={shown.value}
          onClick={() => (shown.value = !shown.peek())}
        >
          {i18n.t('data.passphraseShow')}
        </button>
      )}
    </>
  );
}
