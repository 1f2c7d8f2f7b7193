import type { ProposedAnswer } from './proposed-answer';

/** “Quem é a nutricionista?”, “Come si chiama il guardiano?”: who somebody is, by what he does. */
const asksForName =
  /(?<!\p{L})(?:(?:qui (?:est|était)|quién (?:es|era|fue)|chi (?:è|era|fu)|quem (?:é|era|foi)) (?:(?:le|la|el|il|lo|o|a) |l['’])|comment s['’]appell(?:e|ent|ait)|cómo se llama(?:n|ba)?|come si chiama(?:no|va)?|como se chama(?:m|va)?|как зовут|как звали)/iu;
/** “Which brand of flour?”, “What encryption algorithm?”: what has a name of its own. */
const asksForOwnName =
  /\b(?:which|what) (?:\p{L}+ )?(?:brands?|compan(?:y|ies)|manufacturers?|airlines?|publishers?|newspapers?|encryption algorithms?|ciphers?|programming languages?)(?! (?:type|form|size)s?\b)/iu;
/** A capital inside a sentence. */
const inside = /(?<=[\p{L}\p{N},;:–—-][»”"’)]? [«“"‘(]?)\p{Lu}[\p{L}\p{M}’'-]+/gu;

/** Whether a question asks who somebody is, and the answer names nobody and nothing but what the question does. */
export function lacksName(proposed: ProposedAnswer): boolean {
  const { question, best, entries } = proposed;
  const { text } = question;
  if (best.kind === 'table-row') return false;
  if (!asksForName.test(text)) return asksForOwnName.test(text) && namesNothing(proposed);
  const asked = text.toLowerCase();
  return !entries.some(({ sentences }) =>
    sentences.some((each) =>
      (each.text.match(inside) ?? []).some((name) => !asked.includes(name.toLowerCase())),
    ),
  );
}

/** The same where a sentence may begin with the name, which stands nowhere without its capital then. */
function namesNothing({ prepared, question: { text }, entries }: ProposedAnswer): boolean {
  const { isGlossed, sentences, language } = prepared;
  // Word by word, names lose their capitals; cards are headed by names.
  if (isGlossed || language !== 'en') return false;
  const asked = text.toLowerCase();
  const isSmall = (name: string): boolean => {
    const small = new RegExp(String.raw`(?<!\p{L})${name.toLowerCase()}(?!\p{L})`, 'u');
    return sentences.some((each) => small.test(each.text));
  };
  const said = entries.flatMap(({ main, sentences: quoted }) => [
    ...main.headings,
    ...quoted.map((each) => each.text),
  ]);
  return !said.some((each) =>
    (
      each.match(/(?<![\p{L}\p{N}])(?:\p{L}*\p{Lu}[\p{L}\p{N}]*|\p{L}+\p{N}[\p{L}\p{N}]*)/gu) ?? []
    ).some((name) => !asked.includes(name.toLowerCase()) && !isSmall(name)),
  );
}
