import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { NamedPlace } from '@/lib/answering/named-places';
import { highestLikeness } from '@/lib/answering/page-vocabulary';
import { askingWord } from '@/lib/answering/question-wording';
import { isItem } from '@/lib/answering/sentence-blocks';
import type { Attribute } from '@/lib/text/attributes';
import { isUnspacedLanguage } from '@/lib/text/language';
import { holdsVersion } from '@/lib/text/version-numbers';
import type { AskedAttribute, AskedWord, PlaceQuestion } from './place-question';

/** How like two words must be to be one, and how much of a name a question must have. */
const alike = 0.75;
const leastName = { section: 0.5, label: 0.6, table: 0.6 };
/** How much of a name the words of an attribute must make up. */
const leastLabel = 0.5;
/** Where words are not spaced, so many parts of them may be missing. */
const cutShare = 0.5;
/** What a word that only the title or a heading says counts for the evidence. */
const besidePlace = 0.5;

/** Of a name what tells it from one with the same telling words: “the day before”, “the same day”. English, as other pages are read. */
const limiting = /^(?:before|after|same|until|since|without|no|not|under|over|except|other)$/u;

/** What a page says so often may be what it is about. */
const leastSaid = 4;

/** A place that a question may ask for. */
export interface Match {
  place: NamedPlace;
  /** Likeness of words of the question that only some of its lines say to the words of the page. */
  rest: readonly Float32Array[];
  attribute: Attribute | null;
  /** The name has every word of the question that the title does not have, and the question of the name. */
  isWhole: boolean;
  /** The name asks what the question asks. */
  asksToo: boolean;
  strength: number;
  evidence: number;
}

/** How well a question names a place; null where it does not, or says what is said neither there nor above it. */
export function matchPlace(
  prepared: AnalyzedPage,
  asked: PlaceQuestion,
  place: NamedPlace,
): Match | null {
  const content = place.sentences.map(({ text }) => text).join('\n');
  const naming = namingOf(prepared, asked, place, content);
  if (!naming) return null;
  const { named, told, share, asksToo } = naming;
  const everything = [prepared.page.title, ...place.headings, place.name, content].join('\n');
  if (asked.numbers.some((number) => !holdsVersion(everything, number))) return null;
  if (asked.models.some((model) => !everything.toLowerCase().includes(model))) return null;
  const { rest, said, telling, missed } = whereSaid(prepared, asked, place, naming);
  // Parts of words may lie across what asks and what is asked about.
  const isCut = told !== undefined && isUnspacedLanguage(prepared.language);
  if (missed > (isCut ? cutShare * asked.words.length : 0)) return null;
  if (!told && telling === 0 && !asksToo) return null;
  const count = Math.max(1, asked.words.length);
  const { title } = prepared.vocabulary();
  const isKnown = (word: AskedWord): boolean =>
    word.isIdle || named.has(word) || isAmong(title, word.form);
  return {
    place,
    rest,
    attribute: told?.attribute ?? null,
    isWhole: share === 1 && asked.words.every(isKnown),
    asksToo,
    strength:
      (told ? 1.5 : 0) +
      named.size / count +
      share +
      (asksToo ? 0.5 : 0) +
      ((place.kind === 'section') === (told?.attribute.isList ?? false) ? 0.25 : 0) -
      (rest.length > 0 ? 0.25 : 0),
    evidence: (1 + said) / (1 + count),
  };
}

/** What a question and the name of a place have in common. */
interface Naming {
  /** Words of the question that the name has. */
  named: ReadonlySet<AskedWord>;
  /** What the question asks for and the name is a label of. */
  told: AskedAttribute | undefined;
  /** Of the name, in the question. */
  share: number;
  asksToo: boolean;
}

function namingOf(
  { reader }: AnalyzedPage,
  asked: PlaceQuestion,
  { kind, nameIds, plainName, isPair }: NamedPlace,
  content: string,
): Naming | null {
  const named = asked.words.filter(({ form }) => isAmong(nameIds, form));
  const labelled = asked.attributes.filter(({ attribute }) => isLabelOf(attribute, plainName));
  if (named.length === 0 && labelled.length === 0) return null;
  const nameAsks = askingWord(plainName);
  const asksToo = nameAsks !== undefined && nameAsks === askingWord(asked.text);
  const known = nameIds.filter((id) => asked.words.some(({ form }) => (form[id] ?? 0) >= alike));
  const share = nameIds.length > 0 ? known.length / nameIds.length : 0;
  const told = labelled.find(({ attribute: { value } }) => value === null || value.test(content));
  const limits = reader.everyWord(plainName).filter((word) => limiting.test(word));
  const said = limits.length > 0 ? reader.everyWord(asked.text) : [];
  const isMeant = limits.every((word) => said.includes(word));
  const isNamed =
    !isPair && isMeant && share >= leastName[kind] && (nameAsks === undefined || asksToo);
  return told || isNamed ? { named: new Set(named), told, share, asksToo } : null;
}

/** Where the words of a question are said: by the name, above it, in its lines or nowhere. */
function whereSaid(
  prepared: AnalyzedPage,
  asked: PlaceQuestion,
  place: NamedPlace,
  { named, told }: Naming,
): { rest: Float32Array[]; said: number; telling: number; missed: number } {
  const { vocabulary } = prepared;
  const aboveIds = [...vocabulary().title, ...place.aboveIds];
  const contentIds = new Set(
    place.sentences.flatMap(({ index }) => [...(vocabulary().sentences[index] ?? [])]),
  );
  const rest: Float32Array[] = [];
  let telling = 0;
  let said = 0;
  let missed = 0;
  for (const word of asked.words) {
    const isAbove = isAmong(aboveIds, word.form);
    if (named.has(word)) {
      said++;
      if (!isAbove || asked.numbers.length > 0) telling++;
    } else if (told && !told.besides.has(word.stem)) said++;
    else if (isAbove) said += besidePlace;
    else if (isAmong(contentIds, word.form)) {
      // What may say anything does not choose among lines.
      if (!word.isIdle) rest.push(word.form);
      said++;
    } else if (
      !word.isIdle &&
      !(told && isSubject(prepared, word)) &&
      !(word.stem === asked.counted && (told || place.sentences.every(isItem)))
    )
      missed++;
  }
  return { rest, said, telling, missed };
}

/** Whether a page keeps saying a word, and heads no part of itself with it: what it is all about, a label need not repeat. */
function isSubject({ vocabulary, sentences }: AnalyzedPage, { form }: AskedWord): boolean {
  const saying = sentences.filter(({ index }) =>
    isAmong(vocabulary().sentences[index] ?? [], form),
  );
  return saying.length >= leastSaid && saying.every(({ kind }) => kind !== 'heading');
}

function isLabelOf({ labels }: Attribute, name: string): boolean {
  const match = labels.exec(name);
  return match !== null && match[0].length >= leastLabel * name.length;
}

/** Whether one of some words of the page is a word of the question, given by its likeness to each. */
export function isAmong(ids: Iterable<number>, form: Float32Array): boolean {
  return highestLikeness(ids, form) >= alike;
}
