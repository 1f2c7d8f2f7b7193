import type { ProposedAnswer } from './proposed-answer';

/** “Quem é a nutricionista?”, “Come si chiama il guardiano?”: who somebody is, by what he does. */
const asksForName =
  /(?<!\p{L})(?:(?:qui (?:est|était)|quién (?:es|era|fue)|chi (?:è|era|fu)|quem (?:é|era|foi)) (?:(?:le|la|el|il|lo|o|a) |l['’])|comment s['’]appell(?:e|ent|ait)|cómo se llama(?:n|ba)?|come si chiama(?:no|va)?|como se chama(?:m|va)?|как зовут|как звали)/iu;
/** A capital inside a sentence. */
const inside = /(?<=[\p{L}\p{N},;:–—-][»”"’)]? [«“"‘(]?)\p{Lu}[\p{L}\p{M}’'-]+/gu;

/** Whether a question asks who somebody is, and the answer names nobody and nothing but what the question does. */
export function lacksName({ question: { text }, best, entries }: ProposedAnswer): boolean {
  if (!asksForName.test(text) || best.kind === 'table-row') return false;
  const asked = text.toLowerCase();
  return !entries.some(({ sentences }) =>
    sentences.some((each) =>
      (each.text.match(inside) ?? []).some((name) => !asked.includes(name.toLowerCase())),
    ),
  );
}
