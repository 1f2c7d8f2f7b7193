import { useSignal, useSignalEffect } from '@preact/signals';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import type { FailureData } from '@/lib/base/failure';
import { Dialog } from '@/components/dialog/dialog';
import { FailureBlock } from '@/components/failure/failure-block';
import { FailureInView } from '@/components/failure/failure-in-view';
import { engineName } from '@/components/words/engine-name';
import { formatCount, formatList, formatSize } from '@/components/words/numbers';
import type { EngineState, ModelInfo } from '@/lib/protocol/engine';
import type { EngineModel } from '@/lib/state/engine-model';
import type { AdviceModel } from '@/lib/state/advice-model';
import type { ModelsModel } from '@/lib/state/models-model';
import type { DownloadsModel } from '@/lib/state/downloads-model';
import type { ModelExport } from '@/lib/state/model-export';
import type { SearchChoice } from '@/lib/state/search-choice';
import { DownloadsArea } from './downloads-area';
import { ExportStatus } from './export-status';
import { ImportArea } from './import-area';
import { ModelRow } from './model-row';
import { RuntimeFold } from './runtime-fold';
import { SearchModelField } from './search-model-field';
import { Section } from './section';
import type { SettingsActions } from './settings-context';

interface Props {
  engine: EngineModel;
  models: ModelsModel;
  downloads: DownloadsModel;
  advice: AdviceModel;
  exporting: ModelExport;
  search: SearchChoice;
  actions: SettingsActions;
}

/** The engine that is always there, the models on this device, and how to add one. */
export function ModelsSection({
  engine,
  models,
  downloads,
  advice,
  exporting,
  search,
  actions,
}: Props) {
  const { announce } = useView();
  const deleting = useSignal<ModelInfo | null>(null);
  const state = engine.state.value;
  const imported = models.imported.value;
  const failure = models.failure.value ?? engine.failure.value;
  const crash = crashOf(state);
  useSignalEffect(() => {
    const count = models.imported.value.length;
    if (count > 0) announce(i18n.t('status.imported', count));
  });
  return (
    <Section title={i18n.t('settings.models')} purpose={i18n.t('settings.modelsPurpose')}>
      <ul class="rows">
        <li class="row">
          <div class="row-text">
            <p class="row-name">{i18n.t('engine.instant')}</p>
            <p class="hint">{i18n.t('settings.instantNote')}</p>
          </div>
        </li>
        {state?.models
          // Its row is among the downloads then.
          .filter(({ id }) => !downloads.downloads.value.some((other) => other.model === id))
          .map((model) => (
            <ModelRow
              key={model.id}
              model={model}
              state={state}
              speed={advice.outlook(model.id)}
              whole={downloads.state.value?.whole.includes(model.id) === true}
              onUse={() => void engine.select(model.id)}
              onDelete={() => (deleting.value = model)}
              onCheck={() => void downloads.repair(model.id)}
              onExport={() => void exporting.start(model.id)}
            />
          ))}
      </ul>
      {state?.models.length === 0 && <p class="hint">{i18n.t('settings.noModels')}</p>}
      {crash && <FailureBlock failure={crash} />}
      {failure && <FailureInView failure={failure} onDismiss={() => models.dismiss()} />}
      <ExportStatus model={exporting} />
      <DownloadsArea model={downloads} advice={advice} installed={state?.models ?? []} />
      {imported.length > 0 && <p class="hint">{importedText(imported)}</p>}
      <ImportArea model={models} actions={actions} />
      <SearchModelField
        search={search}
        models={state?.models ?? []}
        crashed={state?.searchCrash ?? null}
      />
      <RuntimeFold model={models} />
      {deleting.value && (
        <Dialog
          title={i18n.t('dialog.deleteModelTitle')}
          confirm={i18n.t('dialog.deleteConfirm')}
          dangerous
          onConfirm={() => void models.remove(deleting.peek()?.id ?? '')}
          onClose={() => (deleting.value = null)}
        >
          <p>
            {i18n.t('dialog.deleteModelText', {
              model: engineName(deleting.value.id),
              size: formatSize(deleting.value.size),
            })}
          </p>
        </Dialog>
      )}
    </Section>
  );
}

/** A model that took the extension down: said here until it, or another engine, is chosen. */
function crashOf(state: EngineState | null): FailureData | null {
  return state?.failure?.code === 'model-crashed' ? state.failure : null;
}

function importedText(imported: readonly ModelInfo[]): string {
  const names = formatList(imported.map(({ id }) => engineName(id)));
  return i18n.t('settings.importDone', imported.length, [formatCount(imported.length)], { names });
}
