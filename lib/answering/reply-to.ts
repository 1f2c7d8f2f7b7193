import { isQuestion } from '@/lib/text/openings';
import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import type { PageSentence } from './prepared-page';
import { postsOf, substanceOfPost } from './thread-posts';

/** How many posts after a question are looked at: others may ask the same before somebody answers. */
const reach = 3;
const mostSentences = 3;

/**
 * What somebody else replies to a question that stands in a thread: it has the words of whoever asks the same, and is no answer.
 * Null of other sentences, and where nobody replies.
 *
 * @param coverage How much of what is asked stands in each sentence, by its index.
 */
export function replyTo(
  { sentences }: AnalyzedPage,
  nearest: PageSentence,
  coverage: Float32Array,
): QuotedEntry | null {
  const { author, blockId } = nearest;
  if (author === undefined || nearest.kind === 'heading') return null;
  const saidIn = ({ index }: PageSentence): number => coverage[index] ?? 0;
  // What stands beside a question has its words around it.
  const asked = sentences
    .filter((other) => other.blockId === blockId)
    .reduce((most, other) => (saidIn(other) > saidIn(most) ? other : most), nearest);
  if (!isQuestion(asked.text)) return null;
  const posts = postsOf(sentences);
  const at = posts.findIndex((post) => post.sentences.includes(nearest));
  for (const post of posts.slice(at + 1, at + 1 + reach)) {
    if (post.author === author) continue;
    const said = substanceOfPost(post.sentences);
    const main = said.find(({ text }) => !isQuestion(text));
    if (main) return { main, sentences: said.slice(said.indexOf(main)).slice(0, mostSentences) };
  }
  return null;
}
