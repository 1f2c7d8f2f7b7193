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
};
