import { i18n } from '#i18n';
import { formatLanguages } from './numbers';
import type { Task } from '@/lib/protocol/conversation';

/** What was asked, as the heading of its answer. */
export function taskTitle(task: Task): string {
  const title = nameOf(task);
  if (task.kind === 'question' || task.language === undefined) return title;
  return i18n.t('task.inLanguage', { task: title, language: formatLanguages([task.language]) });
}

function nameOf(task: Task): string {
  switch (task.kind) {
    case 'summary':
      return i18n.t('task.summary');
    case 'sections':
      return i18n.t('task.sections');
    case 'key-points':
      return i18n.t('task.keyPoints');
    case 'explain':
      return i18n.t('task.explain');
    case 'question':
      return task.text;
  }
}
