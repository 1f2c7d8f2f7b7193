/** Of verbs as they are listed, where three letters may be all that their forms have in common: “durar” and “duran”. */
export const infinitives: Record<string, RegExp> = {
  es: /(?:ar|er|ir)(?:se)?$/u,
  fr: /(?:er|ir|re)$/u,
  it: /(?:are|ere|ire|rsi)$/u,
  pt: /(?:ar|er|ir)$/u,
};

/** What denies a word is written onto it: “unbewohnt” is “not inhabited”, «безалкогольный» “without alcohol”. */
export const denying: Record<string, { letters: RegExp; english: string }[]> = {
  de: [{ letters: /^un(?!ter)(?=\p{L}{4})/u, english: 'not' }],
  nl: [{ letters: /^on(?!der|t)(?=\p{L}{4})/u, english: 'not' }],
  pl: [
    { letters: /^nie(?=\p{L}{4})/u, english: 'not' },
    { letters: /^bez(?=\p{L}{4})/u, english: 'without' },
  ],
  ru: [
    { letters: /^не(?=\p{L}{4})/u, english: 'not' },
    { letters: /^бе[зс](?=\p{L}{4})/u, english: 'without' },
  ],
};

/** What makes one verb of another: the one without it says more than nothing. */
export const prefixes: Record<string, RegExp> = {
  de: /^(?:ab|an|auf|aus|be|bei|ein|ent|er|fest|her|hin|los|mit|nach|um|ver|vor|weg|zer|zu|zuruck)(?=\p{L}{4})/u,
  nl: /^(?:aan|achter|af|be|bij|door|er|ge|her|in|mee|na|om|ont|op|over|samen|terug|toe|uit|ver|voor|weg)(?=\p{L}{4})/u,
  pl: /^(?:do|na|nad|o|ob|od|po|pod|prze|przy|roz|u|w|wy|z|za|ze)(?=\p{L}{5})/u,
  ru: /^(?:вз|воз|вос|вс|вы|до|за|из|ис|на|о|об|обо|от|ото|пере|по|под|подо|при|про|раз|рас|с|со|у)(?=\p{L}{4})/u,
};

/** What Arabic writes onto the next word: “wa-l-”, “bi-l-”, “li-l-”, “sa-”. */
export const arabicPrefix = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبكلس])(?=\p{L}{3})/u;

/** “And” and “so”, written onto words as short as “he”. */
export const arabicAnd = /^[وف](?=\p{L}{2})/u;

/** What Arabic verbs begin with, by who does it. */
export const arabicPerson = /^[أانتي](?=\p{L}{2})/u;

/** What stands between a verb and its prefix: “ab-ge-sperrt”, “ab-zu-sperren”, “af-ge-sloten”. */
export const participle = /^(?:ge|zu|te)(?=[a-z]{4})/u;

/**
 * Languages that write words together: in letters, or syllables, the shortest compound, its shortest parts, the same where both are
 * as they are listed, and what stands before so long an end need not be known.
 */
export const compounding: Record<
  string,
  { whole: number; part: number; listed: number; head: number }
> = {
  de: { whole: 7, part: 4, listed: 3, head: 5 },
  nl: { whole: 7, part: 4, listed: 3, head: 5 },
};
