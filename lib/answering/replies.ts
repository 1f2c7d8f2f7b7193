import { isQuestion } from '@/lib/text/openings';
import { synonymsOf } from '@/lib/text/synonyms';
import { isIdle } from '@/lib/text/vague-words';
import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';

/** What answers a question of the page and says nothing without it: “Yes, on the open deck.” */
const yesOrNo =
  /^["'“‘„«¿¡]*(?:yes|no|not yet|sure|of course|ja|nein|doch|oui|non|si|sí|sì|sim|não|nee|да|нет|是|否|はい|いいえ|نعم|لا|हाँ|हां|नहीं|네|아니요|아니오|evet|hayır|ναι|όχι|כן|לא)(?=$|[\s,.;:!–—、，。！-])/iu;
/** “Are pets allowed?”, “Do you deliver on Saturdays?” English. */
const polar =
  /^["'“‘]*(?:is|are|was|were|am|do|does|did|can|could|may|might|must|shall|should|will|would|has|have|had)\b/iu;
/** Words that ask whether, more than what about. */
const allowing =
  /^(?:allow(?:ed|s)?|permit(?:ted|s)?|possible|provided?|offer(?:s|ed)?|accept(?:ed|s)?|bring|like|want|able|one|us)$/u;

/**
 * Whether a sentence replies to a question of the page (“Do you deliver on Saturdays?”) that is another than the one asked: each
 * has a word that the other has not, or they have none in common.
 */
export function repliesToOther(
  prepared: AnalyzedPage,
  question: string,
): (sentence: PageSentence) => boolean {
  const { reader, sentences } = prepared;
  const wordsOf = (text: string): string[] =>
    reader.words(text).filter((word) => !isIdle(word, reader.language) && !allowing.test(word));
  const stemsOf = (words: readonly string[]): Set<string> =>
    new Set(words.flatMap((word) => [word, ...synonymsOf(word)]).map(reader.stem));
  const asked = wordsOf(question);
  const askedStems = stemsOf(asked);
  return (sentence) => {
    const own = questionBefore(sentences, sentence);
    if (own === null) return false;
    const isReply = yesOrNo.test(firstOf(sentences, sentence).text);
    if (!isReply && !(polar.test(own.text) && polar.test(question))) return false;
    const theirs = wordsOf(own.text);
    const isAsked = (word: string): boolean => askedStems.has(reader.stem(word));
    const said = stemsOf([...theirs, ...wordsOf(sentence.text)]);
    const isShared = theirs.some(isAsked);
    const isOfOther = theirs.some((word) => !isAsked(word));
    const asksOther = asked.some((word) => !said.has(reader.stem(word)));
    // What follows “yes” or “no” may answer by its own words.
    const saysAsked = !yesOrNo.test(sentence.text) && wordsOf(sentence.text).some(isAsked);
    return isShared ? isOfOther && asksOther && !saysAsked : isReply && !saysAsked;
  };
}

/** Whether a sentence begins by saying yes or no. */
export function isYesOrNo(text: string): boolean {
  return yesOrNo.test(text);
}

/** The question of the page that a block stands below or behind. */
export function questionBefore(
  sentences: readonly PageSentence[],
  sentence: PageSentence,
): PageSentence | null {
  const before = sentences[firstOf(sentences, sentence).index - 1];
  return before && isQuestion(before.text) ? before : null;
}

function firstOf(sentences: readonly PageSentence[], sentence: PageSentence): PageSentence {
  let first = sentence;
  for (let at = first.index - 1; sentences[at]?.blockId === sentence.blockId; at--)
    first = sentences[at] ?? first;
  return first;
}

/** Whether a sentence is a question that the page goes on to answer; those of posts wait for others to answer. */
export function isAnswered(sentences: readonly PageSentence[], sentence: PageSentence): boolean {
  const { index, text, blockId, author } = sentence;
  const next = sentences[index + 1];
  if (author !== undefined || !next || !/[?？؟]$/u.test(text)) return false;
  const isAlone = sentences[index - 1]?.blockId !== blockId && next.blockId !== blockId;
  return isAlone && next.kind !== 'heading' && !isQuestion(next.text);
}
