import { synonymsOf } from '@/lib/text/synonyms';
import { holdsVersion, versionsIn } from '@/lib/text/version-numbers';
import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';

/** Shorter names are mostly abbreviations of what the page writes out. */
const leastLetters = 4;
/** What is written so in this share of rows tells none of them from the others. */
const commonShare = 0.5;

/**
 * Whether a question names a version, one row of a table, or one of several things with a number, that the page does not have: “What
 * is the price of the Matterhorn hut?” where the table has other huts is not answered by their prices.
 *
 * @param best What would answer it.
 */
export function namesAbsent(prepared: AnalyzedPage, question: string, best: PageSentence): boolean {
  const { reader, sentences, page } = prepared;
  const everyStem = (text: string): string[] => reader.everyWord(text).map(reader.stem);
  const texts = [page.title, ...sentences.map(({ text }) => text)];
  const onPage = new Set(texts.flatMap(everyStem));
  const synonyms = (name: string): readonly string[] =>
    reader.language === 'en' ? synonymsOf(name.toLowerCase()) : [];
  const isAbsent = (name: string): boolean =>
    [name, ...synonyms(name)].every((each) =>
      everyStem(each).every((stem) => ![...onPage].some((other) => isLike(stem, other))),
    );
  const isWritten = (version: string) => texts.some((text) => holdsVersion(text, version));
  if (!versionsIn(question).every(isWritten)) return true;
  const isLiteral = ([name]: RegExpExecArray) =>
    [...texts, ...sentences.map(({ author }) => author ?? '')].some((text) =>
      text.toLowerCase().includes(name.toLowerCase()),
    );
  if (![...question.matchAll(identifier)].every(isLiteral)) return true;
  const isThere = (number: string) => texts.some((text) => holdsNumber(text, number));
  const [, noun = '', number = ''] = numbered.exec(question) ?? [];
  const other = new RegExp(String.raw`(?<!\p{L})${noun} \d`, 'iu');
  if (noun !== '' && other.test(best.text) && !isThere(number)) return true;
  if (best.kind !== 'table-row') return false;
  const [, line = ''] = theNumbered.exec(question) ?? [];
  if (line !== '' && !isThere(line)) return true;
  const [kindOfRow = ''] = everyStem(labelOf(best)).slice(-1);
  if (isOtherKind(everyStem(question), kindOfRow, sentences.map(labelOf).map(everyStem), onPage))
    return true;
  const names = namesIn(question, reader.language);
  // A row of two tells of what the page is about: “Died” is not of everybody who is mentioned there.
  const subject = [page.title, ...best.headings, best.text].flatMap(everyStem);
  const isElsewhere = (name: string): boolean =>
    everyStem(name).every((stem) => !subject.some((each) => isLike(stem, each)));
  if (names.length > 0 && best.text.split(' | ').length === 2 && names.every(isElsewhere))
    return true;
  if (!names.some(isAbsent)) return false;
  // “Grauhorn in Austria” names a row all the same.
  const rows = sentences
    .filter(({ kind, text }) => kind === 'table-row' && text.includes(' | '))
    .map(({ text }) => new Set(everyStem(text)));
  const own = new Set(everyStem(best.text));
  return reader
    .words(question)
    .map(reader.stem)
    .filter((stem) => own.has(stem))
    .every(
      (stem) =>
        rows.filter((row) => row.has(stem)).length >= commonShare * rows.length ||
        isColumn(prepared, stem),
    );
}

/** “max_wait”, “reset()”: written so, or something else. */
const identifier =
  /(?<![\p{L}\p{N}_])(?:\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+|\p{L}[\p{L}\p{N}]*(?=\(\)))/gu;

/** “Ship number 12”. */
const numbered = /(?<!\p{L})(\p{L}{3,}) (\d+)(?![\p{L}\p{N}.,:]*\p{N})/u;

/** “The 42”, “line 42”. */
const theNumbered =
  /(?<!\p{L})(?:the|line|route|linie|d(?:er|ie|as)|la|le|ligne|el|línea|il|linea) (\d+\p{L}?)(?![\p{L}\p{N}.,:%]*\p{N})/iu;

/** Whether a text has this very number: the 42 is not in “6:42”, nor 4 in “4.6”. */
function holdsNumber(text: string, number: string): boolean {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}]|\p{N}[:.,])${number}(?![\p{L}\p{N}]|[:.,]\p{N})`,
    'iu',
  ).test(text);
}

function labelOf({ kind, text }: PageSentence): string {
  return kind === 'table-row' ? (text.split(' | ')[0] ?? '') : '';
}

/** “Monthly pass”, where rows are called “Day pass” and “Weekly pass” and the page has no such word. */
function isOtherKind(
  asked: readonly string[],
  kind: string,
  labels: readonly (readonly string[])[],
  onPage: ReadonlySet<string>,
): boolean {
  const before = asked[asked.indexOf(kind) - 1];
  if (before === undefined || !/^\p{L}{3}/u.test(before) || onPage.has(before)) return false;
  const siblings = labels.filter((label) => label.length > 1 && label.at(-1) === kind);
  return (
    siblings.length > 1 &&
    siblings.every((label) => !label.slice(0, -1).every((word) => asked.includes(word)))
  );
}

/** Proper names and names with digits, but not the first word; in German every noun has a capital. */
function namesIn(question: string, language: string): string[] {
  const words = question.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const further = words.slice(1);
  const capitals = further.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  // “What Is The Price Of It” has them all over.
  const tell = language !== 'de' && capitals.length * 2 <= further.length;
  return further.filter(
    (word) =>
      (tell && word.length >= leastLetters && capitals.includes(word)) ||
      (/\p{N}/u.test(word) && /\p{L}/u.test(word)),
  );
}

/** Inflected: “Swiss”, “Switzerland”. With digits only the same. */
function isLike(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\p{N}/u.test(one)) return false;
  return (
    other.length >= leastLetters - 1 &&
    one.slice(0, leastLetters - 1) === other.slice(0, leastLetters - 1)
  );
}

function isColumn(prepared: AnalyzedPage, stem: string): boolean {
  const { reader } = prepared;
  return prepared.tableHeaders().some((header) =>
    reader
      .words(header?.text ?? '')
      .map(reader.stem)
      .includes(stem),
  );
}
