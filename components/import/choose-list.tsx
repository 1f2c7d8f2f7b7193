import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { formatCount } from '@/components/words/numbers';

export interface ChooseEntry {
  id: string;
  title: string;
  detail: string;
}

interface Props {
  entries: readonly ChooseEntry[];
  /** How many can be chosen; any number unless given. */
  most?: number;
  /** Called in the press itself. */
  onAdd: (ids: ReadonlySet<string>) => void;
  onBack: () => void;
}

/** At most so many are drawn; the filter finds the others. */
const drawn = 200;

/** So few are seen at a glance. */
const few = 8;

/** Tabs or bookmarks with a box each; only what is chosen is read. */
export function ChooseList({ entries, most = Infinity, onAdd, onBack }: Props) {
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const filter = useSignal('');
  const wanted = filter.value.trim().toLowerCase();
  const shown = entries.filter(({ title, detail }) =>
    `${title}\n${detail}`.toLowerCase().includes(wanted),
  );
  const allChosen = shown.length > 0 && shown.every(({ id }) => chosen.value.has(id));
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen.peek());
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    chosen.value = next;
  };
  const count = chosen.value.size;
  return (
    <div class="choose">
      {entries.length === 0 ? (
        <p class="hint">{i18n.t('import.nothing')}</p>
      ) : (
        <>
          {entries.length > few && (
            <label class="field">
              <span>{i18n.t('import.filter')}</span>
              <input
                type="search"
                autocomplete="off"
                value={filter.value}
                onInput={(event) => (filter.value = event.currentTarget.value)}
              />
            </label>
          )}
          <label class="choose-row">
            <input
              type="checkbox"
              checked={allChosen}
              onChange={(event) =>
                set(
                  shown.map(({ id }) => id),
                  event.currentTarget.checked,
                )
              }
            />
            <span>{i18n.t('import.all', shown.length, [formatCount(shown.length)])}</span>
          </label>
          <ul class="choose-rows">
            {shown.slice(0, drawn).map(({ id, title, detail }) => (
              <li key={id}>
                <label class="choose-row">
                  <input
                    type="checkbox"
                    checked={chosen.value.has(id)}
                    onChange={(event) => set([id], event.currentTarget.checked)}
                  />
                  <span dir="auto">{title}</span>
                  <span dir="auto" class="hint">
                    {detail}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {shown.length > drawn && (
            <p class="hint">
              {i18n.t('import.more', { count: formatCount(shown.length - drawn) })}
            </p>
          )}
        </>
      )}
      {count > most && (
        <p class="hint" role="alert">
          {i18n.t('import.tooMany', most, [formatCount(most)])}
        </p>
      )}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onBack}>
          {i18n.t('import.back')}
        </button>
        <button
          type="button"
          class="button"
          data-kind="primary"
          disabled={count === 0 || count > most}
          onClick={() => onAdd(chosen.peek())}
        >
          {i18n.t('import.add', count, [formatCount(count)])}
        </button>
      </div>
    </div>
  );
}
