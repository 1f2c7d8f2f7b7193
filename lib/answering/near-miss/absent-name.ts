import { synonymsOf } from '@/lib/text/synonyms';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { cellsOf } from '@/lib/answering/table-header';
import type { ProposedAnswer } from './proposed-answer';

/** Shorter names are mostly abbreviations of what the page writes out. */
const leastLetters = 4;
/** What is written so in this share of rows tells none of them from the others. */
const commonShare = 0.5;

/** Whether a question names somebody of whom a row does not tell: “Died” is of whom the page is about, not of all it mentions. */
export function namesOtherSubject({ prepared, question, best }: ProposedAnswer): boolean {
  if (best.kind !== 'table-row' || cellsOf(best).length !== 2) return false;
  const subject = [prepared.page.title, ...best.headings, best.text].flatMap(
    prepared.reader.everyStem,
  );
  const names = namesIn(question.text, prepared.language);
  return names.length > 0 && !names.some((name) => isSaid(prepared, name, subject));
}

/** Whether a question names a row that the table does not have: “What is the price of the Matterhorn hut?” */
export function namesAbsentRow(proposed: ProposedAnswer): boolean {
  return proposed.best.kind === 'table-row' && namesWhatIsAbsent(proposed) && !tellsRows(proposed);
}

/** The same of a card (a product in a list), unless a word tells that card from all others. */
export function namesAbsentCard(proposed: ProposedAnswer): boolean {
  const { prepared, question, best } = proposed;
  const own = prepared.cards()[best.index] ?? null;
  if (own === null || !namesWhatIsAbsent(proposed)) return false;
  const { reader } = prepared;
  const stemsOf = (card: readonly PageSentence[]): Set<string> =>
    new Set(card.flatMap(({ text }) => reader.everyStem(text)));
  const others = [...new Set(prepared.cards())].flatMap((card) =>
    card === null || card === own ? [] : [stemsOf(card)],
  );
  const said = stemsOf(own);
  return !reader
    .stems(question.text)
    .some((stem) => said.has(stem) && !others.some((other) => other.has(stem)));
}

/** Whether a question has a name that the page does not write. */
function namesWhatIsAbsent({ prepared, question }: ProposedAnswer): boolean {
  const onPage = [...prepared.everyStem()];
  const synonyms = (name: string): readonly string[] =>
    prepared.language === 'en' ? synonymsOf(name.toLowerCase()) : [];
  const isThere = (name: string): boolean =>
    [name, ...synonyms(name)].some((each) => isSaid(prepared, each, onPage));
  return !namesIn(question.text, prepared.language).every(isThere);
}

/** Whether a question has a word that tells the row from others: “Grauhorn in Austria” names it all the same. */
function tellsRows({ prepared, question, best }: ProposedAnswer): boolean {
  const { reader, sentences, tableHeaders } = prepared;
  const rows = sentences
    .filter((row) => row.kind === 'table-row' && cellsOf(row).length > 1)
    .map(({ text }) => new Set(reader.everyStem(text)));
  const isCommon = (stem: string): boolean =>
    rows.filter((row) => row.has(stem)).length >= commonShare * rows.length;
  const columns = new Set(tableHeaders().flatMap((row) => reader.stems(row?.text ?? '')));
  const own = new Set(reader.everyStem(best.text));
  return reader
    .stems(question.text)
    .some((stem) => own.has(stem) && !isCommon(stem) && !columns.has(stem));
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

function isSaid({ reader }: AnalyzedPage, name: string, said: readonly string[]): boolean {
  return reader.everyStem(name).some((stem) => said.some((other) => isLike(stem, other)));
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
