import { i18n } from '#i18n';
import { formatCount, formatLanguages } from '@/components/words/numbers';
import type { CatalogModel } from '@/lib/protocol/download';

interface Props {
  model: CatalogModel;
  /** The hub is being asked about it. */
  asking: boolean;
  onAsk: () => void;
}

/** A model that could be downloaded. Its size is asked of the hub, so it shows only after the press. */
export function CatalogRow({ model, asking, onAsk }: Props) {
  const facts = [
    model.license,
    formatLanguages(model.languages),
    i18n.t('settings.context', { tokens: formatCount(model.contextLength) }),
  ];
  return (
    <li class="row" data-catalog={model.id}>
      <div class="row-text">
        <p class="row-name">{model.name}</p>
        <ul class="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
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
