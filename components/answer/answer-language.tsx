import { i18n } from '#i18n';
import { formatLanguages } from '@/components/words/numbers';

interface Props {
  /** BCP 47 tags. */
  languages: readonly string[];
  onChoose: (language: string) => void;
}

/** Has the same written in another language. */
export function AnswerLanguage({ languages, onChoose }: Props) {
  const options = languages
    .map((tag) => ({ tag, name: formatLanguages([tag]) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <select
      class="answer-language"
      aria-label={i18n.t('answer.inLanguage')}
      value=""
      onChange={({ currentTarget }) => {
        const { value } = currentTarget;
        currentTarget.value = '';
        onChoose(value);
      }}
    >
      <option value="" disabled>
        {i18n.t('answer.inLanguage')}
      </option>
      {options.map(({ tag, name }) => (
        <option key={tag} value={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
