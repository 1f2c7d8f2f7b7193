import { i18n } from '#i18n';

interface Props {
  /** Of the page, or of the part of the library; may be empty for all of it. */
  title: string;
  ofLibrary: boolean;
  onBack: () => void;
}

/** The conversation on screen is about another page than the tab shows, or about the library. */
export function Elsewhere({ title, ofLibrary, onBack }: Props) {
  return (
    <div class="elsewhere">
      <p dir="auto">{noteOf(title, ofLibrary)}</p>
      <button type="button" class="quiet-button" onClick={onBack}>
        {i18n.t('elsewhere.back')}
      </button>
    </div>
  );
}

function noteOf(title: string, ofLibrary: boolean): string {
  if (!ofLibrary) return i18n.t('elsewhere.note', { title });
  return title === ''
    ? i18n.t('elsewhere.library')
    : i18n.t('elsewhere.libraryPart', { part: title });
}
