import { undoDefang } from './defang';

const thoughtBegins = /^\s*<think(?:ing)?>/i;
const thoughtEnds = /<\/think(?:ing)?>/i;
/** Some templates begin the thought inside the prompt: then only its end is written, on a line of its own. */
const loneEnd = /(?:^|\n)[^\S\n]*<\/think(?:ing)?>[^\S\n]*(?:\n|$)/i;
const beginnings = ['<think>', '<thinking>'];

/** Code, which stays as it is (group 1), or passage numbers a model repeats: “… in 1837 [2][3].” */
const codeOrNumbers =
  /(```[\s\S]*?(?:```|(?![\s\S]))|`[^`\n]*`)|(?:(?<=[\s.,;:!?。！？、)”"'*_]|^)|[^\S\n]+)(?:\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\])+(?!\()/gm;
const halfNumber = /[^\S\n]*\[[\d,;–\s-]*$/;

/**
 * What of a draft a reader is to see: the answer without the model's thinking, without the numbers of passages (citations
 * are ours), and without what is only half written of either. Grows with the draft, but for a thought that began
 * unannounced: it is shown until its end comes.
 * @param complete false while tokens still arrive
 */
export function visibleText(draft: string, complete: boolean): string {
  const answer = undoDefang(afterThought(draft, complete));
  const text = (complete ? answer : answer.replace(halfNumber, ''))
    .replace(codeOrNumbers, (_, code: string | undefined) => code ?? '')
    .trimStart();
  return complete ? text.trimEnd() : text;
}

/** What the model thought before its answer, as far as it is written; empty where it did not think. */
export function thoughtOf(draft: string): string {
  const opening = thoughtBegins.exec(draft)?.[0];
  if (opening !== undefined) {
    const end = thoughtEnds.exec(draft)?.index ?? draft.length;
    return draft.slice(opening.length, end).trim();
  }
  return draft.slice(0, loneEnd.exec(draft)?.index ?? 0).trim();
}

function afterThought(draft: string, complete: boolean): string {
  if (thoughtBegins.test(draft)) {
    const end = thoughtEnds.exec(draft);
    return end === null ? '' : draft.slice(end.index + end[0].length);
  }
  if (!complete && beginnings.some((tag) => tag.startsWith(draft.trimStart().toLowerCase())))
    return '';
  const end = loneEnd.exec(draft);
  return end === null ? draft : draft.slice(end.index + end[0].length);
}
