import type { AnalyzedPage } from './analyzed-page';

/** Likeness of one sentence to others by shared terms (cosine of term sets), 0–1; cheap, and the same in every language. */
export function similarityTo(prepared: AnalyzedPage, index: number): (other: number) => number {
  const all = prepared.sentenceTerms();
  const own = new Set(all[index] ?? []);
  return (other) => {
    const terms = new Set(all[other] ?? []);
    if (own.size === 0 || terms.size === 0) return 0;
    let shared = 0;
    for (const term of terms) if (own.has(term)) shared++;
    return shared / Math.sqrt(own.size * terms.size);
  };
}
