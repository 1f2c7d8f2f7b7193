import { minMax } from '@/lib/library/fusion';
import { centrality } from './centrality';
import { positionWeights } from './position';
import type { AnalyzedPage } from './analyzed-page';
import { substance } from './substance';

/** How much each sentence stands for the page, 0–1: centrality × position by page type × whether it is a statement at all. */
export function scoreForSummary(prepared: AnalyzedPage): Float32Array {
  const central = centrality(prepared);
  const position = positionWeights(prepared);
  const score = Float32Array.from(prepared.sentences, (sentence, at) => (central[at] ?? 0) * (position[at] ?? 0) * substance(sentence, prepared.language));
  return minMax(score);
}
