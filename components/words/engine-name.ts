import { i18n } from '#i18n';

/** An engine as people call it: the repository's name without its owner. */
export function engineName(engine: string): string {
  if (engine === 'instant') return i18n.t('engine.instant');
  return engine.slice(engine.lastIndexOf('/') + 1);
}
