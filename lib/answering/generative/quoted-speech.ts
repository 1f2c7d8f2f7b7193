import type { EvidenceIndex } from './evidence-index';
import { plainForm, quotationsOf } from './verbatim';

/** Sentences that one quotation may run over. */
const mostSentences = 4;
/** What a quotation is for the search of its speaker. */
const mark = '“”';

const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?(?: (?:(?:von|van|de|da|del|della|di|du|al|bin) )?\p{Lu}[\p{L}\p{M}'’-]*)*`;
const says = String.raw`(?:said|says?|told|wrote|writes|added|argued|claimed|disagreed|replied|explained|warned|noted|sagte|schrieb|erklärte|meinte|dit|déclaré|déclare|affirmé|écrit|dijo|escribió|afirmó|declaró|disse|detto|dichiarato|affermato|scrisse|сказала?|заявила?|написала?)`;
const pronoun = String.raw`(?:he|she|they|er|sie|il|elle|él|ella|lui|lei|egli|он|она|они)`;
const few = String.raw`(?:\p{Ll}[\p{L}\p{M}'’]* ){0,3}`;
const edge = String.raw`(?<![\p{L}\p{M}])`;
const wordEnd = String.raw`(?![\p{L}\p{M}])`;

/** Ways of naming who says something; group 1 is the name. */
const speakers = [
  `${edge}(${name})(?:, [^,“”]{3,60},)? ${few}${says}${wordEnd}`,
  `${edge}${says} ${few}(${name})`,
  `${edge}(?:[Aa]ccording to|[Ll]aut|[Ss]elon|[Ss]egún|[Ss]econdo|[Пп]о словам) ${few}(${name})`,
  `${edge}(${name})(?: [^“”.;:]{1,40})?: ?${mark}`,
].map((pattern) => new RegExp(pattern, 'gu'));
const bySomeoneBefore = new RegExp(
  `${edge}(?:${pronoun} ${few}${says}|${says} ${pronoun})${wordEnd}`,
  'iu',
);

/**
 * Whether what a claim has somebody say is said by this one on the page: in the sentence with the quotation, or, where
 * this names nobody, around it. A claim that names no speaker, or no quotation, holds.
 */
export function speakersHold(claim: string, index: EvidenceIndex, language: string): boolean {
  return quotationsOf(claim).every(({ text, start, end: until }) => {
    const claimed = speakerOf(claim, start, until);
    if (claimed === null || !isPerson(claimed, index, language)) return true;
    const places = placesOf(plainForm(text), index);
    return places.length === 0 || places.some((place) => isSaidBy(claimed, text, place, index));
  });
}

/** The name nearest to a quotation among those said to speak. */
function speakerOf(text: string, start: number, end: number): string | null {
  const before = plainQuotations(text.slice(0, start));
  const around = `${before}${mark}${plainQuotations(text.slice(end))}`;
  let nearest: { name: string; distance: number } | null = null;
  for (const pattern of speakers) {
    for (const match of around.matchAll(pattern)) {
      const distance =
        match.index < before.length
          ? Math.max(0, before.length - match.index - match[0].length)
          : match.index - before.length;
      if (nearest === null || distance < nearest.distance)
        nearest = { name: match[1] ?? '', distance };
    }
  }
  return nearest?.name ?? null;
}

function plainQuotations(text: string): string {
  return quotationsOf(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${mark}${rest.slice(end)}`,
    text,
  );
}

/** One word that a sentence or a language writes with a capital need not be a name: “Critics”, “Forscher”. */
function isPerson(claimed: string, index: EvidenceIndex, language: string): boolean {
  if (claimed.includes(' ')) return true;
  return (
    language !== 'de' && index.hasSpelling(claimed) && !index.hasSpelling(claimed.toLowerCase())
  );
}

/** Indexes of the sentences (first, last) that hold a quotation. */
function placesOf(quotation: string, index: EvidenceIndex): [number, number][] {
  const places: [number, number][] = [];
  for (const { sentence } of index.all) {
    let whole = '';
    for (let last = sentence.index; last < sentence.index + mostSentences; last++) {
      const next = index.all[last]?.sentence;
      if (next?.blockId !== sentence.blockId) break;
      whole += ` ${next.text}`;
      if (!plainForm(whole).includes(quotation)) continue;
      // A later beginning that holds it too is the nearer one.
      while ((places.at(-1)?.[1] ?? -1) === last) places.pop();
      places.push([sentence.index, last]);
      break;
    }
  }
  return places;
}

function isSaidBy(
  claimed: string,
  quotation: string,
  [first, last]: [number, number],
  index: EvidenceIndex,
): boolean {
  const source = index.all.slice(first, last + 1);
  const text = source.map(({ sentence }) => sentence.text).join(' ');
  const at = quotationsOf(text).find((each) => plainForm(each.text).includes(plainForm(quotation)));
  const said = at === undefined ? null : speakerOf(text, at.start, at.end);
  if (said !== null) return isSameName(claimed, said);
  const [opening] = source;
  if (opening === undefined) return true;
  const { before, above } = index.contextOf(opening);
  const after = bySomeoneBefore.test(plainQuotations(text))
    ? []
    : index.all.slice(last + 1, last + 2);
  const near = [...source, ...before, ...after].map(({ sentence }) => sentence.text);
  const words = [...near, ...above.flatMap((each) => each.words.map((word) => word.text))];
  return words.some((each) => namesIn(each).some((other) => isSameName(claimed, other)));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`${edge}${name}`, 'gu'))].map(([found]) => found);
}

/** One of them may be the family name or the given name alone, or inflected. */
function isSameName(left: string, right: string): boolean {
  const [one, other] = [left, right].map((each) =>
    each
      .toLowerCase()
      .replace(/['’]s?$/u, '')
      .split(' '),
  );
  const has = (list: readonly string[] = [], word = '') => list.some((each) => isForm(each, word));
  return has(other, one?.at(-1)) || has(one, other?.at(-1));
}

function isForm(left: string, right: string): boolean {
  const [short = '', long = ''] = [left, right].toSorted((a, b) => a.length - b.length);
  return (
    long === short ||
    (short.length > 3 &&
      long.length <= short.length + 3 &&
      long.startsWith(short.slice(0, -1)) &&
      /\p{Script=Cyrillic}/u.test(short)) ||
    long === `${short}s`
  );
}
