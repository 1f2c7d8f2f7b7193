import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { Icon } from '@/components/controls/icon';
import { engineName } from '@/components/words/engine-name';
import { formatSize, formatSpeed } from '@/components/words/numbers';
import type { EngineState, ModelInfo } from '@/lib/protocol/engine';

const menuId = 'engine-menu';

interface Props {
  state: EngineState | null;
  onSelect: (engine: string) => void;
}

/** Which engine answers; the dot says that it is on this device. */
export function EnginePicker({ state, onSelect }: Props) {
  const { actions } = useView();
  const menu = useRef<HTMLDivElement>(null);
  const selected = state?.selected ?? 'instant';
  const choose = (engine: string) => {
    menu.current?.hidePopover();
    if (engine !== selected) onSelect(engine);
  };
  return (
    <>
      <button
        type="button"
        class="engine-picker"
        popovertarget={menuId}
        title={i18n.t('engine.pick')}
      >
        <span class="dot" />
        <span class="engine-place">{i18n.t('engine.onDevice')}</span>
        <span class="engine-name">{engineName(selected)}</span>
        <Icon name="down" />
      </button>
      <div
        ref={menu}
        id={menuId}
        class="popover menu engine-menu"
        popover="auto"
        role="group"
        aria-label={i18n.t('engine.label')}
      >
        <Option
          engine="instant"
          note={i18n.t('engine.instantNote')}
          selected={selected}
          onChoose={choose}
        />
        {state?.models
          .filter((model) => model.kind === 'generator')
          .map((model) => (
            <Option
              key={model.id}
              engine={model.id}
              note={modelNote(model, state)}
              selected={selected}
              onChoose={choose}
            />
          ))}
        <button type="button" class="menu-item engine-add" onClick={actions.openSettings}>
          {i18n.t('engine.add')}
        </button>
      </div>
    </>
  );
}

interface OptionProps {
  engine: string;
  note: string;
  selected: string;
  onChoose: (engine: string) => void;
}

function Option({ engine, note, selected, onChoose }: OptionProps) {
  const chosen = engine === selected;
  return (
    <button
      type="button"
      class="menu-item engine-option"
      data-engine={engine}
      aria-pressed={chosen}
      onClick={() => onChoose(engine)}
    >
      <span class="engine-option-name">{engineName(engine)}</span>
      <span class="hint">{note}</span>
      {chosen && <Icon name="check" />}
    </button>
  );
}

function modelNote({ id, size }: ModelInfo, state: EngineState): string {
  const loaded = state.loaded?.model === id ? state.loaded : null;
  const { failure } = state;
  const notes = [i18n.t('engine.modelNote'), formatSize(size)];
  if (failure?.code === 'model-crashed' && failure.params.model === id)
    notes.push(i18n.t('engine.crashed'));
  if (loaded) notes.push(loaded.device === 'webgpu' ? i18n.t('engine.gpu') : i18n.t('engine.cpu'));
  const speed = loaded?.tokensPerSecond ?? null;
  if (speed !== null) notes.push(i18n.t('engine.speed', { speed: formatSpeed(speed) }));
  return notes.join(' · ');
}
