/** “What does NATO stand for?”, “what is DNA short for”, “full form of CPU”. English. */
const asking =
  /^what (?:do(?:es)?|did) (?:the )?(?:letters |initials |abbreviation |acronym )?(\S+) (?:stand for|mean)$|^what(?:['’]?s| is) (\S+) (?:short|(?:the |an? )?(?:abbreviation|acronym|initialism)) (?:for|of)$|^(?:what(?:['’]?s| is) )?(?:the )?(?:full form|full name|long form|meaning) of (\S+)$|^(\S+) (?:full form|meaning|stands? for(?: what)?)$/iu;

/** Letters of an abbreviation; longer ones are words. */
const length = { least: 2, most: 7 };

/** Words that abbreviations leave out. */
const small = /^(?:of|the|and|for|in|on|to|de|a|an|und|et)$/iu;

/** What follows an abbreviation that is being explained. */
const explained =
  /^['"”’]?\s(?:stands? for|(?:is|was) (?:short for|(?:an?|the) (?:[\p{L}-]+ ){0,2}(?:abbreviation|acronym|initialism)))/iu;

/** What introduces one that need not have the words' first letters: “(abbreviated TAI, from its French name)”. */
const introduced =
  /(?:abbreviated(?: as| to)?|abbreviation:?|abbr\.?|acronym:?|initials|short for|known by its initials)\s['"“]?$/iu;

/** The abbreviation that a question wants spelled out, or null. */
export function askedAbbreviation(question: string): string | null {
  const found = asking.exec(question.trim().replace(/[\s?!.]+$/u, ''));
  const term = found?.slice(1).find((group) => group !== undefined) ?? '';
  const letters = term.replace(/[^\p{L}]/gu, '');
  return letters.length >= length.least && letters.length <= length.most ? letters : null;
}

/** Whether a text gives the words that an abbreviation stands for. */
export function spellsOut(text: string, abbreviation: string): boolean {
  const letters = [...abbreviation];
  const written = new RegExp(
    `(?<![\\p{L}\\p{N}])${letters.join('\\.?')}(?:\\.(?=\\W))?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(written)].some(({ 0: short, index }) => {
    if (!/\p{Lu}.*\p{Lu}/u.test(short)) return false;
    const before = text.slice(0, index);
    const after = text.slice(index + short.length);
    return (
      explained.test(after) ||
      introduced.test(before) ||
      begin(
        wordsOf(/^\s*\(([^()]*)\)/u.exec(after)?.[1] ?? '').slice(0, letters.length),
        letters,
      ) ||
      runsBefore(before, letters)
    );
  });
}

/** The last words before an abbreviation, or a bracket that it opens, begin with its letters. */
function runsBefore(before: string, letters: readonly string[]): boolean {
  const words = wordsOf(
    before.replace(/(?:,? or|,? also(?: called| known as)?|,)?\s*[(“"]*\s*$/iu, ''),
  );
  if (begin(words.slice(-letters.length), letters)) return true;
  // “deoxyribonucleic acid (DNA)”
  const near = words.slice(1 - letters.length);
  return /\(\s*$/u.test(before) && near[0] !== undefined && begins(near[0], letters[0] ?? '');
}

function begin(words: readonly string[], letters: readonly string[]): boolean {
  return (
    words.length === letters.length &&
    letters.every((letter, at) => begins(words[at] ?? '', letter))
  );
}

function begins(word: string, letter: string): boolean {
  return word.toLowerCase().startsWith(letter.toLowerCase());
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word !== '' && !small.test(word));
}
