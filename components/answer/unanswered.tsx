import { i18n } from '#i18n';
import type { Asked } from '@/components/words/not-found';

const silences = {
  page: (questions: string) => i18n.t('answer.unanswered', { questions }),
  tabs: (questions: string) => i18n.t('answer.unansweredInTabs', { questions }),
  library: (questions: string) => i18n.t('answer.unansweredInLibrary', { questions }),
};

interface Props {
  /** In the words of who asked. */
  questions: readonly string[];
  of: Asked;
}

/** Which of several questions asked at once are left open. */
export function Unanswered({ questions, of }: Props) {
  // Isolated: they may read the other way than the interface does.
  const named = questions.map((question) => `\u2068${question}\u2069`).join('; ');
  return <p class="unanswered">{silences[of](named)}</p>;
}
