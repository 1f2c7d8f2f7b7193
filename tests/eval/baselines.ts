import type { EvaluationName } from './evaluations.ts';

/** What simpler methods reach on the reference sets, measured with the same metrics; 0–1. */
export interface Baseline {
  from: string;
  values: Readonly<Record<string, number>>;
}

/** By the name a set gives itself. */
export const baselines: Readonly<
  Record<Exclude<EvaluationName, 'extraction'>, Readonly<Record<string, Baseline>>>
> = {
  answers: {
    'xquad-en': { from: 'BM25 sentences', values: { hit1: 0.808 } },
    clapnq: {
      from: 'BM25 sentences; IDF coverage',
      values: { hit1: 0.726, abstentionAuc: 0.83 },
    },
  },
  summaries: {
    'chapters-a': {
      from: 'LexRank × position',
      values: { rouge1: 0.401, rouge2: 0.114, rougeL: 0.212 },
    },
    'scitldr-dev': { from: 'LexRank', values: { rouge1: 0.361, rouge2: 0.134, rougeL: 0.27 } },
  },
  retrieval: {
    'xquad-en': { from: 'BM25', values: { 'recall@1': 0.943, 'mrr@10': 0.957 } },
    'xquad-de': { from: 'BM25 n-grams', values: { 'recall@1': 0.914 } },
    'xquad-ru': { from: 'BM25 n-grams', values: { 'recall@1': 0.897 } },
    'xquad-ar': { from: 'BM25 n-grams', values: { 'recall@1': 0.898 } },
    'xquad-zh': { from: 'BM25 n-grams', values: { 'recall@1': 0.933 } },
    'xquad-th': { from: 'BM25 n-grams', values: { 'recall@1': 0.94 } },
    docs: { from: 'BM25', values: { 'mrr@10': 0.807 } },
    qed: { from: 'BM25', values: { 'recall@1': 0.858, 'mrr@10': 0.884 } },
  },
};
