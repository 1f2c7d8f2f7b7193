import { i18n } from '#i18n';

/** Says in which language and direction the words of this page are; returns where to draw. */
export function prepareDocument(title = i18n.t('extensionName')): HTMLElement {
  document.documentElement.lang = i18n.t('locale.tag');
  document.documentElement.dir = i18n.t('locale.direction');
  document.title = title;
  const root = document.getElementById('app');
  if (!root) throw new Error('The page lacks its root element.');
  return root;
}
