import { koreanName } from './korean';

const cyrillic = new Map(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);
const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const middles = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
/** What ends a syllable begins the next one before a vowel. */
const carried = ' g kk g n j n d r g m b s t p r m b s s ss ng j ch k t p '.split(' ');
const firstSyllable = 0xac_00;
const beyondLatin = /(?!\p{Script=Latin})\p{L}/u;
const consonants = 'bcdfghjklmnprstvwz';
const vowels = 'aeiou';

/**
 * A word in Latin letters: what other letters say in Cyrillic and Hangul; elsewhere a syllable for each, that tells words apart and
 * looks like a name, for in scripts without capitals that is what words mostly are that no list holds.
 */
export function romanized(word: string): string {
  if (!beyondLatin.test(word)) return word;
  if (/^\p{Script=Cyrillic}/u.test(word)) {
    const letters = [...word.toLowerCase()]
      .map((letter) => cyrillic.get(letter) ?? letter)
      .join('');
    return /^\p{Lu}/u.test(word) ? capitalized(letters) : letters;
  }
  if (/^[가-힣]+$/u.test(word)) return capitalized(revised(koreanName(word)));
  return capitalized([...word].map(syllable).join(''));
}

/** Hangul as names are written on signs and maps: the Revised Romanization, but for sounds that change each other. */
function revised(word: string): string {
  const codes = [...word].map((letter) => (letter.codePointAt(0) ?? 0) - firstSyllable);
  return codes
    .map((code, at) => {
      const [first, rest] = [Math.floor(code / 588), code % 588];
      const next = codes[at + 1];
      const end = next !== undefined && Math.floor(next / 588) === 11 ? carried : finals;
      const before = (codes[at - 1] ?? 0) % 28;
      // “l” before “r” is “ll”.
      const begin = at > 0 && before === 8 && first === 5 ? 'l' : initials[first];
      return `${begin ?? ''}${middles[Math.floor(rest / 28)] ?? ''}${end[rest % 28] ?? ''}`;
    })
    .join('');
}

function syllable(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const next = Math.floor(code / consonants.length);
  return `${consonants.charAt(code % consonants.length)}${vowels.charAt(next % vowels.length)}`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
