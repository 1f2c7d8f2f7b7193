const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Whether a cited sentence lies in, or contains, one of the passages that hold the answer. */
export function hitsEvidence(sentence: string, evidence: readonly string[]): boolean {
  const cited = plain(sentence);
  if (cited === '') return false;
  return evidence.map(plain).some((gold) => {
    if (gold === '') return false;
    return gold.includes(cited) || cited.includes(gold);
  });
}
