import { guessLanguage } from './language';
import { stopWordLanguages, stopWordsOf } from './stop-words';
import { withoutAsking } from './asking-words';

/**
 * The language a question is asked in, if it is clearly another than its page's; null if not.
 *
 * @param language Of the page; primary subtag.
 */
export function otherLanguage(language: string, question: string): string | null {
  const guessed = guessLanguage(language, question);
  return guessed === language ? readsOther(language, question) : guessed;
}

/** A language of which a question, though short, has more function words and words to ask with than of its page's; that with most. */
function readsOther(language: string, question: string): string | null {
  const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const words = wordsIn(question);
  const count = (tag: string): number => {
    const further = wordsIn(withoutAsking(question, tag));
    const others = further.filter((word) => !stopWordsOf(tag).has(word));
    return words.length - others.length;
  };
  const own = count(language);
  // A single one may be part of a name.
  const least = own === 0 && words.length > 3 ? 1 : Math.max(2, own + 1);
  const [best] = stopWordLanguages
    .map((tag) => ({ tag, count: count(tag) }))
    .toSorted((a, b) => b.count - a.count);
  return best && best.count >= least ? best.tag : null;
}
