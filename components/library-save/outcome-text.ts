import { i18n } from '#i18n';
import type { SaveOutcome } from '@/lib/state/library/save-model';

const texts: Record<SaveOutcome, () => string> = {
  saved: () => i18n.t('keep.outcome.saved'),
  updated: () => i18n.t('keep.outcome.updated'),
  unchanged: () => i18n.t('keep.outcome.unchanged'),
  removed: () => i18n.t('keep.outcome.removed'),
};

/** What a press just did, in words. */
export function outcomeText(outcome: SaveOutcome): string {
  return texts[outcome]();
}
