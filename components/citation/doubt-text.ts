import { i18n } from '#i18n';
import type { Doubt } from '@/lib/protocol/conversation';

/** Why a sentence is unsupported, in words. */
export function doubtText({ kind, claimed = '', said = '' }: Doubt): string {
  switch (kind) {
    case 'instead':
      return i18n.t('answer.doubt.instead', { claimed: isolated(claimed), said: isolated(said) });
    case 'number':
      return i18n.t('answer.doubt.number', { claimed: isolated(claimed) });
    case 'name':
      return i18n.t('answer.doubt.name', { claimed: isolated(claimed) });
    case 'amount':
      return i18n.t('answer.doubt.amount');
    case 'opposite':
      return i18n.t('answer.doubt.opposite');
    case 'roles':
      return i18n.t('answer.doubt.roles');
    case 'cause':
      return i18n.t('answer.doubt.cause');
    case 'quotation':
      return i18n.t('answer.doubt.quotation');
    case 'none':
      return i18n.t('answer.doubt.none');
  }
}

/** Words of the page may read the other way than the interface does. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
