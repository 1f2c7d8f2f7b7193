import { i18n } from '#i18n';

/** The conversation on screen is about another page than the tab shows. */
export function Elsewhere({ title, onBack }: { title: string; onBack: () => void }) {
  return (
    <div class="elsewhere">
      <p dir="auto">{i18n.t('elsewhere.note', { title })}</p>
      <button type="button" class="quiet-button" onClick={onBack}>
        {i18n.t('elsewhere.back')}
      </button>
    </div>
  );
}
