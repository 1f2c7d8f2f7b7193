import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { staticDenseWeight } from '@/lib/library/fusion';
import type { Embedder } from '@/lib/library/static-embedder';
import { chooseGlossary, type Glossaries } from '@/lib/text/choose-glossary';
import type { Glossary } from '@/lib/text/glossary';
import { guessLanguage } from '@/lib/text/language';
import { otherLanguages } from '@/lib/text/question-language';

/** How much more of an answer another language must know than the page's own. */
const clearly = 0.4;

/** What an answer is written in; with its glossary, where that is neither the page's language nor English and there is one. */
export interface AnswerLanguage {
  language: string;
  glossary: Glossary | null;
}

/** A few words with names among them look like many languages: they are another's only where it knows clearly more of them. */
export async function answerLanguage(
  { language: own, glossary: ofPage, embedder }: AnalyzedPage,
  answer: string,
  glossaries: Glossaries,
): Promise<AnswerLanguage> {
  const guessed = guessLanguage(own, answer);
  if (guessed !== own) return { language: guessed, glossary: await glossaries(guessed) };
  if (!embedder) return { language: own, glossary: null };
  const inEnglish = englishShare(embedder, answer);
  if (own !== 'en') {
    const isEnglish =
      otherLanguages(own, answer).includes('en') &&
      inEnglish > (ofPage?.share(answer) ?? 1) + clearly;
    return { language: isEnglish ? 'en' : own, glossary: null };
  }
  const glossary = await chooseGlossary(answer, own, glossaries);
  const isOther = glossary !== null && glossary.share(answer) > inEnglish + clearly;
  return isOther ? { language: glossary.language, glossary } : { language: own, glossary: null };
}

/** What share of a text's letters lie in words that the embedder holds whole. */
function englishShare(embedder: Embedder, text: string): number {
  return embedder.weight(text) / staticDenseWeight;
}
