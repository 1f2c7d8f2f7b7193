import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { documentsUsed } from '@/lib/answering/build-answer';
import type { Answer } from '@/lib/protocol/conversation';
import type { Passage } from '@/lib/protocol/passage';
import { guessLanguage } from '@/lib/text/language';
import { countWords } from '@/lib/text/words';
import { groundAnswer } from './ground-answer';
import { isSmallTalk, saysNotOnPage } from './small-talk';
import { sentencesOf } from './statements';
import { visibleText } from './visible-text';

/**
 * The answer of a finished draft, grounded. Null when the model wrote nothing to show (an empty output, or only a
 * thought): the extractive answer then stands, and the turn says so.
 * @param passages what the model was given
 */
export function finishAnswer(
  prepared: AnalyzedPage,
  draft: string,
  passages: readonly Passage[],
): Answer | null {
  const text = visibleText(draft, true);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return {
    layout: 'markdown',
    text,
    claims: groundAnswer(prepared, text, passages),
    found: !isDenial(prepared, text),
    usage: usageOf(prepared, passages),
  };
}

/** Whether the answer is that the page does not say; what it adds after that does not answer. */
function isDenial(prepared: AnalyzedPage, text: string): boolean {
  const first = sentencesOf(text, guessLanguage(prepared.language, text)).find(
    (sentence) => !isSmallTalk(sentence.text),
  );
  return first !== undefined && saysNotOnPage(first.text);
}

function usageOf(prepared: AnalyzedPage, passages: readonly Passage[]): Answer['usage'] {
  const used = passages.flatMap(({ sentences }) => sentences);
  return {
    wordsOnPage: prepared.page.words,
    // The extractive pass chose from the whole page.
    wordsRead: prepared.page.words,
    wordsUsed: used.reduce((sum, { text }) => sum + countWords(text, prepared.language), 0),
    passages: passages.length,
    ...documentsUsed(prepared.page, used),
  };
}
