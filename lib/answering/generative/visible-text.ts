import { undoDefang } from './defang';

const THOUGHT_BEGINS = /^\s*<think(?:ing)?>/i;
const THOUGHT_ENDS = /<\/think(?:ing)?>/i;
/** Some templates begin the thought inside the prompt: then only its end is written, on a line of its own. */
const LONE_END = /(?:^|\n)[^\S\n]*<\/think(?:ing)?>[^\S\n]*(?:\n|$)/i;
const BEGINNINGS = ['<think>', '<thinking>'];

/**
 * What of a draft a reader is to see: the answer without the model's thinking and without a tag that is still being
 * written. Grows with the draft, but for a thought that began unannounced: it is shown until its end comes.
 * @param complete false while tokens still arrive
 */
export function visibleText(draft: string, complete: boolean): string {
  const text = undoDefang(afterThought(draft, complete)).trimStart();
  return complete ? text.trimEnd() : text;
}

function afterThought(draft: string, complete: boolean): string {
  if (THOUGHT_BEGINS.test(draft)) {
    const end = THOUGHT_ENDS.exec(draft);
    return end === null ? '' : draft.slice(end.index + end[0].length);
  }
  if (!complete && BEGINNINGS.some((tag) => tag.startsWith(draft.trimStart().toLowerCase()))) return '';
  const end = LONE_END.exec(draft);
  return end === null ? draft : draft.slice(end.index + end[0].length);
}
