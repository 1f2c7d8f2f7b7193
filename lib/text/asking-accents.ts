import { withoutMarks } from './terms';

/** At the beginning of a Spanish question, alone or after a preposition. */
const spanish = String.raw`(?<=^[¿\s]*(?:(?:a|al|de|del|en|por|para|con|desde|hasta|sobre|y|o|pero)\s)?)`;
const bounded = (word: string): string => String.raw`(?<![\p{L}\p{M}])(?:${word})(?![\p{L}\p{M}])`;

/**
 * Words that ask, by what they are without their accents, in which they are others: Spanish “que”, French “ou”. As patterns
 * and in full.
 */
const asking: Readonly<Record<string, readonly (readonly [pattern: string, full: string])[]>> = {
  de: [
    [bounded('fur'), 'für'],
    [bounded('uber'), 'über'],
  ],
  es: [
    ...'qué quién quiénes cuál cuáles dónde adónde cuándo cómo'
      .split(' ')
      .map((full) => [spanish + bounded(withoutMarks(full)), full] as const),
    ...'cuánto cuánta cuántos cuántas'
      .split(' ')
      .map((full) => [bounded(withoutMarks(full)), full] as const),
  ],
  fr: [
    [String.raw`(?<=^\s*(?:d['’])?|(?:c['’]est|jusqu['’])\s?)` + bounded('ou'), 'où'],
    [bounded('ou') + String.raw`(?=\s*\??$)`, 'où'],
    [bounded('ca'), 'ça'],
    // After what has no “has”, and before what it does not have.
    [String.raw`(?<=\p{L}(?:ez|er|ir|re|tion|quand|jusqu['’])\s?)` + bounded('a'), 'à'],
    [
      bounded('a') +
        String.raw`(?=\s(?:l['’]|(?:la|un|une|ce|cet|cette|ces|mon|ma|mes|votre|vos|notre|nos|leurs?|quel(?:le)?s?|partir|cote|propos|pied|velo|domicile|emporter|quoi|qui|combien|quand|\d)(?![\p{L}\p{M}])))`,
      'à',
    ],
  ],
  it: [
    [
      String.raw`(?<=^(?:[^?]*\s)?(?:qual|quale|quanto|quanta|dove|come|quando|chi|che|cosa|c['’]|cos['’]|com['’]|dov['’]|quant['’])\s?)` +
        bounded('e'),
      'è',
    ],
  ],
  pt: [
    [
      String.raw`(?<=(?<![\p{L}\p{M}])(?:qual|quem|onde|como|quando|quanto|que|nao|não|isso|isto)\s)` +
        bounded('e'),
      'é',
    ],
    [String.raw`(?<=^\s*)` + bounded('e'), 'é'],
    [String.raw`(?<=^\s*)` + bounded('da'), 'dá'],
    [bounded('ha'), 'há'],
  ],
};

const mends = new Map(
  Object.entries(asking).map(([language, listed]) => [
    language,
    listed.map(([pattern, full]) => [new RegExp(pattern, 'giu'), full] as const),
  ]),
);

/** A question that is typed without any accents, its words that ask with theirs: “a que hora abre”, “c'est ou”. */
export function withAskingAccents(question: string, language: string): string {
  const listed = mends.get(language);
  if (!listed || withoutMarks(question) !== question.normalize('NFD')) return question;
  return listed.reduce((text, [pattern, full]) => text.replaceAll(pattern, full), question);
}
