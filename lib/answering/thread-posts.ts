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

/** The name of an author in words: “old_piet” and “oldPiet” are Piet as well. */
export function plainName(author: string): string {
  return author.replaceAll(/_+|(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

/** In words: what says where somebody lives, when a post was written or “Hello” has fewer. */
const leastWords = 10;

/** The first paragraph of a post that says something; where none does, its first line. */
export function substanceOfPost(post: readonly PageSentence[]): readonly PageSentence[] {
  const blocks = [...Map.groupBy(post, ({ blockId }) => blockId).values()].filter(
    (block) => !block.every(headsPost),
  );
  const wordsOf = (block: readonly PageSentence[]): number =>
    block.reduce((sum, { words }) => sum + words, 0);
  return blocks.find((block) => wordsOf(block) >= leastWords) ?? blocks[0] ?? [];
}
