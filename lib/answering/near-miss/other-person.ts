import type { ProposedAnswer } from './proposed-answer';

/** A sentence that speaks of a person by a pronoun: “She lost two toes”, “In 1937 he flew over the pole”. English. */
const ofPerson = /^(?:[^.;:]{1,40}, |(?:in|on|at|after|by) [^,.;:]{1,30} )?(?:he|she|his|her)\b/i;
const capital = /(?<!\p{L})\p{Lu}\p{Ll}{2,}/gu;

/** Whether a question names somebody the page knows, and what is said of “her” stands in a paragraph about somebody else. */
export function tellsOfOtherPerson({ prepared, question, best }: ProposedAnswer): boolean {
  const { language, sentences, page } = prepared;
  if (language !== 'en' || !ofPerson.test(best.text)) return false;
  const [, ...further] = question.text.match(/\p{L}+/gu) ?? [];
  const names = further.filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
  const block = sentences.filter(({ blockId }) => blockId === best.blockId);
  const before = block.filter(({ index }) => index <= best.index).map(({ text }) => text);
  const around = [page.title, ...best.headings, ...before].join('\n');
  const isElsewhere = (name: string): boolean =>
    sentences.some(({ text, blockId }) => blockId !== best.blockId && text.includes(name));
  return (
    names.length > 0 &&
    names.every((name) => !around.includes(name) && isElsewhere(name)) &&
    before.slice(0, -1).some((text) => (text.match(capital) ?? []).length > 1)
  );
}
