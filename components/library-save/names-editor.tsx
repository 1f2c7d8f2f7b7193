import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { Icon } from '@/components/controls/icon';
import { typedNames } from './typed-names';

interface Props {
  /** What they are names of, and what adding and removing one is called. */
  label: string;
  addLabel: string;
  removeLabel: (name: string) => string;
  names: readonly string[];
  /** Names in use, offered while typing. */
  known: readonly string[];
  longest: number;
  /** A comma ends a name. */
  commas?: boolean;
  onChange: (names: string[]) => void;
  /** Asks for the names in use, when somebody begins to type. */
  onStart?: (() => void) | undefined;
}

/** Enter adds what is typed; Backspace in the empty field takes the last name off. */
export function NamesEditor(props: Props) {
  const { label, addLabel, removeLabel, names, known, longest, commas = false } = props;
  const { onChange, onStart } = props;
  const typed = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const add = () => {
    const added = typedNames(typed.peek(), { commas, names, known });
    typed.value = '';
    if (added.length > 0) onChange([...names, ...added]);
  };
  const remove = (name: string) => {
    onChange(names.filter((other) => other !== name));
    // The button that was pressed is gone.
    field.current?.focus();
  };
  return (
    <div class="tags" role="group" aria-label={label}>
      {names.map((name) => (
        <span key={name} class="tag">
          <bdi>{name}</bdi>
          <button
            type="button"
            class="tag-remove"
            aria-label={removeLabel(name)}
            title={removeLabel(name)}
            onClick={() => remove(name)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        ref={field}
        class="tag-field"
        dir="auto"
        maxLength={longest}
        list={listId}
        aria-label={addLabel}
        placeholder={addLabel}
        value={typed.value}
        onFocus={onStart}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          if (commas && typed.peek().includes(',')) add();
        }}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          const last = names.at(-1);
          if (event.key === 'Enter') {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && typed.peek() === '' && last !== undefined)
            remove(last);
        }}
      />
      <datalist id={listId}>
        {known
          .filter((name) => !names.includes(name))
          .map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </datalist>
    </div>
  );
}
