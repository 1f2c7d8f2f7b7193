const vowel = '[aeiou]';
const consonant = '[bcdfgklmnprstvz]';

const doubled = new RegExp(`(${consonant})\\1$`, 'u');
const open = new RegExp(`(?<!${vowel})([aeou])(${consonant})$`, 'u');
const voiced: Readonly<Record<string, string>> = { v: 'f', z: 's' };

/**
 * What Dutch writes where an ending that begins with a vowel is taken off: “boom” of “bom-en”, “kat” of “katt-en”, “huis” of
 * “huiz-en”. Itself before other endings.
 */
export function closedSyllable(beginning: string, ending: string): string {
  if (!/^[aei]/u.test(ending)) return beginning;
  const spelled = doubled.test(beginning)
    ? beginning.slice(0, -1)
    : beginning.replace(open, '$1$1$2');
  return spelled.replace(/[vz]$/u, (last) => voiced[last] ?? last);
}
