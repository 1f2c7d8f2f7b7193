/** What a number before it is counted in, by language; forms of one with `/`. */
const lists: Record<string, Record<string, number>> = {
  en: { dozen: 12, million: 1e6, billion: 1e9, trillion: 1e12 },
  de: {
    dutzend: 12,
    tausend: 1e3,
    'million/millionen/mio': 1e6,
    'milliarde/milliarden/mrd': 1e9,
    'billion/billionen': 1e12,
  },
  fr: { 'million/millions': 1e6, 'milliard/milliards': 1e9 },
  es: { 'docena/docenas': 12, 'millón/millones': 1e6, 'billón/billones': 1e12 },
  it: { 'milione/milioni': 1e6, 'miliardo/miliardi': 1e9 },
  pt: { 'dúzia/dúzias': 12, mil: 1e3, 'milhão/milhões': 1e6, 'bilhão/bilhões': 1e9 },
  nl: { duizend: 1e3, miljoen: 1e6, miljard: 1e9 },
  pl: {
    'tys/tysiąc/tysiące/tysięcy': 1e3,
    'mln/milion/miliony/milionów': 1e6,
    'mld/miliard/miliardy/miliardów': 1e9,
  },
  ru: {
    'тыс/тысяч/тысячи/тысяча/тысячам': 1e3,
    'млн/миллион/миллиона/миллионов/миллионам': 1e6,
    'млрд/миллиард/миллиарда/миллиардов/миллиардам': 1e9,
  },
  tr: { bin: 1e3, milyon: 1e6, milyar: 1e9 },
  ar: { 'مليون/ملايين/مليونا': 1e6, 'مليار/مليارات/مليارا': 1e9 },
  hi: { 'हज़ार/हजार': 1e3, लाख: 1e5, करोड़: 1e7, अरब: 1e9 },
};

const magnitudes = new Map(
  Object.entries(lists).map(([language, list]) => [
    language,
    new Map(
      Object.entries(list).flatMap(([forms, value]) =>
        forms.split('/').map((form) => [form.normalize('NFKC'), value] as const),
      ),
    ),
  ]),
);

const unspaced: Record<string, number> = {
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  หมื่น: 1e4,
  แสน: 1e5,
  ล้าน: 1e6,
};

/** The same after digits in scripts without spaces: “40万”, “18 ล้าน”. */
export const unspacedMagnitude = ` ?(?:${Object.keys(unspaced)
  .toSorted((left, right) => right.length - left.length)
  .join('|')})`;

/** A value by what it is counted in: “4.8” by “million”; null where that is no magnitude. */
export function magnified(value: string, by: string, language: string): string | null {
  const factor = magnitudes.get(language)?.get(by) ?? unspaced[by.trim()];
  const product = Number(value) * (factor ?? Number.NaN);
  // What is not exact in binary: 1.1 by 100 000 000.
  return Number.isNaN(product) ? null : String(Math.round(product * 1000) / 1000);
}
