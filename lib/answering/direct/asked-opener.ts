import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { substanceOfPost } from '@/lib/answering/thread-posts';
import { bylineAsked } from '@/lib/text/bylines';
import { endsSentence } from '@/lib/text/openings';
import { asksForOpening } from '@/lib/text/whole-questions';
import type { DirectAnswer } from './direct-answer';

const mostSentences = 3;

/** The post that a thread begins with; null where the question asks for something else, or there is no thread. */
export function askedOpener({ sentences }: AnalyzedPage, question: string): DirectAnswer | null {
  if (!asksForOpening(question) && bylineAsked(question) !== 'author') return null;
  // Below an article are comments, which others wrote.
  const first = sentences.findIndex(({ author }) => author !== undefined);
  const isBelowText = sentences
    .slice(0, Math.max(0, first))
    .some(({ kind, text }) => kind === 'paragraph' && endsSentence(text));
  if (isBelowText && !asksForOpening(question)) return null;
  const posts = sentences.filter(({ author }) => author !== undefined);
  const next = posts.findIndex(({ author }) => author !== posts[0]?.author);
  if (next < 0) return null;
  const said = substanceOfPost(posts.slice(0, next));
  const [main] = said;
  return main
    ? { entries: [{ main, sentences: said.slice(0, mostSentences) }], evidence: 1 }
    : null;
}
