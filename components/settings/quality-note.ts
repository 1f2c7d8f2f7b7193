import { i18n } from '#i18n';
import { formatLarge } from '@/components/words/numbers';
import type { CatalogGenerator } from '@/lib/protocol/download';

/** What can be expected of a model's answers: no more is said than its size tells. */
export function qualityNote({ parameters }: CatalogGenerator): string {
  const size = { parameters: formatLarge(parameters) };
  if (parameters < 300e6) return i18n.t('advice.basic', size);
  if (parameters < 900e6) return i18n.t('advice.fair', size);
  return i18n.t('advice.good', size);
}
