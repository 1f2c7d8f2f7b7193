import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';

/** What pages call the summary that they give themselves. */
const named =
  /^(?:(?:the )?key (?:points|takeaways|facts|messages|findings)|(?:main|key) (?:points|takeaways)|takeaways|at a glance|in brief|in short|highlights|tl;?dr|the essentials|executive summary|(?:summary|what happened)(?: of the day| today)?|abstract|(?:das )?wichtigste(?:s)?(?: in kürze)?|auf einen blick|kurz (?:gefasst|und knapp|zusammengefasst)|zusammenfassung|überblick|en bref|l['’]essentiel|à retenir|ce qu['’]il faut retenir|(?:en )?résumé|en resumen|resumen|puntos clave|lo esencial|claves|in breve|in sintesi|sintesi|punti chiave|em resumo|resumo|em poucas palavras|pontos-chave|in het kort|samenvatting|kort samengevat|коротко|главное|кратко|аннотация|podsumowanie|w skrócie|özet|kısaca)[:：]?$|^(?:まとめ|要点|ポイント|要旨|概要|摘要|内容提要|本文要点|핵심 요약|요약)$/iu;

/** A part with more is a chapter (words), and one with fewer statements no summary. */
const mostWords = 170;
const leastStatements = 2;
/** Less is a label or a time. */
const least = { words: 4, substance: 0.1 };
/** “Cost: about £2 for a key”: facts say nothing of what a page is about. */
const fact = { pattern: /^[^:：]{2,30}[:：]\s/u, words: 10 };

/**
 * What a page says to sum itself up, sentence by sentence; none where it has no such part. Of more than `most` the last, which
 * concludes, and those that score best.
 *
 * @param scores By sentence index.
 */
export function ownSummary(
  prepared: AnalyzedPage,
  scores: Float32Array,
  most: number,
): readonly PageSentence[] {
  const { page, sentences } = prepared;
  // Of several documents one does not speak for the others.
  if (page.type === 'library') return [];
  const { substance } = prepared.summarySignals();
  for (const heading of sentences) {
    if (heading.kind !== 'heading' || !named.test(heading.text.trim())) continue;
    const rest = sentences.slice(heading.index + 1);
    const end = rest.findIndex(({ kind }) => kind === 'heading');
    const part = (end < 0 ? rest : rest.slice(0, end)).filter(
      ({ index, words, text }) =>
        words >= least.words &&
        (substance[index] ?? 0) >= least.substance &&
        !/[:：]$/u.test(text) &&
        (words > fact.words || !fact.pattern.test(text)),
    );
    const points = part.filter(({ kind }) => kind === 'list-item');
    const said = points.length >= leastStatements ? points : part;
    const words = said.reduce((sum, sentence) => sum + sentence.words, 0);
    if (said.length >= leastStatements && words <= mostWords) return best(said, scores, most);
  }
  return [];
}

function best(
  said: readonly PageSentence[],
  scores: Float32Array,
  most: number,
): readonly PageSentence[] {
  const scoreOf = ({ index }: PageSentence): number => scores[index] ?? 0;
  const others = said.slice(0, -1).toSorted((one, other) => scoreOf(other) - scoreOf(one));
  const chosen = new Set([...said.slice(-1), ...others].slice(0, most));
  return said.filter((sentence) => chosen.has(sentence));
}
