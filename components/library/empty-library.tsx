import { i18n } from '#i18n';

/** An empty library says how it is filled. */
export function EmptyLibrary() {
  return (
    <section class="page-state library-empty" data-testid="empty">
      <h2>{i18n.t('library.empty.title')}</h2>
      <p>{i18n.t('library.empty.what')}</p>
      <ul>
        <li>{i18n.t('library.empty.save')}</li>
        <li>{i18n.t('library.empty.panel')}</li>
        <li>{i18n.t('library.empty.add')}</li>
      </ul>
      <p class="hint">{i18n.t('library.empty.private')}</p>
    </section>
  );
}
