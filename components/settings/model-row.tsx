import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';
import { engineName } from '@/components/words/engine-name';
import { formatCount, formatList, formatSize, formatSpeed } from '@/components/words/numbers';
import type { EngineState, ModelInfo } from '@/lib/protocol/engine';

interface Props {
  model: ModelInfo;
  loaded: EngineState['loaded'];
  onDelete: () => void;
  /** Verifies it and fetches again what is damaged; for models that were downloaded. */
  onCheck: () => void;
  onExport: () => void;
}

/** One model: its name, what is known of it, one action. */
export function ModelRow({ model, loaded, onDelete, onCheck, onExport }: Props) {
  const name = engineName(model.id);
  return (
    <li class="row" data-model={model.id}>
      <div class="row-text">
        <p class="row-name">{name}</p>
        <ul class="facts">
          {factsOf(model, loaded).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      {model.hub !== undefined && (
        <IconButton
          icon="check"
          label={i18n.t('settings.check', { model: name })}
          onClick={onCheck}
        />
      )}
      <IconButton
        icon="export"
        label={i18n.t('settings.export', { model: name })}
        onClick={onExport}
      />
      <IconButton
        icon="remove"
        label={i18n.t('settings.delete', { model: name })}
        onClick={onDelete}
      />
    </li>
  );
}

function factsOf(model: ModelInfo, loaded: EngineState['loaded']): string[] {
  const inMemory = loaded?.model === model.id ? loaded : null;
  const facts = [
    formatSize(model.size),
    i18n.t('settings.precision', { dtypes: formatList(model.dtypes) }),
    i18n.t('settings.context', { tokens: formatCount(model.contextLength) }),
  ];
  if (model.license) facts.push(model.license);
  if (model.kind === 'embedder') facts.push(i18n.t('settings.embedder'));
  if (inMemory) facts.push(i18n.t('settings.loaded'));
  const speed = inMemory?.tokensPerSecond ?? null;
  if (speed !== null) facts.push(i18n.t('settings.speed', { speed: formatSpeed(speed) }));
  return facts;
}
