import { endsSentence } from '@/lib/text/openings';
import type { PageSentence } from './prepared-page';

/** In words: a name with a rank, a day and a number. */
const longestHead = 12;

/** Whether a line only says who wrote a post, and when: “Grete_H · Member · 3 March · #2”. */
export function headsPost(line: PageSentence): boolean {
  const { author, text } = line;
  return author !== undefined && author !== '' && text.includes(author) && isHeadLine(line);
}

/** Whether a line may be part of what says who wrote a post, and when. */
export function isHeadLine({ text, words }: PageSentence): boolean {
  return words <= longestHead && !endsSentence(text);
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

/** What somebody wrote on end. */
export interface Post {
  author: string;
  sentences: PageSentence[];
  /** Position among the posts. */
  index: number;
}

export function postsOf(sentences: readonly PageSentence[]): Post[] {
  const posts: Post[] = [];
  for (const sentence of sentences) {
    const { author } = sentence;
    const last = posts.at(-1);
    if (author === undefined) continue;
    if (last?.author === author) last.sentences.push(sentence);
    else posts.push({ author, sentences: [sentence], index: posts.length });
  }
  return posts;
}

/** Where a text names an author, in full or in part. */
export function mentionIn(text: string, author: string): { author: string; before: string } | null {
  const parts = plainName(author)
    .split(/\s+/u)
    .filter((part) => /\p{L}{3}|\p{Lo}/u.test(part));
  const names = [author, ...parts].map((name) => name.replaceAll(/[^\p{L}\p{N}\s_]/gu, '.'));
  for (const name of names) {
    const match = new RegExp(String.raw`(?<![\p{L}\p{N}])${name}(?![\p{L}\p{N}_])`, 'iu').exec(
      text,
    );
    if (match) return { author, before: text.slice(0, match.index) };
  }
  return null;
}
