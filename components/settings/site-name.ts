import { i18n } from '#i18n';

/** A match pattern as people read it. */
export function siteName(pattern: string): string {
  const host = pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
  return host === '*' || pattern === '<all_urls>' ? i18n.t('settings.accessAll') : host;
}
