import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { DownloadsModel } from '@/lib/state/downloads-model';

/** Any other repository of the hub, by its id. It is checked before anything is downloaded. */
export function AddModel({ model }: { model: DownloadsModel }) {
  const id = useSignal('');
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void model.ask(id.peek().trim());
      }}
    >
      <label class="field">
        <span>{i18n.t('settings.addModel')}</span>
        <input
          type="text"
          value={id.value}
          placeholder="owner/name"
          autocomplete="off"
          spellcheck={false}
          data-testid="add-model"
          onInput={(event) => (id.value = event.currentTarget.value)}
        />
      </label>
      <button
        type="submit"
        class="button"
        disabled={id.value.trim() === '' || model.asking.value !== null}
      >
        {i18n.t('settings.addModelCheck')}
      </button>
    </form>
  );
}
