/** English words that people type without their apostrophe; “were”, “its” and “well” are words of their own. */
const clipped =
  /(?<![\p{L}\p{N}'’])(?:(?<is>what|where|who|how|when|why|that|there|he|she)s|(?<not>do|does|did|is|are|was|were|has|have|had|could|should|would|ca|wo)nt|(?<am>i)m|(?<have>i|you|we|they)ve|(?<are>you|they)re)(?![\p{L}\p{N}'’])/giu;

/** A question in English with its apostrophes: “whats it made of” asks what it is made of. */
export function withApostrophes(question: string): string {
  return question.replaceAll(clipped, (word: string, ...rest) => {
    const { is, not, am, have, are } = rest.at(-1) as Record<string, string | undefined>;
    if (is !== undefined) return `${is}'s`;
    if (not !== undefined) return `${not}n't`;
    if (am !== undefined) return `${am}'m`;
    if (have !== undefined) return `${have}'ve`;
    return are === undefined ? word : `${are}'re`;
  });
}
