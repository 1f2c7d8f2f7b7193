import type { Answer } from '@/lib/protocol/conversation';
import type { Glossary } from '@/lib/text/glossary';
import { otherLanguage } from '@/lib/text/question-language';
import type { AnalyzedPage } from './analyzed-page';
import { answerQuestion } from './extractive-answer';

/**
 * As {@link answerQuestion}; where a page that is read in English does not answer a question as it is put in a third language,
 * it may word by word in English.
 *
 * @param glossaryFrom From a language to English; null where there is none.
 */
export async function answerAcross(
  page: AnalyzedPage,
  question: string,
  previous: readonly string[],
  glossaryFrom: (language: string) => Promise<Glossary | null>,
): Promise<Answer> {
  const asIs = answerQuestion(page, question, previous);
  const asked = otherLanguage(page.language, question);
  const isReadInEnglish = page.language === 'en' || page.glossary !== null;
  if (asIs.found || asked === null || !isReadInEnglish) return asIs;
  const glossary = await glossaryFrom(asked);
  const glossed = glossary && answerQuestion(page, glossary.gloss(question), previous);
  return glossed?.found ? glossed : asIs;
}
