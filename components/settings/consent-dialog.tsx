import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog/dialog';
import { engineName } from '@/components/words/engine-name';
import { formatSize } from '@/components/words/numbers';
import type { DownloadPlan } from '@/lib/protocol/download';
import type { Dtype } from '@/lib/protocol/engine';

interface Props {
  plan: DownloadPlan;
  onAgree: (dtype: Dtype) => void;
  onClose: () => void;
}

/** What a download is and costs, before the first byte of it. */
export function ConsentDialog({ plan, onAgree, onClose }: Props) {
  const [first] = plan.choices;
  const dtype = useSignal<Dtype>(first?.dtype ?? 'q8');
  const chosen = plan.choices.find((choice) => choice.dtype === dtype.value);
  const facts = [
    [i18n.t('consent.size'), formatSize(chosen?.size ?? 0)],
    [
      i18n.t('consent.free'),
      plan.free === null ? i18n.t('consent.unknown') : formatSize(plan.free),
    ],
    [i18n.t('consent.license'), plan.license ?? i18n.t('consent.unknown')],
    [i18n.t('consent.source'), `${plan.hub}/${plan.model}`],
    [i18n.t('consent.revision'), plan.revision.slice(0, 12)],
  ];
  return (
    <Dialog
      title={i18n.t('consent.title', { model: engineName(plan.model) })}
      confirm={i18n.t('settings.download')}
      onConfirm={() => onAgree(dtype.peek())}
      onClose={onClose}
    >
      <dl class="consent">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {plan.choices.length > 1 && (
        <label class="field">
          <span>{i18n.t('settings.dtype')}</span>
          <select
            value={dtype.value}
            onChange={(event) => {
              const choice = plan.choices[event.currentTarget.selectedIndex];
              if (choice) dtype.value = choice.dtype;
            }}
          >
            {plan.choices.map(({ dtype: name, size }, index) => (
              <option key={name} value={name}>
                {index === 0
                  ? i18n.t('consent.suited', { dtype: name, size: formatSize(size) })
                  : i18n.t('consent.choice', { dtype: name, size: formatSize(size) })}
              </option>
            ))}
          </select>
        </label>
      )}
      {plan.installed && <p>{i18n.t('consent.replaces')}</p>}
      <p class="hint">{i18n.t('consent.what')}</p>
    </Dialog>
  );
}
