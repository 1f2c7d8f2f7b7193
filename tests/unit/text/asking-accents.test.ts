import { expect, it } from 'vitest';
import { withAskingAccents } from '@/lib/text/asking-accents';

it.each([
  ['es', '¿a que hora abre?', '¿a qué hora abre?'],
  ['es', 'cuanto cuesta el libro que vendes', 'cuánto cuesta el libro que vendes'],
  ['es', 'donde queda la oficina', 'dónde queda la oficina'],
  ['fr', "c'est ou ?", "c'est où ?"],
  ['fr', "ou est l'entree", "où est l'entree"],
  ['fr', 'vous livrez a domicile ou en magasin', 'vous livrez à domicile ou en magasin'],
  ['fr', 'qui a dessine le pont', 'qui a dessine le pont'],
  ['fr', 'ca coute combien', 'ça coute combien'],
  ['it', "dov'e il museo e quanto costa", "dov'è il museo e quanto costa"],
  ['it', 'qual e il prezzo', 'qual è il prezzo'],
  ['pt', 'qual e o telefone e o email', 'qual é o telefone e o email'],
  ['pt', 'ha barcos de noite', 'há barcos de noite'],
  ['de', 'was fur schuhe brauche ich', 'was für schuhe brauche ich'],
])('writes words that ask in full (%s): %s', (language, bare, full) => {
  expect(withAskingAccents(bare, language)).toBe(full);
});

it('leaves a question as it is that has an accent anywhere', () => {
  const question = 'est-ce qu’il a une clé ou un badge';
  expect(withAskingAccents(question, 'fr')).toBe(question);
});
