import { i18n } from '#i18n';

/** Before the first question about a page. */
export function FirstRun() {
  return (
    <section class="page-state first-run">
      <p>{i18n.t('firstRun.what')}</p>
      <p class="hint">{i18n.t('firstRun.private')}</p>
    </section>
  );
}
