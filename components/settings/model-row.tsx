import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';
import { engineName } from '@/components/words/engine-name';
import { formatCount, formatList, formatSize, formatSpeed } from '@/components/words/numbers';
import { licence } from './licence';
import type { EngineState, ModelInfo } from '@/lib/protocol/engine';
import type { ModelOutlook } from '@/lib/protocol/hardware';

interface Props {
  model: ModelInfo;
  state: EngineState;
  /** How fast it is here, if that is known. */
  speed: ModelOutlook | null;
  /** Its files were checked and are what they should be. */
  whole: boolean;
  /** Has it answer from now on. */
  onUse: () => void;
  onDelete: () => void;
  /** Verifies it and fetches again what is damaged; for models that were downloaded. */
  onCheck: () => void;
  onExport: () => void;
}

/** One model: its name, what is known of it, the one thing to do with it, and what else can be done. */
export function ModelRow({
  model,
  state,
  speed,
  whole,
  onUse,
  onDelete,
  onCheck,
  onExport,
}: Props) {
  const name = engineName(model.id);
  const status = statusOf(model, state);
  const usable = status === 'ready' || status === 'failed';
  return (
    <li class="row" data-model={model.id} data-state={status}>
      <div class="row-text">
        <p class="row-name">{name}</p>
        <ul class="facts">
          {factsOf(model, state, speed).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {model.damaged !== undefined && status === 'damaged' && (
          <p class="hint">
            {model.hub === undefined
              ? i18n.t('settings.damagedImport', { file: model.damaged })
              : i18n.t('settings.damaged', { file: model.damaged })}
          </p>
        )}
        {whole && status !== 'damaged' && status !== 'failed' && (
          <p class="hint" role="status">
            {i18n.t('settings.whole')}
          </p>
        )}
        {status === 'failed' && <p class="hint">{i18n.t('settings.notLoaded')}</p>}
      </div>
      {usable && model.kind === 'generator' && state.selected !== model.id && (
        <button
          type="button"
          class="button"
          aria-label={i18n.t('settings.useNamed', { model: name })}
          onClick={onUse}
        >
          {i18n.t('settings.use')}
        </button>
      )}
      {status === 'damaged' && model.hub !== undefined && (
        <button
          type="button"
          class="button"
          data-kind="primary"
          aria-label={i18n.t('settings.repairNamed', { model: name })}
          onClick={onCheck}
        >
          {i18n.t('settings.repair')}
        </button>
      )}
      {status !== 'damaged' && model.hub !== undefined && (
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

function statusOf({ id, damaged }: ModelInfo, { loaded, failure }: EngineState) {
  if (loaded?.model === id) return 'loaded';
  if (damaged !== undefined) return 'damaged';
  return failure?.code === 'model-load-failed' && failure.params.model === id ? 'failed' : 'ready';
}

function factsOf(model: ModelInfo, state: EngineState, outlook: ModelOutlook | null): string[] {
  const loaded = state.loaded?.model === model.id ? state.loaded : null;
  const facts: string[] = [];
  if (state.selected === model.id) facts.push(i18n.t('settings.inUse'));
  if (loaded) facts.push(i18n.t('settings.loaded'));
  const measured = outlook?.measured === true ? outlook.tokensPerSecond : null;
  const speed = loaded?.tokensPerSecond ?? measured;
  if (speed !== null) facts.push(i18n.t('settings.speed', { speed: formatSpeed(speed) }));
  facts.push(
    formatSize(model.size),
    i18n.t('settings.precision', { dtypes: formatList(model.dtypes) }),
    i18n.t('settings.context', { tokens: formatCount(model.contextLength) }),
  );
  if (model.license) facts.push(licence({ license: model.license }));
  if (model.kind === 'embedder') facts.push(i18n.t('settings.embedder'));
  return facts;
}
