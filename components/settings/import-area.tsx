import { i18n } from '#i18n';
import { FilePicker } from '@/components/controls/file-picker';
import { useFileDrop } from '@/components/controls/use-file-drop';
import type { ModelsModel } from '@/lib/state/models-model';
import { ImportProgressRow } from './import-progress-row';
import type { SettingsActions } from './settings-context';

interface Props {
  model: ModelsModel;
  actions: SettingsActions;
}

/** Where files of a model are dropped or chosen. */
export function ImportArea({ model, actions }: Props) {
  const drop = useFileDrop(
    (transfer) => void actions.filesOfDrop(transfer).then((files) => model.import(files)),
  );
  if (model.importing.value)
    return (
      <ImportProgressRow progress={model.importing.value} onCancel={() => model.cancelImport()} />
    );
  const take = (files: FileList | null) => void model.import(actions.filesOfInput(files ?? []));
  return (
    <div class="drop-zone" {...drop}>
      <p>{i18n.t('settings.importDrop')}</p>
      <p class="hint">{i18n.t('settings.importWhat')}</p>
      <div class="drop-actions">
        <FilePicker
          label={i18n.t('settings.importFolder')}
          folder
          multiple
          onPick={take}
          testId="import-folder"
        />
        <FilePicker
          label={i18n.t('settings.importFiles')}
          multiple
          onPick={take}
          testId="import-files"
        />
      </div>
    </div>
  );
}
