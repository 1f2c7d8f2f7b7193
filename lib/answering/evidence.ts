import type { AnalyzedPage } from './analyzed-page';

export interface Evidence {
  /** How likely the page answers the question, 0–1. */
  probability: number;
  answerable: boolean;
}

/** How well the page backs an answer: the largest share of the question's information (IDF) that one sentence covers. */
export function evidenceFor(prepared: AnalyzedPage, question: string, scores: Float32Array): Evidence {
  void scores;
  const index = prepared.questionIndex();
  const terms = new Map([...new Set(prepared.extractTerms(question))].map((term) => [term, index.idf(term)]));
  const total = [...terms.values()].reduce((sum, idf) => sum + idf, 0);
  let best = 0;
  for (const own of prepared.sentenceTerms()) {
    let covered = 0;
    for (const term of new Set(own)) covered += terms.get(term) ?? 0;
    best = Math.max(best, covered);
  }
  const probability = total > 0 ? best / total : 0;
  return { probability, answerable: probability >= 0.4 };
}
