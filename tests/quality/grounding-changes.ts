/** Rules that retell a sentence truly, or falsely. Each gives null where it does not apply. English. */
export type Change = (sentence: string, random: () => number) => string | null;

const SYNONYMS: Record<string, string> = {
  began: 'started',
  started: 'began',
  large: 'big',
  small: 'little',
  many: 'numerous',
  major: 'main',
  important: 'significant',
  because: 'since',
  however: 'but',
  also: 'additionally',
  called: 'named',
  known: 'recognized',
  built: 'constructed',
  constructed: 'built',
  located: 'situated',
  often: 'frequently',
  several: 'a number of',
  approximately: 'about',
  about: 'roughly',
  created: 'made',
  received: 'got',
  obtained: 'got',
  primarily: 'mainly',
  mainly: 'chiefly',
  although: 'though',
  near: 'close to',
  allows: 'lets',
  required: 'needed',
  necessary: 'needed',
  helped: 'assisted',
  bought: 'purchased',
  died: 'passed away',
  found: 'discovered',
  shows: 'demonstrates',
  used: 'employed',
  uses: 'employs',
  various: 'different',
  whole: 'entire',
  entire: 'whole',
  city: 'town',
  area: 'region',
  region: 'area',
  film: 'movie',
  happened: 'occurred',
  occurred: 'happened',
  famous: 'well-known',
  quickly: 'rapidly',
  rapidly: 'fast',
  difficult: 'hard',
  sometimes: 'at times',
  usually: 'normally',
  together: 'jointly',
  consists: 'is made up',
  largest: 'biggest',
  main: 'principal',
  different: 'distinct',
  common: 'widespread',
  considered: 'regarded as',
  established: 'founded',
  founded: 'established',
};

const PREPOSITION =
  'In|On|At|During|After|Before|Since|By|From|Under|For|With|Within|Following|Among|Until|Throughout';

const lowerFirst = (text: string) =>
  /^(?:The|A|An|It|He|She|They|This|These|Those|There|His|Her|Its|Their|In|On|At|As|While|When|If|For|Some|Many|Most|Both|All|One|Another|Other|Such|By|With|From|After|Before|During)\b/.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const bare = (text: string) => text.replace(/\s*[.!]\s*$/, '').trim();

/** “In 1990, X did Y.” → “X did Y in 1990.” */
export const reorder: Change = (sentence) => {
  const lead = new RegExp(`^((?:${PREPOSITION})\\b[^,]{3,60}?) ?, ([^,].{25,})$`).exec(
    bare(sentence),
  );
  if (lead?.[1] !== undefined && lead[2] !== undefined && !/[;:]/.test(lead[2]))
    return `${upperFirst(lead[2])} ${lowerFirst(lead[1])}.`;
  const halves = /^(.{25,}?) ?, (while|although|because|whereas|but|and) (.{25,})$/.exec(
    bare(sentence),
  );
  if (halves?.[1] === undefined || halves[3] === undefined || /[;:]/.test(sentence)) return null;
  return `${upperFirst(halves[3])}, ${halves[2] === 'but' ? 'while' : halves[2]} ${lowerFirst(halves[1])}.`;
};

/** Leaves out what stands in brackets, a relative clause or a lead. */
export const trim: Change = (sentence) => {
  const plain = bare(sentence);
  const forms = [
    plain.replace(/ ?\([^()]{3,}\)/, ''),
    plain.replace(
      / ?, (?:which|who|where|including|such as|especially) [^,;]{8,}(?= ?,|$)( ?,)?/,
      '',
    ),
    plain.replace(
      new RegExp(
        `^(?:${PREPOSITION}|However|Therefore|Additionally|Furthermore|Moreover)\\b[^,]{0,50}? ?, `,
      ),
      '',
    ),
  ];
  const shorter = forms.find(
    (form) => form !== plain && form.length > 40 && form.length < plain.length,
  );
  return shorter === undefined ? null : `${upperFirst(shorter)}.`;
};

/** Exchanges up to three common words. */
export const exchange: Change = (sentence) => {
  let count = 0;
  const changed = sentence.replace(/\b[a-z]{4,}\b/g, (word) => {
    const other = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined;
    if (other === undefined || count >= 3) return word;
    count++;
    return other;
  });
  return count === 0 ? null : changed;
};

export function merge(first: string, second: string): string {
  return `${bare(first)}, and ${lowerFirst(bare(second))}.`;
}

/** The subject by its name instead of a pronoun. */
export function nameSubject(sentence: string, title: string): string | null {
  if (!/^(?:He|She|It) /.test(sentence) || title.split(' ').length > 4 || title === '') return null;
  return sentence.replace(/^(?:He|She|It) /, `${title.replace(/ \(.*\)/, '')} `);
}

/** Another number in place of one. */
export const changeNumber: Change = (sentence, random) => {
  const numbers = [...sentence.matchAll(/(?<![\p{L}\d.,-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d])/gu)];
  const chosen = numbers[Math.floor(random() * numbers.length)];
  if (chosen === undefined) return null;
  const digits = chosen[0];
  const position = digits.length > 2 ? digits.length - 1 - Math.floor(random() * 2) : 0;
  if (!/\d/.test(digits[position] ?? '')) return null;
  const other = String((Number(digits[position]) + 1 + Math.floor(random() * 8)) % 10 || 4);
  const changed = `${digits.slice(0, position)}${other === digits[position] ? '7' : other}${digits.slice(position + 1)}`;
  return changed === digits
    ? null
    : sentence.slice(0, chosen.index) + changed + sentence.slice(chosen.index + digits.length);
};

const NAME = /(?<=[\p{L}\d,] )\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}{2,})*(?![\p{L}])/gu;
const NOT_NAMES =
  /^(?:The|This|That|These|Those|There|Their|They|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/;

/** Names inside a sentence: capitals that no sentence asks for. */
export function namesIn(sentence: string): string[] {
  return [...sentence.matchAll(NAME)].map(([name]) => name).filter((name) => !NOT_NAMES.test(name));
}

export function changeName(
  sentence: string,
  others: readonly string[],
  random: () => number,
): string | null {
  const names = namesIn(sentence);
  const name = names[Math.floor(random() * names.length)];
  const choice = others.filter(
    (other) =>
      !sentence.includes(other) && !other.split(' ').some((part) => sentence.includes(part)),
  );
  const other = choice[Math.floor(random() * choice.length)];
  return name === undefined || other === undefined ? null : sentence.replace(name, other);
}

/** “Was” → “was not”, and back. */
export const negate: Change = (sentence) => {
  const denied = sentence.replace(/ (?:not|never) (?!only)/, ' ');
  if (denied !== sentence) return denied;
  const affirmed = sentence.replace(
    / (was|were|is|are|has|have|had|can|could|will|would|did|does) (?!not|no |n't|never|only|a |an |the )/,
    ' $1 not ',
  );
  return affirmed === sentence ? null : affirmed;
};
