import { bylineAsked } from '@/lib/text/bylines';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { DirectAnswer } from './direct-answer';
import { substanceOfPost } from '@/lib/answering/thread-posts';

/** “What was the problem?”, “Who started the thread?”: what the first post of a thread tells, by no word of its own. */
const asksOpening =
  /^\W*(?:what (?:was|is|were|are) (?:the|their|his|her) (?:(?:original|initial|first) )?(?:problem|question|issue)|who (?:started|opened|created|began|posted|asked|wrote) (?:this|the)(?: original| first)? (?:thread|topic|question|discussion|post)|who (?:is|was) (?:the )?(?:op|original poster|thread starter)|(?:was war|worum geht es bei|was ist) (?:das problem|die frage)|wer hat (?:(?:das|dieses) thema|(?:den|diesen) thread|(?:die|diese) frage) (?:eröffnet|gestartet|begonnen|gestellt)|quel (?:était|est) le problème|quelle (?:était|est) la question|qui a (?:posé la question|ouvert (?:le|ce) (?:sujet|fil))|cuál (?:era|es|fue) (?:el problema|la pregunta)|quién (?:abrió el (?:hilo|tema)|hizo la pregunta)|qual (?:era|è) (?:il problema|la domanda)|в чём (?:была )?проблема)\W*$/iu;

const mostSentences = 3;

/** The post that a thread begins with; null where the question asks for something else, or there is no thread. */
export function askedOpener({ sentences }: AnalyzedPage, question: string): DirectAnswer | null {
  if (!asksOpening.test(question) && bylineAsked(question) !== 'author') return null;
  const posts = sentences.filter(({ author }) => author !== undefined);
  const next = posts.findIndex(({ author }) => author !== posts[0]?.author);
  if (next < 0) return null;
  const said = substanceOfPost(posts.slice(0, next));
  const [main] = said;
  return main
    ? { entries: [{ main, sentences: said.slice(0, mostSentences) }], evidence: 1 }
    : null;
}
