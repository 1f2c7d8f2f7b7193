import { fuse } from '@/lib/library/fusion';
import { LexicalIndex, queryOf } from '@/lib/library/lexical-index';
import { dotProducts } from '@/lib/library/vector-scan';
import type { AnalyzedPage } from './analyzed-page';

/** Weights of the fields of a sentence (multiples of 1/16): itself, its neighbours in the block, the headings above. */
const fieldWeights = { sentence: 1, neighbours: 0.25, headings: 0.25 };

const denseWeight = 0.3;

/** Indexes each sentence with the context it is understood by. */
export function indexForQuestions(prepared: AnalyzedPage): LexicalIndex {
  const index = new LexicalIndex();
  const terms = prepared.sentenceTerms();
  const trails = new Map<number, readonly string[]>();
  for (const sentence of prepared.sentences) {
    let trail = trails.get(sentence.blockId);
    if (!trail) trails.set(sentence.blockId, (trail = prepared.extractTerms(sentence.headings.join('\n'))));
    const neighbours = [sentence.index - 1, sentence.index + 1].filter((at) => prepared.sentences[at]?.blockId === sentence.blockId);
    index.add([
      { terms: terms[sentence.index] ?? [], weight: fieldWeights.sentence },
      { terms: neighbours.flatMap((at) => terms[at] ?? []), weight: fieldWeights.neighbours },
      { terms: trail, weight: fieldWeights.headings },
    ]);
  }
  return index;
}

/** How well each sentence answers a question, 0–1. */
export function scoreForQuestion(prepared: AnalyzedPage, question: string): Float32Array {
  const lexical = prepared.questionIndex().scores(queryOf(prepared.extractTerms(question)));
  const [vector, rows] = [prepared.embed(question), prepared.sentenceVectors()];
  if (!vector || !rows) return fuse(lexical, lexical, 0);
  return fuse(lexical, dotProducts(vector, rows), denseWeight);
}
