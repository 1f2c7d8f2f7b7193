import { endsSentence } from '@/lib/text/openings';
import type { PageSentence } from './prepared-page';

/** In words: a name with a rank, a day and a number. */
const longestHead = 12;

/** Whether a line only says who wrote a post, and when: “Grete_H · Member · 3 March · #2”. */
export function headsPost({ author, text, words }: PageSentence): boolean {
  return (
    author !== undefined &&
    author !== '' &&
    words <= longestHead &&
    text.includes(author) &&
    !endsSentence(text)
  );
}
