import { i18n } from '#i18n';
import { formatLanguages, formatSize } from '@/components/words/numbers';
import type { CatalogModel } from '@/lib/protocol/download';
import type { AdviceModel } from '@/lib/state/advice-model';
import { describeDevice, describeLack, describeReason } from './advice-words';
import { licence } from './licence';
import { qualityNote } from './quality-note';

interface Props {
  advice: AdviceModel;
  catalog: readonly CatalogModel[];
  /** It is on this device, or on its way. */
  here: (model: string) => boolean;
  /** The hub is being asked about a model. */
  asking: string | null;
  onAsk: (model: string) => void;
}

/** The one model that suits this machine best, and why. */
export function RecommendedModel({ advice: state, catalog, here, asking, onAsk }: Props) {
  const advice = state.advice.value;
  if (!advice) return null;
  const model = catalog.find(({ id }) => id === advice.recommended?.model);
  const measuring = state.measuring.value;
  return (
    <section class="recommended" data-recommended={model?.id ?? ''} aria-busy={measuring}>
      <h3>{i18n.t('advice.title')}</h3>
      {model?.kind === 'generator' ? (
        <div class="recommended-model">
          <div class="row-text">
            <p class="row-name">{model.name}</p>
            <p data-testid="reason">{describeReason(advice, model.id)}</p>
            <ul class="facts">
              <li>
                {i18n.t('advice.about', { size: formatSize(state.outlook(model.id)?.size ?? 0) })}
              </li>
              <li>{qualityNote(model)}</li>
              <li>{formatLanguages(model.languages)}</li>
              <li>{licence(model)}</li>
            </ul>
          </div>
          {here(model.id) ? (
            <p class="hint">{i18n.t('advice.here')}</p>
          ) : (
            <button
              type="button"
              class="button"
              data-kind="primary"
              disabled={asking !== null}
              aria-label={i18n.t('settings.downloadNamed', { model: model.name })}
              onClick={() => onAsk(model.id)}
            >
              {asking === model.id ? i18n.t('settings.asking') : i18n.t('settings.download')}
            </button>
          )}
        </div>
      ) : (
        <p data-testid="reason">{describeLack(advice)}</p>
      )}
      <p class="device hint" data-testid="device">
        {measuring ? i18n.t('advice.measuring') : describeDevice(advice)}
        {!measuring && (
          <button type="button" class="quiet-button" onClick={() => void state.measureAgain()}>
            {i18n.t('advice.again')}
          </button>
        )}
      </p>
    </section>
  );
}
