import { koreanStem } from '@/lib/text/korean';

/** What words end in when they are declined or conjugated, by language; what is left must be the same. */
const endings: Record<string, string> = {
  en: "s es 's ' n an ian ean ese ish ic ist i y e er ers",
  de: 's es e en er ern em n ens st t te ten um us a ische ischen ischer',
  fr: 's r ssez ssons ssent ssant e es é ée és ées er ez ent ons ant ait aient ai a as èrent ir is it ît issent issez issons isse issait re u ue us ues euse eur',
  es: 's r n a o e as os es an en ar er ir ó aron ieron ió aba aban ía ían ado ada ados adas ido ida idos idas ando iendo ará arán erá erán irá irán',
  it: 're no a o e i ano ono are ere ire ò ato ata ati ate ito ita iti ite uto uta uti ute ava avano eva evano iva ivano ando endo erà eranno irà',
  pt: 's r m a o e as os es am em ar er ir ou eu iu aram eram iram ava avam ia iam ado ada ados adas ido ida idos idas ando endo indo ará arão erá',
  nl: 's en',
  ru: 'й а я ы и у ю е о ой ей ом ем ём ам ям ами ями ах ях ов ев ёв ый ий ая яя ое ее ые ие ого его ому ему ым им ых их ыми ими ую юю ь ью ья ье ел ла ло ли л т ет ит ут ют ат ят ал ала али ил ила или ен ена ено ены ский ского ском ская ской ские ских',
  ar: 'ة ه ت ا ي ين ون ات ان ها هم يا ية ته تها تهم',
};
const sets = new Map(
  Object.entries(endings).map(([language, list]) => [language, new Set(['', ...list.split(' ')])]),
);
/** Letters the two must begin with together, and the share of the longer one they must be. */
const least = { letters: 3, share: 0.4 };

/** What Arabic writes onto the beginning of a word: “and”, “with”, “the”. */
const arabicPrefix = /^[وفبلك]?(?:ال|لل)?(?=\p{L}{3})/u;
/** What Arabic verbs begin with where they do not tell what is past: “opens” beside “opened”. */
const arabicPerson = /^[يتن](?=\p{L}{3})/u;
/** Vowel signs: a Hindi word that differs in its last ones is in another case, gender or number. */
const hindiEnding = /^[\p{M}यएईओआ]*$/u;
/** What goes on after the stem of a Korean verb. */
const koreanEnding = /^(?:[하했한해할함되된됐돼어었였지는던기음은을을를이가의로]\p{L}{0,3})?$/u;

/** Whether two words (lower case) are forms of one, as far as endings tell; false where a language's are not known. */
export function areForms(left: string, right: string, language: string): boolean {
  if (left[0] !== right[0] && language !== 'ar') return false;
  if (!knowsForms(language)) return false;
  if (language === 'ar') {
    const [own, others] = [arabicForms(left), arabicForms(right)];
    return own.some((one) => others.some((other) => endAlike(one, other, language)));
  }
  if (language === 'ko' && koreanStem(left) === koreanStem(right)) return true;
  return endAlike(left, right, language);
}

/** A word without what may be written onto it, and as it is: “فتحت” begins with no “so”. */
function arabicForms(word: string): string[] {
  const bare = word.replace(arabicPrefix, '');
  return [bare, word, bare.replace(arabicPerson, '')];
}

function endAlike(left: string, right: string, language: string): boolean {
  let common = 0;
  while (common < left.length && left[common] === right[common]) common++;
  const rests = [left.slice(common), right.slice(common)];
  if (language === 'hi') return common > 1 && rests.every((rest) => hindiEnding.test(rest));
  if (language === 'ko') return common > 1 && rests.every((rest) => koreanEnding.test(rest));
  // One letter of the stem may be part of the ending: “мая” and “май”.
  const known = sets.get(language);
  return (
    known !== undefined &&
    common >= least.letters &&
    common >= least.share * Math.max(left.length, right.length) &&
    rests.every((rest) => known.has(rest))
  );
}

/** Whether it is known how names of a language end in other forms. */
export function knowsForms(language: string): boolean {
  return sets.has(language) || language === 'hi' || language === 'ko';
}
