/** English sentences that say half of something where they stand alone. */

/** Ends as a verb of somebody does: “Cancels a booking.” */
const verbFirst =
  /^(\p{Lu}\p{Ll}{2,}s)(?:,? (?:and|or) \p{Ll}{3,}s)? (?:the|an?|whether|how|if)\b(?!.*\?$)/u;
const noVerbs = new Set(
  'Does Across Unless Towards Besides Perhaps Always Sometimes Plus Thus Minus Versus Less Regardless Whereas Afterwards Nowadays Others Alas'.split(
    ' ',
  ),
);

/** Whether a sentence says what something does and not what: “Cancels a booking.” below the name of a command. */
export function lacksSubject(sentence: string): boolean {
  const [, verb] = verbFirst.exec(sentence) ?? [];
  return verb !== undefined && !noVerbs.has(verb);
}

/** Whether a question asks about what was said before it: “How is that possible?” */
export function asksBack(question: string): boolean {
  const isShort = question.split(' ').length <= 7;
  return isShort && /\b(?:that|this|these|those|it|they|them)\b.*\?$/i.test(question);
}
