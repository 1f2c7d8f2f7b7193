import { undoDefang } from './defang';

const THOUGHT_BEGINS = /^\s*<think(?:ing)?>/i;
const THOUGHT_ENDS = /<\/think(?:ing)?>/i;
/** Some templates begin the thought inside the prompt: then only its end is written, on a line of its own. */
const LONE_END = /(?:^|\n)[^\S\n]*<\/think(?:ing)?>[^\S\n]*(?:\n|$)/i;
const BEGINNINGS = ['<think>', '<thinking>'];

/** Code, which stays as it is (group 1), or passage numbers a model repeats: “… in 1837 [2][3].” */
const CODE_OR_NUMBERS =
  /(```[\s\S]*?(?:```|(?![\s\S]))|`[^`\n]*`)|(?:(?<=[\s.,;:!?。！？、)”"'*_]|^)|[^\S\n]+)(?:\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\])+(?!\()/gm;
const HALF_NUMBER = /[^\S\n]*\[[\d,;–\s-]*$/;

/**
 * What of a draft a reader is to see: the answer without the model's thinking, without the numbers of passages (citations
 * are ours), and without what is only half written of either. Grows with the draft, but for a thought that began
 * unannounced: it is shown until its end comes.
 * @param complete false while tokens still arrive
 */
export function visibleText(draft: string, complete: boolean): string {
  const answer = undoDefang(afterThought(draft, complete));
  const text = (complete ? answer : answer.replace(HALF_NUMBER, ''))
    .replace(CODE_OR_NUMBERS, (_, code: string | undefined) => code ?? '')
    .trimStart();
  return complete ? text.trimEnd() : text;
}

/** What the model thought before its answer, as far as it is written; empty where it did not think. */
export function thoughtOf(draft: string): string {
  const opening = THOUGHT_BEGINS.exec(draft)?.[0];
  if (opening !== undefined) {
    const end = THOUGHT_ENDS.exec(draft)?.index ?? draft.length;
    return draft.slice(opening.length, end).trim();
  }
  return draft.slice(0, LONE_END.exec(draft)?.index ?? 0).trim();
}

function afterThought(draft: string, complete: boolean): string {
  if (THOUGHT_BEGINS.test(draft)) {
    const end = THOUGHT_ENDS.exec(draft);
    return end === null ? '' : draft.slice(end.index + end[0].length);
  }
  if (!complete && BEGINNINGS.some((tag) => tag.startsWith(draft.trimStart().toLowerCase())))
    return '';
  const end = LONE_END.exec(draft);
  return end === null ? draft : draft.slice(end.index + end[0].length);
}
