import { i18n } from '#i18n';
import type { Answer } from '@/lib/protocol/conversation';

/** What was asked. */
export type Asked = 'page' | 'tabs' | 'library';

const nothing = {
  page: () => i18n.t('answer.notFound'),
  tabs: () => i18n.t('answer.notFoundInTabs'),
  library: () => i18n.t('answer.notFoundInLibrary'),
};

/** Passages that come near may answer after all: what follows is for the reader to judge. */
const nothingClear = {
  page: () => i18n.t('answer.notClear'),
  tabs: () => i18n.t('answer.notClearInTabs'),
  library: () => i18n.t('answer.notClearInLibrary'),
};

export function askedOf({ usage }: Answer): Asked {
  return usage.documents?.from ?? 'page';
}

/** Says that an answer was not found, as surely as that is known. */
export function tellNotFound(answer: Answer): string {
  if (answer.silent !== undefined) return i18n.t('answer.silent', { name: answer.silent });
  const isNear = answer.claims.some(({ quotes }) => quotes.length > 0);
  return (isNear ? nothingClear : nothing)[askedOf(answer)]();
}
