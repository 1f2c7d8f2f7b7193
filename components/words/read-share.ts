import { i18n } from '#i18n';
import { formatShare } from './numbers';

/**
 * How much of a page was read.
 * @param share 0–1, of what is in the page
 * @param goesOn whether there is more that is not in it yet
 */
export function readShare(share: number, goesOn: boolean): string {
  const words = { share: formatShare(share) };
  return goesOn ? i18n.t('coverage.readSoFar', words) : i18n.t('coverage.read', words);
}
