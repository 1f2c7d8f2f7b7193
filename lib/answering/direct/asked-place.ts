import { attributes, type Attribute } from '@/lib/text/attributes';
import { isUnspacedLanguage } from '@/lib/text/language';
import { isOpen, isVague } from '@/lib/text/vague-words';
import { holdsVersion, versionsIn } from '@/lib/text/version-numbers';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { passageAround } from '@/lib/answering/answer-passage';
import { withoutAsking } from '@/lib/answering/asking-words';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import { asksHowMany, countedStem, countEntries } from './counted-entries';
import type { DirectAnswer } from './direct-answer';
import { isOfKind, type ExpectedAnswer } from '@/lib/answering/expected-answer';
import type { NamedPlace } from '@/lib/answering/named-places';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { blocksOf, isParagraph } from '@/lib/answering/sentence-blocks';
import { highestLikeness } from '@/lib/answering/page-vocabulary';
import { parseQuestion } from '@/lib/answering/question';
import { askingWord } from '@/lib/answering/question-wording';

/** How like two words must be to be one, and how much of a name a question must have. */
const alike = 0.75;
const leastName = { section: 0.5, label: 0.6, table: 0.6 };
/** How much of a name the words of an attribute must make up. */
const leastLabel = 0.5;
/** Where words are not spaced, so many parts of them may be missing. */
const cutShare = 0.5;
/** More entries are not told one by one. */
const mostEntries = 24;
/** More that have the words of a question, among others, are no answer. */
const mostChosen = 3;
/** What stands below a heading is shown whole up to so many words. */
const wholeWords = 120;
/** Running text below a heading is the answer up to so many words. */
const briefWords = 60;
/** Labels that a question fits equally well. */
const mostLabels = 3;
/** What a word that only the title or a heading says counts for the evidence. */
const besidePlace = 0.5;

interface Match {
  place: NamedPlace;
  /** Likeness of words of the question that only some of its lines say to the words of the page. */
  rest: readonly Float32Array[];
  attribute: Attribute | null;
  /** The name has every word of the question, and the question of the name. */
  isWhole: boolean;
  /** The name asks what the question asks. */
  asksToo: boolean;
  strength: number;
  evidence: number;
}

const asksWhen: ReadonlySet<ExpectedAnswer> = new Set<ExpectedAnswer>(['date', 'occasion']);
const asksForNoAmount: ReadonlySet<ExpectedAnswer> = new Set<ExpectedAnswer>([
  'date',
  'occasion',
  'reason',
]);

/** A question with what places are compared with. */
interface Asked {
  text: string;
  expected: ExpectedAnswer;
  words: readonly { stem: string; isOpen: boolean; form: Float32Array }[];
  /** Those it asks for, with what it says besides. */
  attributes: readonly { attribute: Attribute; besides: ReadonlySet<string> }[];
  /** Stem of what it asks the number of, which a list need not name. */
  counted: string | null;
  /** Versions and the like: they are written so, or meant is something else. */
  numbers: readonly string[];
}

/**
 * What stands below the heading, behind the label or in the table that a question asks for: “What are the opening hours?”,
 * “What was fixed in 2.4.1?”, “What do I need?”. Everything a question says must be said there or above it. Null where
 * there is no such place, or it does not hold what is asked for.
 *
 * @param fullText With the question before, where this one leans on it: “And what did it fix?” asks of the same version.
 */
export function askedPlace(
  prepared: AnalyzedPage,
  text: string,
  fullText: string,
): DirectAnswer | null {
  const asked = takeApart(prepared, text, fullText);
  const matches = prepared
    .namedPlaces()
    .flatMap((place) => matchOf(prepared, asked, place) ?? [])
    .toSorted((one, other) => other.strength - one.strength);
  for (const match of matches) {
    const entries = linesOf(prepared, match, asked);
    if (!entries) continue;
    const equals = matches.filter((other) => other !== match && isEqual(match, other));
    const further = equals.slice(0, mostLabels - 1).map((other) => linesOf(prepared, other, asked));
    return {
      entries: [...entries, ...further.flatMap((other) => other ?? [])],
      evidence: match.evidence,
      counted: countEntries(text, match.place, entries),
    };
  }
  return null;
}

/** “How long does it take?” is told by the time to prepare and that to cook. */
function isEqual(one: Match, other: Match): boolean {
  const areLabels = [one, other].every(({ place }) => place.kind === 'label');
  return areLabels && one.attribute !== null && one.strength === other.strength;
}

function takeApart(prepared: AnalyzedPage, text: string, fullText: string): Asked {
  const { reader, vocabulary } = prepared;
  const question = parseQuestion(prepared, text);
  const own = versionsIn(text);
  return {
    text,
    expected: question.expected,
    words: question.words.map(({ word }) => ({
      stem: reader.stem(word),
      isOpen: isOpen(word) || isVague(word, reader.language),
      form: vocabulary().spelledLike(word),
    })),
    attributes: attributes.flatMap((attribute) => {
      const wording = attribute.asks.exec(text)?.[0];
      // An amount is none of the things that a time, a reason or a way is.
      const isOther = attribute.value !== null && asksForNoAmount.has(question.expected);
      if (wording === undefined || isOther) return [];
      const further = withoutAsking(text.replace(wording, ' '), reader.language);
      const besides = new Set(reader.stems(further));
      return [{ attribute, besides }];
    }),
    counted: countedStem(reader, text),
    numbers: own.length > 0 ? own : versionsIn(fullText),
  };
}

function matchOf(prepared: AnalyzedPage, asked: Asked, place: NamedPlace): Match | null {
  const { vocabulary, page } = prepared;
  const { nameIds, plainName } = place;
  const isIn = (ids: Iterable<number>, form: Float32Array): boolean =>
    highestLikeness(ids, form) >= alike;
  const named = asked.words.filter(({ form }) => isIn(nameIds, form));
  const labelled = asked.attributes.filter(({ attribute }) => isLabelOf(attribute, plainName));
  if (named.length === 0 && labelled.length === 0) return null;
  const [asks, nameAsks] = [askingWord(asked.text), askingWord(plainName)];
  const asksToo = nameAsks !== undefined && nameAsks === asks;
  const known = nameIds.filter((id) => asked.words.some(({ form }) => (form[id] ?? 0) >= alike));
  const share = nameIds.length > 0 ? known.length / nameIds.length : 0;
  const content = place.sentences.map(({ text }) => text).join('\n');
  const told = labelled.find(({ attribute: { value } }) => value === null || value.test(content));
  if (!told && place.isPair) return null;
  if (!told && (share < leastName[place.kind] || (nameAsks !== undefined && !asksToo))) return null;
  const everything = [page.title, ...place.headings, place.name, content].join('\n');
  if (asked.numbers.some((number) => !holdsVersion(everything, number))) return null;
  const aboveIds = [...vocabulary().title, ...place.aboveIds];
  const contentIds = new Set(
    place.sentences.flatMap(({ index }) => [...(vocabulary().sentences[index] ?? [])]),
  );
  const rest: Float32Array[] = [];
  let telling = 0;
  let said = 0;
  let missed = 0;
  for (const word of asked.words) {
    const isAbove = isIn(aboveIds, word.form);
    if (named.includes(word)) {
      said++;
      if (!isAbove || asked.numbers.length > 0) telling++;
    } else if (told && !told.besides.has(word.stem)) said++;
    else if (isAbove) said += besidePlace;
    else if (isIn(contentIds, word.form)) {
      // What may say anything does not choose among lines.
      if (!word.isOpen) rest.push(word.form);
      said++;
    } else if (!word.isOpen && !(word.stem === asked.counted && (told || isList(place)))) missed++;
  }
  // Parts of words may lie across what asks and what is asked about.
  const isCut = told !== undefined && isUnspacedLanguage(prepared.language);
  if (missed > (isCut ? cutShare * asked.words.length : 0)) return null;
  if (!told && telling === 0 && !asksToo) return null;
  const count = Math.max(1, asked.words.length);
  return {
    place,
    rest,
    attribute: told?.attribute ?? null,
    isWhole: share === 1 && asked.words.every((word) => word.isOpen || named.includes(word)),
    asksToo,
    strength:
      (told ? 1.5 : 0) +
      named.length / count +
      share +
      (asksToo ? 0.5 : 0) +
      ((place.kind === 'section') === (told?.attribute.isList ?? false) ? 0.25 : 0) -
      (rest.length > 0 ? 0.25 : 0),
    evidence: (1 + said) / (1 + count),
  };
}

function isList({ sentences }: NamedPlace): boolean {
  return sentences.every(({ kind }) => kind === 'list-item' || kind === 'table-row');
}

function isLabelOf({ labels }: Attribute, name: string): boolean {
  const match = labels.exec(name);
  return match !== null && match[0].length >= leastLabel * name.length;
}

/** The lines that tell, or null. */
function linesOf(prepared: AnalyzedPage, match: Match, asked: Asked): QuotedEntry[] | null {
  const { place, rest, attribute } = match;
  const [, value] = place.sentences;
  if (place.isPair && value) return [{ main: value, sentences: place.sentences }];
  if (asksWhen.has(asked.expected) && attribute === null && place.heading && rest.length === 0) {
    const isDated = isOfKind('date', place.name, prepared.reader);
    if (isDated) return [{ main: place.heading, sentences: [place.heading] }];
  }
  const { sentences } = prepared.vocabulary();
  const blocks = withoutHeaders(prepared, blocksOf(place.sentences));
  const says = (block: readonly PageSentence[]): boolean =>
    rest.every((form) =>
      block.some(({ index }) => highestLikeness(sentences[index] ?? [], form) >= alike),
    );
  const isOfValue = (block: readonly PageSentence[]): boolean =>
    !attribute?.value || block.some(({ text }) => attribute.value?.test(text));
  let chosen = blocks.filter((block) => says(block) && isOfValue(block));
  const tells = (sentence: PageSentence): boolean => says([sentence]) && isOfValue([sentence]);
  // Of running text, the sentences that tell it of what is asked about.
  if (attribute && rest.length > 0 && chosen.every(isParagraph))
    chosen = chosen.map((block) => block.filter(tells)).filter((block) => block.length > 0);
  if (attribute?.isList) {
    // “How much stock do I need?” is told by a line; “Which documents do I need?” by all of them.
    const isAmount = asked.expected === 'number' && rest.length > 0;
    const amounts = isAmount ? chosen.filter((block) => isAmountIn(prepared, block)) : [];
    chosen = amounts.length > 0 ? amounts : blocks;
  }
  const isChoice = chosen.length < blocks.length;
  if (chosen.length === 0 || chosen.length > (isChoice ? mostChosen : mostEntries)) return null;
  if (attribute?.isList || asked.expected === 'manner') chosen = untilListEnds(chosen);
  if (!isSought(prepared, match, asked, chosen)) return null;
  return chosen.map((block) => entryOf(prepared, block));
}

function isAmountIn({ reader }: AnalyzedPage, block: readonly PageSentence[]): boolean {
  return block.some(({ text }) => isOfKind('number', text, reader));
}

/** The rows of a table bring the names of their columns. */
function withoutHeaders(prepared: AnalyzedPage, blocks: PageSentence[][]): PageSentence[][] {
  const headers = new Set(prepared.tableHeaders());
  return blocks.filter(([first]) => !first || !headers.has(first));
}

/** Steps with what leads to them: what else stands below their heading is no more of them. */
function untilListEnds(blocks: PageSentence[][]): PageSentence[][] {
  const last = blocks.findLastIndex(([first]) => first && first.kind !== 'paragraph');
  return last < 0 ? blocks : blocks.slice(0, last + 1);
}

function isSought(
  { reader }: AnalyzedPage,
  { place, rest, attribute, isWhole, asksToo }: Match,
  { expected, text }: Asked,
  blocks: readonly (readonly PageSentence[])[],
): boolean {
  if (place.kind === 'label')
    return (
      attribute !== null ||
      expected === 'name' ||
      isOfKind(expected, place.sentences.map((each) => each.text).join(' '), reader)
    );
  const words = blocks.flat().reduce((sum, sentence) => sum + sentence.words, 0);
  if (blocks.every(isParagraph)) {
    const isPlain = rest.length === 0 && (asksToo || isWhole);
    return (attribute !== null || isPlain) && words <= briefWords;
  }
  if (words > wholeWords && place.kind === 'section') return false;
  if (attribute !== null || asksToo) return true;
  if (rest.length > 0) return false;
  return expected === null || expected === 'manner' || (expected === 'number' && asksHowMany(text));
}

function entryOf(prepared: AnalyzedPage, block: readonly PageSentence[]): QuotedEntry {
  const [main] = block;
  if (!main) throw new RangeError('a block without sentences');
  return main.kind === 'table-row' ? passageAround(prepared, main) : { main, sentences: block };
}
