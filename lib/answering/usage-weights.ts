import type { AnalyzedPage } from './analyzed-page';

/**
 * How much more often a summary uses the words of a sentence, as logarithms: fitted so that the words and pairs of
 * summaries that people wrote are likeliest to be drawn from the sentences of their pages, on sections of textbooks that
 * end in their “key takeaways” (saylordotorg, CC BY-NC-SA 3.0) or summary (d2l-ai/d2l-en, CC BY-SA 4.0), and rounded.
 */
const weights = {
  central: 1.1,
  frequency: 0.8,
  titleMeaning: 1.5,
  headingWords: 1.1,
  /** Logarithm of how much of a statement it is. */
  substance: 0.3,
  /** First of its paragraph; the n-th counts an n-th. */
  inBlock: 0.4,
  /** In the first paragraph of its section; the n-th counts an n-th. */
  inSection: 0.35,
  /** Figures are examples. */
  digits: -0.35,
  /** Share of its words that begin with a capital: who and where, not what. */
  capitals: -2,
};

/** How often a summary is expected to use the words of each sentence, by its index; those of headings are zero. */
export function usageWeights(prepared: AnalyzedPage): Float32Array {
  const { central, frequency, titleMeaning, headingWords, substance } = prepared.summarySignals();
  let block = -1;
  let inBlock = 0;
  let inSection = 0;
  return Float32Array.from(prepared.sentences, ({ kind, blockId, text, words }, at) => {
    if (kind === 'heading') {
      inSection = 0;
      return 0;
    }
    if (blockId === block) inBlock++;
    else {
      block = blockId;
      inBlock = 0;
      inSection++;
    }
    const statement = substance[at] ?? 0;
    if (statement === 0) return 0;
    return Math.exp(
      weights.central * (central[at] ?? 0) +
        weights.frequency * (frequency[at] ?? 0) +
        weights.titleMeaning * (titleMeaning[at] ?? 0) +
        weights.headingWords * (headingWords[at] ?? 0) +
        weights.substance * Math.log(statement) +
        weights.inBlock / (1 + inBlock) +
        weights.inSection / inSection +
        weights.digits * (/\p{Nd}/u.test(text) ? 1 : 0) +
        (weights.capitals * capitals(text)) / Math.max(1, words),
    );
  });
}

/** Words that begin with a capital, but for the first. */
function capitals(text: string): number {
  return text.match(/ \p{Lu}/gu)?.length ?? 0;
}
