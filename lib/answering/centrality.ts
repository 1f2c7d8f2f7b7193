import type { AnalyzedPage } from './analyzed-page';

/** Damping of the walk over similar sentences, and how many steps it takes; more do not change the order. */
const damping = 0.85;
const steps = 12;

/**
 * LexRank (Erkan & Radev 2004), continuous: the stationary share of a random walk between sentences by
 * TF-IDF cosine. The similarity matrix is never built: one step is two passes over the term–sentence matrix,
 * so time and memory are linear in the page.
 */
export function centrality(prepared: AnalyzedPage): Float32Array {
  const rows = termVectors(prepared);
  const count = rows.length;
  let rank = new Float32Array(count).fill(1);
  const degree = multiply(rows, rank);
  for (let step = 0; step < steps; step++) {
    const shared = rank.map((value, at) => ((degree[at] ?? 0) > 0 ? value / (degree[at] ?? 1) : 0));
    rank = multiply(rows, shared).map((value) => 1 - damping + damping * value);
  }
  return rank;
}

interface SparseRow {
  terms: Uint32Array;
  weights: Float32Array;
}

/** Similarity matrix × vector without the matrix: M (Mᵀ x), M = sentences × terms with rows of length 1. */
function multiply(rows: readonly SparseRow[], vector: Float32Array): Float32Array {
  let size = 0;
  for (const { terms } of rows) for (const term of terms) if (term >= size) size = term + 1;
  const byTerm = new Float32Array(size);
  rows.forEach(({ terms, weights }, row) => {
    const value = vector[row] ?? 0;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0;
      byTerm[term] = (byTerm[term] ?? 0) + value * (weights[i] ?? 0);
    }
  });
  return Float32Array.from(rows, ({ terms, weights }) => {
    let sum = 0;
    for (let i = 0; i < terms.length; i++) sum += (byTerm[terms[i] ?? 0] ?? 0) * (weights[i] ?? 0);
    return sum;
  });
}

/** TF-IDF rows of length 1; headings and code have none. */
function termVectors(prepared: AnalyzedPage): SparseRow[] {
  const all = prepared.sentenceTerms();
  const ids = new Map<string, number>();
  const documentFrequency: number[] = [];
  const counts = prepared.sentences.map(({ kind, index }) => {
    const frequencies = new Map<number, number>();
    if (kind === 'heading' || kind === 'code') return frequencies;
    for (const term of all[index] ?? []) {
      let id = ids.get(term);
      if (id === undefined) ids.set(term, (id = documentFrequency.push(0) - 1));
      frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
    }
    for (const id of frequencies.keys()) documentFrequency[id] = (documentFrequency[id] ?? 0) + 1;
    return frequencies;
  });
  const total = counts.length;
  return counts.map((frequencies) => {
    const weights = Float32Array.from(
      frequencies,
      ([id, tf]) => tf * Math.log(1 + total / (documentFrequency[id] ?? 1)),
    );
    const norm = Math.hypot(...weights) || 1;
    return {
      terms: Uint32Array.from(frequencies.keys()),
      weights: weights.map((weight) => weight / norm),
    };
  });
}
