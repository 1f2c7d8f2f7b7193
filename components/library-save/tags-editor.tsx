import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '@/components/controls/icon';

interface Props {
  tags: readonly string[];
  /** Tags in use, offered while typing. */
  known: readonly string[];
  onChange: (tags: string[]) => void;
  /** Asks for the tags in use, when somebody begins to type. */
  onStart?: () => void;
}

/** Enter or a comma adds what is typed; Backspace in the empty field takes the last tag off. */
export function TagsEditor({ tags, known, onChange, onStart }: Props) {
  const typed = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const add = () => {
    const names = typed
      .peek()
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !tags.includes(name));
    typed.value = '';
    if (names.length > 0) onChange([...tags, ...new Set(names)]);
  };
  const remove = (name: string) => {
    onChange(tags.filter((tag) => tag !== name));
    // The button that was pressed is gone.
    field.current?.focus();
  };
  return (
    <div class="tags" role="group" aria-label={i18n.t('keep.tags')}>
      {tags.map((name) => (
        <span key={name} class="tag">
          <bdi>{name}</bdi>
          <button
            type="button"
            class="tag-remove"
            aria-label={i18n.t('keep.removeTag', { tag: name })}
            title={i18n.t('keep.removeTag', { tag: name })}
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
        maxLength={60}
        list={listId}
        aria-label={i18n.t('keep.addTag')}
        placeholder={i18n.t('keep.addTag')}
        value={typed.value}
        onFocus={onStart}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          if (typed.peek().includes(',')) add();
        }}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          const last = tags.at(-1);
          if (event.key === 'Enter') {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && typed.peek() === '' && last !== undefined)
            remove(last);
        }}
      />
      <datalist id={listId}>
        {known
          .filter((name) => !tags.includes(name))
          .map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </datalist>
    </div>
  );
}
