import { guessLanguage } from './language';
import { stopWordLanguages, stopWordsOf } from './stop-words';
import { withoutAsking } from './asking-words';

/**
 * The language a question is asked in, if it is clearly another than its page's; null if not.
 *
 * @param language Of the page; primary subtag.
 */
export function otherLanguage(language: string, question: string): string | null {
  return otherLanguages(language, question)[0] ?? null;
}

/** The same with those that cannot be told from it, the likeliest first. */
export function otherLanguages(language: string, question: string): string[] {
  const guessed = guessLanguage(language, question);
  const read = readsOther(language, question);
  return guessed === language ? read : [...new Set([guessed, ...read])];
}

/** Languages of which a question, though short, has more function words and words to ask with than of its page's; those with most. */
function readsOther(language: string, question: string): string[] {
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
  const counts = stopWordLanguages.map((tag) => ({ tag, count: count(tag) }));
  const most = Math.max(...counts.map((each) => each.count));
  return most >= least ? counts.filter((each) => each.count === most).map(({ tag }) => tag) : [];
}
