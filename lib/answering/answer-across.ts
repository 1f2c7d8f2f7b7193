import type { Answer } from '@/lib/protocol/conversation';
import { chooseGlossary, type Glossaries } from '@/lib/text/choose-glossary';
import type { AnalyzedPage } from './analyzed-page';
import { answerQuestion } from './extractive-answer';

/**
 * As {@link answerQuestion}; where a page that is read in English does not answer a question as it is put in a third language,
 * it may word by word in English.
 */
export async function answerAcross(
  page: AnalyzedPage,
  question: string,
  previous: readonly string[],
  glossaries: Glossaries,
): Promise<Answer> {
  const asIs = answerQuestion(page, question, previous);
  const isReadInEnglish = page.language === 'en' || page.glossary !== null;
  if (asIs.found || !isReadInEnglish) return asIs;
  const glossary = await chooseGlossary(question, page.language, glossaries);
  const glossed = glossary && answerQuestion(page, glossary.gloss(question), previous);
  return glossed?.found ? glossed : asIs;
}
