import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatCount } from '@/components/words/numbers';
import type { RuntimeSettings } from '@/lib/protocol/engine';
import type { ModelsModel } from '@/lib/state/models-model';

const devices = {
  auto: () => i18n.t('settings.auto'),
  webgpu: () => i18n.t('settings.webgpu'),
  wasm: () => i18n.t('settings.wasm'),
} satisfies Record<RuntimeSettings['device'], () => string>;

const dtypes: readonly RuntimeSettings['dtype'][] = ['auto', 'q4f16', 'q4', 'q8', 'fp16', 'fp32'];
const threadCounts = [0, 1, 2, 3, 4, 6, 8, 12, 16] as const;
const idleMinutes = [1, 5, 10, 30, 60, 0] as const;

/** How models run, for the few who must change it. */
export function RuntimeFold({ model }: { model: ModelsModel }) {
  const runtime = model.runtime.value;
  if (!runtime) return null;
  const deviceNames = Object.keys(devices) as RuntimeSettings['device'][];
  return (
    <details class="fold">
      <summary>{i18n.t('settings.advanced')}</summary>
      <p class="hint">{i18n.t('settings.advancedPurpose')}</p>
      <div class="fields">
        <Choice
          label={i18n.t('settings.device')}
          value={runtime.device}
          options={deviceNames}
          text={(device) => devices[device]()}
          onChoose={(device) => void model.configure({ device })}
        />
        <Choice
          label={i18n.t('settings.dtype')}
          value={runtime.dtype}
          options={dtypes}
          text={(dtype) => (dtype === 'auto' ? i18n.t('settings.auto') : dtype)}
          onChoose={(dtype) => void model.configure({ dtype })}
        />
        <Choice
          label={i18n.t('settings.threads')}
          value={runtime.threads}
          options={threadCounts}
          text={threadText}
          onChoose={(threads) => void model.configure({ threads })}
        />
        <Choice
          label={i18n.t('settings.unloadAfter')}
          value={runtime.unloadAfter}
          options={idleMinutes}
          text={idleText}
          onChoose={(unloadAfter) => void model.configure({ unloadAfter })}
        />
        <Choice
          label={i18n.t('settings.thinking')}
          value={runtime.thinking ? 'on' : 'off'}
          options={['off', 'on']}
          text={(choice) =>
            choice === 'on' ? i18n.t('settings.thinkingOn') : i18n.t('settings.thinkingOff')
          }
          onChoose={(choice) => void model.configure({ thinking: choice === 'on' })}
        />
      </div>
    </details>
  );
}

function threadText(count: number): ComponentChildren {
  return count === 0
    ? i18n.t('settings.threadsAuto')
    : i18n.t('settings.threadsCount', count, [formatCount(count)]);
}

function idleText(minutes: number): ComponentChildren {
  return minutes === 0
    ? i18n.t('settings.unloadNever')
    : i18n.t('settings.unloadMinutes', minutes, [formatCount(minutes)]);
}

interface ChoiceProps<Value> {
  label: string;
  value: Value;
  options: readonly Value[];
  text: (value: Value) => ComponentChildren;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string | number>({
  label,
  value,
  options,
  text,
  onChoose,
}: ChoiceProps<Value>) {
  // A value set elsewhere stays to be seen.
  const shown = options.includes(value) ? options : [...options, value];
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={String(value)}
        onChange={(event) => {
          const chosen = shown[event.currentTarget.selectedIndex];
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {shown.map((option) => (
          <option key={option} value={String(option)}>
            {text(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
