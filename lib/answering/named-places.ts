import { isOpen } from '@/lib/text/vague-words';
import type { PageSentence } from './prepared-page';
import type { AnalyzedPage } from './analyzed-page';
import { leadsOn } from './led-into';
import { headsPost } from './thread-posts';

/** A part of a page that says in a few words what it tells: a label before its value, a section, a list with what leads into it, a table of things. */
export interface NamedPlace {
  kind: 'label' | 'section' | 'table';
  name: string;
  /** Of a section that has one. */
  heading: PageSentence | null;
  /** Headings above it, outermost first. */
  headings: readonly string[];
  /** What it tells, without headings. */
  sentences: readonly PageSentence[];
  /** Name and value stand in blocks of their own, which only a name that is known for one tells from two entries of a list. */
  isPair?: boolean;
  /** Without what stands in brackets. */
  plainName: string;
  /** Words of the vocabulary that the name and the headings above consist of. */
  nameIds: readonly number[];
  aboveIds: readonly number[];
}

type Found = Omit<NamedPlace, 'plainName' | 'nameIds' | 'aboveIds'>;

/** “Nearest metro: Tarnby Strand”: a label of a few words before a value that is no text; not “Lake Ostra (Swedish: Ostrasjön)”. */
const label = /^((?:[^:：.!?。()]|\([^:：.!?。()]*\)){1,40}?)\s?[:：]\s?(?=\S)(?!\/\/)/u;
/** “Tidepool 3.4.0 – 9 June 2026”, not “3.4 Results”: the date beside it is not what it is called. */
const version = /^(?:\p{L}+ )?v?\d+(?:\.\d+)+(?=\s*(?:$|[[(–—:,|·-]))/u;
/** “Basin: Mouth”: the part of the table before the name of a row. */
const partBefore = /^[^:：]+[:：]\s+(?=\S)/u;
const longestLabel = 5;
const longestValue = 40;
const longestTerm = 4;

/** The named places of a page, in reading order. */
export function namedPlaces(prepared: AnalyzedPage): NamedPlace[] {
  const { reader, vocabulary } = prepared;
  const idsOf = (words: readonly string[]): number[] => [
    ...new Set(words.flatMap((word) => vocabulary().id(word) ?? [])),
  ];
  const above = new Map<readonly string[], number[]>();
  return find(prepared).map((place) => {
    const own = place.kind === 'label' ? place.name.replace(partBefore, '') : place.name;
    const plainName = version.exec(own)?.[0] ?? own.replaceAll(/\([^)]*\)/gu, ' ').trim();
    const words = reader.words(plainName);
    // “4 Limitations” is about limitations; of “2.4.1” there is no more to know.
    const telling = words.filter((word) => /\p{L}/u.test(word) && !isOpen(word));
    const aboveIds = above.get(place.headings) ?? idsOf(place.headings.flatMap(reader.words));
    above.set(place.headings, aboveIds);
    return { ...place, plainName, nameIds: idsOf(telling.length > 0 ? telling : words), aboveIds };
  });
}

function find({ sentences, page, tableHeaders }: AnalyzedPage): Found[] {
  const levels = new Map(page.blocks.map(({ id, level }) => [id, level ?? 6]));
  const headers = tableHeaders();
  const places: Found[] = [];
  for (const sentence of sentences) {
    const { kind, headings, index, blockId, text } = sentence;
    if (kind === 'heading') {
      const told = below(sentences, index, levels);
      const place: Found | null =
        told.length > 0
          ? { kind: 'section', name: text, heading: sentence, headings, sentences: told }
          : pairOf(sentences, sentence);
      if (place) places.push(place);
    } else if (sentences[index - 1]?.blockId !== blockId && !headsPost(sentence)) {
      const place =
        labelled(sentences, sentence, page.type === 'product') ??
        pairOf(sentences, sentence) ??
        tableOf(sentences, headers, sentence) ??
        leadInOf(sentences, sentence);
      if (place) places.push(place);
    }
  }
  return places;
}

/** What stands below a heading until the next of its level. */
function below(
  sentences: readonly PageSentence[],
  heading: number,
  levels: ReadonlyMap<number, number>,
): PageSentence[] {
  const own = levels.get(sentences[heading]?.blockId ?? -1) ?? 6;
  const told: PageSentence[] = [];
  for (let at = heading + 1; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (!sentence) break;
    if (sentence.kind !== 'heading') told.push(sentence);
    else if ((levels.get(sentence.blockId) ?? 6) <= own) break;
  }
  return told;
}

/** “Apply by” above “3 May”: a term with its definition. */
function pairOf(sentences: readonly PageSentence[], term: PageSentence): Found | null {
  const { kind, text, words, headings, index } = term;
  const value = sentences[index + 1];
  const isTerm = words <= longestTerm && /[\p{L}\p{M})]$/u.test(text) && kind !== 'table-row';
  if (!isTerm || !value || value.kind !== kind || value.blockId === term.blockId) return null;
  const tells = /[\p{N}@]/u.test(value.text) && value.words <= longestValue;
  const told = [term, value];
  return tells
    ? { kind: 'label', isPair: true, name: text, heading: null, headings, sentences: told }
    : null;
}

/** “¥2,999”, “€449.00 €379.00 incl. VAT”: on the page of a product its price needs no label. */
const oneAmount = String.raw`(?:[$€£¥₹₽₩]\s?\p{N}[\p{N}.,'’]*|\p{N}[\p{N}.,'’]*(?:\s\p{N}{3})*\s?(?:[€£¥₹₽₩元円]|kr|zł))`;
const amount = new RegExp(
  String.raw`^(?:now |only |from |ab |nur |à partir de )?${oneAmount}(?:[\s*]+${oneAmount})*[\s*]*(?:\(?(?:incl|inkl|excl|exkl|inc|ex|plus|zzgl|vat|tax|ttc|ht|iva|mwst|税|含).{0,20})?$`,
  'iu',
);

function labelled(
  sentences: readonly PageSentence[],
  first: PageSentence,
  isProduct: boolean,
): Found | null {
  const { kind, text, headings, index, blockId } = first;
  const cells = kind === 'table-row' ? text.split(' | ') : [];
  const name =
    isProduct && amount.test(text)
      ? 'price'
      : cells.length === 2
        ? cells[0]
        : kind === 'table-row'
          ? undefined
          : label.exec(text)?.[1];
  if (name === undefined || name.split(/\s+/u).length > longestLabel) return null;
  const block = [first];
  while (sentences[index + block.length]?.blockId === blockId)
    block.push(...sentences.slice(index + block.length, index + block.length + 1));
  const words = block.reduce((sum, sentence) => sum + sentence.words, 0);
  return words > longestValue
    ? null
    : { kind: 'label', name, heading: null, headings, sentences: block };
}

/** “Before you start, you will need:” above a list: what stands there it heads. */
function leadInOf(sentences: readonly PageSentence[], line: PageSentence): Found | null {
  const { kind, text, headings, index } = line;
  if (kind !== 'paragraph' || !leadsOn(line)) return null;
  const items: PageSentence[] = [];
  for (let at = index + 1; sentences[at]?.kind === 'list-item'; at++) {
    const item = sentences[at];
    if (item) items.push(item);
  }
  const name = text.slice(0, -1).split(', ').at(-1) ?? '';
  return items.length > 1
    ? { kind: 'section', name, heading: null, headings, sentences: [line, ...items] }
    : null;
}

/** A table by the name of its first column, which is that of the things it lists. */
function tableOf(
  sentences: readonly PageSentence[],
  headers: readonly (PageSentence | null)[],
  header: PageSentence,
): Found | null {
  if (header.kind !== 'table-row' || headers[header.index + 1] !== header) return null;
  const rows: PageSentence[] = [];
  for (let at = header.index + 1; headers[at] === header; at++) {
    const row = sentences[at];
    if (row) rows.push(row);
  }
  const [name = ''] = header.text.split(' | ');
  return { kind: 'table', name, heading: null, headings: header.headings, sentences: rows };
}
