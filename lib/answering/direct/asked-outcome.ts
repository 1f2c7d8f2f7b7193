import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { asksForOutcome } from '@/lib/text/whole-questions';
import type { DirectAnswer } from './direct-answer';

/** How who asked tells that it is settled. */
const settled =
  /^(?:works(?=[!.])|update|edit|solved|fixed|resolved|gelöst|lösung|résolu|solucionado|resuelto|risolto|решено|обновление)(?!\p{L})|(?<!\p{L})(?:solved|fixed|resolved|sorted|did the trick|turned out|that was it|that did it|(?:it|that|this) (?:works|worked|helped)(?! (?:for|with|on|if|when|like this))|worked (?:fine|perfectly|like a charm)|works? (?:now|again)|(?:problem|issue) (?:is |was )?(?:gone|solved)|hat geholfen|(?:funktioniert|läuft) (?:jetzt|wieder)|lag an|ça marche|c[’']était|ya funciona|era (?:el|la)|ora funziona|заработало|помогло)(?!\p{L})/iu;

const mostSentences = 3;

/** How the one who opened a thread says that it ended; null where the question asks for something else, or nobody says so. */
export function askedOutcome({ sentences }: AnalyzedPage, question: string): DirectAnswer | null {
  if (!asksForOutcome(question)) return null;
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
