import { withoutMarks } from './terms';

/** Turkish endings, as they follow each other, in letters without marks. */

/** What a case adds to a consonant, to a vowel, to “its …”. */
const cases = {
  consonant: '(?:[iu]n?|[ae]|[dt][ae]n?|l[ae])',
  vowel: '(?:y[iu]|y[ae]|d[ae]n?|n[iu]n|yl[ae])',
  owned: '(?:n[iu]n?|n[ae]|nd[ae]n?|yl[ae])',
};
const afterConsonant = `(?:[iu][mn](?:[iu]z)?${cases.consonant}?|[iu]${cases.owned}?|${cases.consonant})`;
const afterVowel = `(?:[mn](?:[iu]z)?${cases.consonant}?|s[iu]${cases.owned}?|${cases.vowel})`;
const plural = `l[ae]r${afterConsonant}?`;
/** “That at home”, “is”, “was”, “if it is”, “we are”, the particle that asks. */
const said = `(?:ki(?:${plural}|${cases.owned})?)?(?:[dt][iu]r(?:l[ae]r)?|y?[dt][iu][mnk]?|y?m[iu]s|y?s[ae][mnk]?|y?ken|y?[iu][mz]|s[iu]n(?:[iu]z)?|m[iu](?:y[iu][mz]|s[iu]n(?:[iu]z)?)?)?`;
const namedConsonant = `(?:${plural}|${afterConsonant})?`;
const namedVowel = `(?:${plural}|${afterVowel})?`;
/** “With”, “one who”; “without”, “-ness”, “of”; “as”. */
const derived = `(?:(?:l[iu]|c[iu])${namedVowel}|(?:s[iu]z|l[iu][kg]|s[ae]l)${namedConsonant}|(?:l[ae]r)?c[ae])`;

const nouns = {
  consonant: new RegExp(`^(?:${derived}|${namedConsonant})${said}$`, 'u'),
  vowel: new RegExp(`^(?:${derived}|${namedVowel})${said}$`, 'u'),
};

/** Passive, causative, each other. */
const voice = '(?:[iu][ln]|n|[dt][iu]r|t|[iu]s){0,2}?';
const can = '(?:y?[ae]bil)?';
/** “-ma-” where a tense follows: “going” is written like it. */
const denial =
  '(?<denial>y?[ae]?m(?:[ae](?=z|d[iu]|m[iu]s|y|s[ae]|s[iu]n|m[ae][kl]?|l[iu]y)|(?=[iu]yor)))?';
const persons = `(?:y?[iu][mz]|s[iu]n(?:[iu]z)?|[mnk]|n[iu]z|l[ae]r|[dt][iu]r|y?[dt][iu]|y?m[iu]s|y?s[ae]|y?ken|c[ae]s[iu]n[ae]|m[iu](?:y[iu][mz]|s[iu]n(?:[iu]z)?)?)*`;
const tense = `(?:(?:[iu]?yor?|[iuae]?r|(?<=m[ae])z|[dt][iu]|m[iu]s|y?[ae]c[ae][kg]|y?[iu]c[ae](?:k|(?=[mnz]))|m[ae]l[iu]|s[ae]|y?[ae])${persons}|s[iu]n(?:l[ae]r)?|y?[iu]n(?:[iu]z)?)`;
const nominal = `(?:m[ae](?:k(?:t[ae]n?|l[ae]|s[iu]z[iu]n)?|${namedVowel})|(?:y?[ae]n|[dt][iu][kg]|y?[ae]c[ae][kg]|y?[iu]s|m[iu]s)${namedConsonant}|y?[iu]c[iu]${namedVowel})${said}`;
const adverbial =
  '(?:y?[iu]p|y?[ae]r[ae]k|y?[iu]nc[ae]|d[ae]n|m[ae]d[ae]n|[dt][iu]kc[ae]|y?[ae]l[iu])';
const verbs = new RegExp(`^${voice}${can}${denial}(?:${tense}|${nominal}|${adverbial})$`, 'u');

/** Past, hearsay and condition are a verb's before they are a noun's: “taşmış” is of “taşmak”, not of “taş”. */
const verbFirst = /^(?:[dt][iu]|m[iu]s|s[ae])/u;

const longestChain = 14;
const leastStem = 2;
const softened: Record<string, string> = { b: 'p', c: 'ç', d: 't', g: 'k', ğ: 'k' };

/** What a Turkish word may be a form of, and what denies that: “gelmez” is “does not come”, “şekersiz” “without sugar”. */
export interface TurkishForm {
  word: string;
  denied: 'not' | 'without' | null;
}

/** Without the marks that are left out at will: those of length. */
export function turkishLetters(word: string): string {
  return word.replaceAll('â', 'a').replaceAll('î', 'i').replaceAll('û', 'u');
}

/** What a word may be a form of by the endings written onto it, those with the fewest taken off first; as it is written, with marks or without. */
export function turkishForms(written: string): TurkishForm[] {
  const forms: TurkishForm[] = [];
  const contracted: TurkishForm[] = [];
  const word = turkishLetters(written);
  const bare = withoutMarks(word);
  const shortest = Math.max(leastStem, word.length - longestChain);
  for (let length = word.length; length >= shortest; length--) {
    const stem = word.slice(0, length);
    const chain = bare.slice(length);
    const plain = bare.slice(0, length);
    if (!/[aeiou]/u.test(plain) || !isHarmonious(plain, chain)) continue;
    const stems = [stem, ...softenedFrom(stem, chain)];
    const named = namedBy(stems, plain, chain);
    const done = doneBy([...stems, ...beforeYor(stem, chain)], chain);
    forms.push(...(verbFirst.test(chain) ? [...done, ...named] : [...named, ...done]));
    contracted.push(...namedBy(contractedFrom(stem, chain), plain, chain));
  }
  return [...forms, ...contracted];
}

function namedBy(named: readonly string[], stem: string, chain: string): TurkishForm[] {
  const denied = /^s[iu]z/u.test(chain) ? 'without' : null;
  return isNoun(stem, chain) ? named.map((word) => ({ word, denied })) : [];
}

function isNoun(stem: string, chain: string): boolean {
  // “Ilıca” is not “by the province”.
  if (!chain || (stem.length < 4 && /c[ae]$/u.test(chain))) return false;
  return nouns[/[aeiou]$/u.test(stem) ? 'vowel' : 'consonant'].test(chain);
}

function doneBy(stems: readonly string[], chain: string): TurkishForm[] {
  const verb = verbs.exec(chain);
  if (!verb) return [];
  const denied = verb.groups?.['denial'] === undefined ? null : 'not';
  return stems.flatMap((stem) =>
    ['mak', 'mek'].map((infinitive) => ({ word: stem + infinitive, denied })),
  );
}

/** What a vowel softened: “kitab-ı”, “gid-iyor”. */
function softenedFrom(stem: string, chain: string): string[] {
  const hard = softened[stem.at(-1) ?? ''];
  return hard && /^[aeiou]/u.test(chain) ? [stem.slice(0, -1) + hard] : [];
}

/** What lost its last vowel: “şehr-i”. */
function contractedFrom(stem: string, chain: string): string[] {
  if (!/^[aeiou]/u.test(chain) || !/[^aeıioöuü]{2}$/u.test(stem)) return [];
  return [...'ıiuü'].map((vowel) => stem.slice(0, -1) + vowel + stem.slice(-1));
}

/** “Bekl-iyor” is of “bekle-mek”. */
function beforeYor(stem: string, chain: string): string[] {
  return /^[iu]yo/u.test(chain) ? [`${stem}a`, `${stem}e`] : [];
}

/** Whether the vowels of an ending are those that the stem asks for; some borrowed words ask for others (“saatte”). */
function isHarmonious(stem: string, chain: string): boolean {
  let before = stem.match(/[aeiou]/gu)?.at(-1) ?? '';
  let isBorrowed = /(?:[lt]|r[bfp])$/u.test(stem);
  for (const vowel of chain.replaceAll(/k(?:en|i)/gu, '').match(/[aeiou]/gu) ?? []) {
    const isHigh = vowel === 'i' || vowel === 'u';
    if (isHigh && vowel !== (/[ou]/u.test(before) ? 'u' : 'i') && !isBorrowed) return false;
    if (vowel === 'o' && before !== 'i' && before !== 'u') return false;
    if (!isHigh && vowel !== 'o' && /[ae]/u.test(before) && vowel !== before && !isBorrowed)
      return false;
    before = vowel;
    isBorrowed = false;
  }
  return true;
}
