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
  const guessed = isChinese(language, question) ? 'zh' : guessLanguage(language, question);
  const read = readsOther(language, question);
  return guessed === language ? read : [...new Set([guessed, ...read])];
}

/** Asks in Chinese: “what”, “how many”, and characters that Japan writes otherwise (图书馆, 为, 请). */
const chinese =
  /什[么麼]|怎|哪|[吗嗎呢]|多少|[没沒]有|[这這]|[们們]|你|她|几|[图书馆开关时间门车长东见问题电话费钱买卖预约阅办证请让还过进个为从发现应该规则场网络业务员结议价单头样经济历报读]/u;

/** Whether a question about a Japanese page is in Chinese: Japanese is hardly ever without kana. */
function isChinese(language: string, question: string): boolean {
  return (
    language === 'ja' &&
    !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(question) &&
    chinese.test(question)
  );
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
  const asksIn = (tag: string): boolean =>
    wordsIn(withoutAsking(question, tag)).length < words.length;
  // A single one may be part of a name, but for what asks.
  const mayBeOne = words.length > 3 || question.includes('¿') || stopWordLanguages.some(asksIn);
  const least = own === 0 && mayBeOne ? 1 : Math.max(2, own + 1);
  const counts = stopWordLanguages.map((tag) => ({ tag, count: count(tag) }));
  const most = Math.max(...counts.map((each) => each.count));
  return most >= least ? counts.filter((each) => each.count === most).map(({ tag }) => tag) : [];
}
