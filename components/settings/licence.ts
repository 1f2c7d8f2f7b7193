import { i18n } from '#i18n';

/** Its short name alone would say nothing to most readers. */
export function licence({ license }: { license: string }): string {
  return i18n.t('settings.licence', { name: license });
}
