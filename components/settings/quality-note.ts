import { i18n } from '#i18n';
import type { CatalogGenerator } from '@/lib/protocol/download';

const notes = {
  basic: () => i18n.t('advice.basic'),
  fair: () => i18n.t('advice.fair'),
  good: () => i18n.t('advice.good'),
} satisfies Record<CatalogGenerator['quality'], () => string>;

/** What can be expected of a model's answers. */
export function qualityNote({ quality }: CatalogGenerator): string {
  return notes[quality]();
}
