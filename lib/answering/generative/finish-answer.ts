import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { documentsUsed, wordsRead } from '@/lib/answering/build-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';
import type { Answer } from '@/lib/protocol/conversation';
import type { Passage } from '@/lib/protocol/passage';
import type { Glossaries } from '@/lib/text/choose-glossary';
import { guessLanguage } from '@/lib/text/language';
import { countWords } from '@/lib/text/words';
import { answerLanguage } from './answer-language';
import { GivenText } from './given-text';
import { groundAnswer } from './ground-answer';
import { isSmallTalk, saysNotOnPage } from './small-talk';
import { sentencesOf } from './statements';
import { visibleText } from './visible-text';

/**
 * The answer of a finished draft, grounded. Null when the model wrote nothing to show (an empty output, or only a
 * thought): the extractive answer then stands, and the turn says so.
 * @param passages what the model was given
 */
export async function finishAnswer(
  prepared: AnalyzedPage,
  draft: string,
  passages: readonly Passage[],
  glossaries: Glossaries,
): Promise<Answer | null> {
  const text = visibleText(draft, true);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const written = await answerLanguage(prepared, text, glossaries).catch(() => undefined);
  return {
    layout: 'markdown',
    text,
    claims: groundAnswer(prepared, text, passages, written),
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

function usageOf({ page, sentences, language }: AnalyzedPage, passages: readonly Passage[]): Usage {
  const used = passages.flatMap((passage) => passage.sentences);
  const given = new GivenText(passages);
  let words = used.reduce((sum, { text }) => sum + countWords(text, language), 0);
  let isWhole = true;
  /** Headings since the last other sentence: they come with what stands below them. */
  let above: PageSentence[] = [];
  for (const sentence of sentences) {
    const part = given.of(sentence);
    if (sentence.kind === 'heading' && part === null) {
      above.push(sentence);
      continue;
    }
    if (part !== null) words += above.reduce((sum, heading) => sum + heading.words, 0);
    if (part?.start !== sentence.start || part.end !== sentence.end) isWhole = false;
    above = [];
  }
  const wordsUsed = isWhole ? page.words : Math.min(page.words, words);
  // The extractive pass chose from all that was read.
  return { ...wordsRead(page), wordsUsed, passages: passages.length, ...documentsUsed(page, used) };
}

type Usage = Answer['usage'];
