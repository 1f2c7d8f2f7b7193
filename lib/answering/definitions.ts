import type { AnalyzedPage } from './analyzed-page';

/** “X is a …”, “X means …”: how a definition begins, in the languages we know. */
const definition =
  /^(?:[^,.;:]{2,60}?)\s(?:is|are|was|were|means|refers to|describes|consists of|ist|sind|bezeichnet|est|sont|désigne|es|son|significa|è|sono|indica|é|são|является|являются|это)\s(?:(?:a|an|the|one|ein|eine|der|die|das|un|une|una|uno|le|la|les|el|los|il|um|uma)\s)?|(?:是|指|とは|です。?$|คือ|هو|هي|है।?$)/iu;

/** Weight of each sentence for an explanation: short, plain, definitional sentences first. */
export function definitionWeights({ sentences }: AnalyzedPage): Float32Array {
  return Float32Array.from(sentences, ({ text, words }) => {
    const plain = Math.min(1, 20 / Math.max(1, words)) * (/[();—–]|\d{2,}/u.test(text) ? 0.8 : 1);
    return (definition.test(text) ? 2 : 1) * (0.4 + 0.6 * plain);
  });
}
