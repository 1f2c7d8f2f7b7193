import { contentWords, withoutMarks } from '@/lib/text/terms';
import { isUnspaced } from '@/lib/text/words';
import { wholeWordTerms } from './index-terms';

/** A word in its place. */
export interface OrderedWord {
  /** The same for what is one word however it is inflected. */
  key: string;
  /** The term by which the index knows how rare it is. */
  term: string;
}

/** Letters that stand for a word where no rules find its stem. */
const beginning = 6;

const caches = new Map<string, Map<string, readonly OrderedWord[]>>();

/** The words of a text that carry content, in order; of a script without spaces what its runs are cut into. */
export function orderedWords(text: string, language: string): OrderedWord[] {
  const cache = caches.get(language) ?? new Map<string, readonly OrderedWord[]>();
  caches.set(language, cache);
  const result: OrderedWord[] = [];
  for (const word of contentWords(text, language)) {
    let own = cache.get(word);
    if (!own) {
      own = makeWords(word, language);
      // A cache for the life of the worker must not grow with every page.
      if (cache.size > 50_000) cache.clear();
      cache.set(word, own);
    }
    for (const each of own) result.push(each);
  }
  return result;
}

function makeWords(word: string, language: string): OrderedWord[] {
  const isWhole = language === 'en' || isUnspaced(word);
  return wholeWordTerms(word, language).map((term) => ({
    key: isWhole ? term : withoutMarks(word).slice(0, beginning),
    term,
  }));
}
