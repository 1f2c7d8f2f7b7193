const cyrillic = new Map(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);
const beyondLatin = /(?!\p{Script=Latin})\p{L}/u;
const consonants = 'bcdfghjklmnprstvwz';
const vowels = 'aeiou';

/**
 * A word in Latin letters: what other letters say in Cyrillic; elsewhere a syllable for each, that tells words apart and
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
  return capitalized([...word].map(syllable).join(''));
}

function syllable(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const next = Math.floor(code / consonants.length);
  return `${consonants.charAt(code % consonants.length)}${vowels.charAt(next % vowels.length)}`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
