/** Where an apostrophe belongs, between what stands before it and what ends the word. */
const between = (before: string, after: string): string =>
  String.raw`(?<=(?<![\p{L}\p{N}'’])(?:${before}))(?=(?:${after})(?![\p{L}\p{N}'’]))`;

/** In English words that people type without it; “were”, “its” and “well” are words of their own. */
const missing = new RegExp(
  [
    between('what|where|who|how|when|why|that|there|he|she', 's'),
    between('(?:do|does|did|is|are|was|were|has|have|had|could|should|would|ca|wo)n', 't'),
    between('i', 'm|ve'),
    between('you|they', 've|re'),
    between('we', 've'),
  ].join('|'),
  'giu',
);

/** A question in English with its apostrophes: “whats it made of” asks what it is made of. */
export function withApostrophes(question: string): string {
  return question.replaceAll(missing, "'");
}
