import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { DownloadsModel } from '@/lib/state/downloads-model';

/** Where models are downloaded from: the hub, or a mirror on this machine. */
export function HubFold({ model }: { model: DownloadsModel }) {
  const current = model.state.value?.hub ?? '';
  // Null while the reader has typed nothing of their own.
  const typed = useSignal<string | null>(null);
  return (
    <details class="fold" data-testid="hub">
      <summary>{i18n.t('settings.hub')}</summary>
      <p class="hint">{i18n.t('settings.hubPurpose')}</p>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void model.chooseHub(typed.peek() ?? current).then(() => (typed.value = null));
        }}
      >
        <label class="field">
          <span>{i18n.t('settings.hubAddress')}</span>
          <input
            type="text"
            dir="ltr"
            value={typed.value ?? current}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={typed.value === null}>
          {i18n.t('settings.hubUse')}
        </button>
      </form>
    </details>
  );
}
