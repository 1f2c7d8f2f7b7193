import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { DirectAnswer } from './direct-answer';

/** “What was the solution?”: how a thread ended, by no word of its own. */
const asksOutcome =
  /^\W*(?:what (?:was|is) the (?:solution|fix|outcome|answer|cause)|what (?:was it in the end|fixed it|solved it|worked|helped)|how (?:was|did) (?:it|this|the (?:problem|issue)) (?:solved|fixed|resolved|end)|(?:was|is) (?:it|this|the (?:problem|issue)) (?:solved|fixed|resolved)|was war die (?:lösung|ursache)|was hat geholfen|quelle (?:était|est) la (?:solution|cause)|cuál (?:fue|es|era) la (?:solución|causa)|qual (?:era|è|è stata) la (?:soluzione|causa)|в чём было решение|что помогло)\W*$/iu;

/** How who asked tells that it is settled. */
const settled =
  /^(?:update|edit|solved|fixed|resolved|gelöst|lösung|résolu|solucionado|resuelto|risolto|решено|обновление)(?!\p{L})|(?<!\p{L})(?:solved|fixed|resolved|sorted|did the trick|turned out|that was it|works? (?:now|again)|(?:problem|issue) (?:is |was )?(?:gone|solved)|hat geholfen|funktioniert (?:jetzt|wieder)|lag an|ça marche|c[’']était|ya funciona|era (?:el|la)|ora funziona|заработало|помогло)(?!\p{L})/iu;

const mostSentences = 3;

/** How the one who opened a thread says that it ended; null where the question asks for something else, or nobody says so. */
export function askedOutcome({ sentences }: AnalyzedPage, question: string): DirectAnswer | null {
  if (!asksOutcome.test(question)) return null;
  const asker = sentences.find(({ author }) => author !== undefined)?.author;
  if (asker === undefined) return null;
  const second = sentences.findIndex(({ author }) => author !== undefined && author !== asker);
  const last = sentences.findLastIndex(
    ({ author, text }, at) => second >= 0 && at > second && author === asker && settled.test(text),
  );
  const post = sentences.filter(({ blockId }) => blockId === sentences[last]?.blockId);
  const from = post.findIndex(({ text }) => settled.test(text));
  const main = post[from];
  return main
    ? { entries: [{ main, sentences: post.slice(from, from + mostSentences) }], evidence: 1 }
    : null;
}
