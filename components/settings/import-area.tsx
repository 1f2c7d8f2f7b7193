import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ModelsModel } from '@/lib/state/models-model';
import { ImportProgressRow } from './import-progress-row';
import type { SettingsActions } from './settings-context';

interface Props {
  model: ModelsModel;
  actions: SettingsActions;
}

/** Where files of a model are dropped or chosen. */
export function ImportArea({ model, actions }: Props) {
  const over = useSignal(false);
  if (model.importing.value)
    return (
      <ImportProgressRow progress={model.importing.value} onCancel={() => model.cancelImport()} />
    );
  const take = (files: FileList | null) => void model.import(actions.filesOfInput(files ?? []));
  return (
    <div
      class="drop-zone"
      data-over={over.value}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        if (event.dataTransfer)
          void actions.filesOfDrop(event.dataTransfer).then((files) => model.import(files));
      }}
    >
      <p>{i18n.t('settings.importDrop')}</p>
      <p class="hint">{i18n.t('settings.importWhat')}</p>
      <div class="drop-actions">
        <FilePicker
          label={i18n.t('settings.importFolder')}
          folder
          onPick={take}
          testId="import-folder"
        />
        <FilePicker label={i18n.t('settings.importFiles')} onPick={take} testId="import-files" />
      </div>
    </div>
  );
}

interface PickerProps {
  label: ComponentChildren;
  folder?: boolean;
  testId: string;
  onPick: (files: FileList | null) => void;
}

/** The input itself takes focus and keys; its label is what shows. */
function FilePicker({ label, folder = false, testId, onPick }: PickerProps) {
  return (
    <label class="button file-picker">
      <input
        class="sr-only"
        type="file"
        multiple
        // Preact's types do not know it; browsers do.
        {...(folder ? { webkitdirectory: true } : {})}
        data-testid={testId}
        onChange={(event) => {
          onPick(event.currentTarget.files);
          // The same folder can be chosen again after a failure.
          event.currentTarget.value = '';
        }}
      />
      {label}
    </label>
  );
}
