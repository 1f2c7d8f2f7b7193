import { i18n } from '#i18n';
import { formatLanguages, formatSize } from '@/components/words/numbers';
import type { CatalogModel } from '@/lib/protocol/download';
import type { ModelOutlook } from '@/lib/protocol/hardware';
import { shortPace } from './advice-words';
import { licence } from './licence';
import { qualityNote } from './quality-note';

interface Props {
  model: CatalogModel;
  outlook: ModelOutlook | null;
  /** The hub is being asked about it. */
  asking: boolean;
  onAsk: () => void;
}

/** A model that could be downloaded, to be compared with the others. */
export function CatalogRow({ model, outlook, asking, onAsk }: Props) {
  const quality = model.kind === 'generator' ? [qualityNote(model)] : [];
  const facts = [...quality, formatLanguages(model.languages), licence(model)];
  return (
    <li class="row catalog-row" data-catalog={model.id}>
      <div class="row-text">
        <p class="row-name">{model.name}</p>
        <ul class="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {outlook && <Doubt model={model} outlook={outlook} />}
      </div>
      {outlook && (
        <p class="figures hint tabular">
          <span>{i18n.t('advice.about', { size: formatSize(outlook.size) })}</span>
          <span data-speed={outlook.tokensPerSecond?.toFixed(1)}>
            {outlook.lacks ? '' : shortPace(outlook)}
          </span>
        </p>
      )}
      <button
        type="button"
        class="button"
        disabled={asking}
        aria-label={i18n.t('settings.downloadNamed', { model: model.name })}
        onClick={onAsk}
      >
        {asking ? i18n.t('settings.asking') : i18n.t('settings.download')}
      </button>
    </li>
  );
}

/** What speaks against a model on this device. */
function Doubt({ model, outlook }: { model: CatalogModel; outlook: ModelOutlook }) {
  if (outlook.lacks !== null) return <p class="hint">{lacks[outlook.lacks]()}</p>;
  const { device, tokensPerSecond } = outlook;
  if (device !== 'wasm' || tokensPerSecond !== null || isForProcessors(model)) return null;
  return <p class="hint">{i18n.t('advice.slow')}</p>;
}

/** Whether there is a precision of it that processors are fast with. */
function isForProcessors(model: CatalogModel): boolean {
  if (model.kind !== 'generator') return true;
  return model.dtypes.includes('q8') && model.eightBitBlocks !== true;
}

const lacks = {
  memory: () => i18n.t('advice.lacksMemory'),
  space: () => i18n.t('advice.lacksSpace'),
} satisfies Record<NonNullable<ModelOutlook['lacks']>, () => string>;
