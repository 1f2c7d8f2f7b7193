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
  ru: [
    { letters: /^не(?=\p{L}{4})/u, english: 'not' },
    { letters: /^бе[зс](?=\p{L}{4})/u, english: 'without' },
  ],
};

/** What makes one verb of another: the one without it says more than nothing. */
export const prefixes: Record<string, RegExp> = {
  de: /^(?:ab|an|auf|aus|be|bei|ein|ent|er|fest|her|hin|los|mit|nach|um|ver|vor|weg|zer|zu|zuruck)(?=\p{L}{4})/u,
  ru: /^(?:вз|воз|вос|вс|вы|до|за|из|ис|на|о|об|обо|от|ото|пере|по|под|подо|при|про|раз|рас|с|со|у)(?=\p{L}{4})/u,
};

/** What Arabic writes onto the next word: “wa-l-”, “bi-l-”, “li-l-”, “sa-”. */
export const arabicPrefix = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبكلس])(?=\p{L}{3})/u;

/** “And” and “so”, written onto words as short as “he”. */
export const arabicAnd = /^[وف](?=\p{L}{2})/u;

/** What Arabic verbs begin with, by who does it. */
export const arabicPerson = /^[أانتي](?=\p{L}{2})/u;

/** What stands between a German verb and its prefix: “ab-ge-sperrt”, “ab-zu-sperren”. */
export const germanParticiple = /^(?:ge|zu)(?=[a-z]{4})/u;
