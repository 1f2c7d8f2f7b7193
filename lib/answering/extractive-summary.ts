import { isAttributeLabel } from '@/lib/text/attributes';
import type { Answer, Task } from '@/lib/protocol/conversation';
import type { AnalyzedPage } from './analyzed-page';
import { announcedList } from './announced-list';
import { buildAnswer, type QuotedEntry } from './build-answer';
import { explanationWeights, isDefinition } from './definitions';
import { factWeights } from './facts';
import { keyFacts } from './key-facts';
import { withLedInto } from './led-into';
import { listNames, listPoints } from './list-points';
import { NeededContext } from './needed-context';
import { ownSummary } from './own-summary';
import type { PageSentence } from './prepared-page';
import { selectSentences } from './select-sentences';
import { tableCaption } from './table-caption';

export type SummaryStyle = 'summary' | 'key-points' | 'explain';
type SummaryLength = Extract<Task, { kind: 'summary' }>['length'];

/**
 * Sums a page up in its own sentences, in page order, but what an explanation defines comes first. Never empty for a
 * page that has text, not found for one that has none.
 *
 * @param length Without, as long as suits the page.
 */
export function summarize(
  prepared: AnalyzedPage,
  style: SummaryStyle,
  length?: SummaryLength,
): Answer {
  const usual = length?.words ? Infinity : sentenceCount(prepared.page.words, style);
  const count = length?.sentences ?? usual;
  const scores = scoresFor(prepared, style);
  const listed = length ? [] : fromList(prepared, style, scores);
  const facts = length || style === 'explain' || listed.length > 0 ? [] : keyFacts(prepared);
  for (const { sentences } of facts) for (const { index } of sentences) scores[index] = 0;
  const others = Math.max(
    facts.length > 0 ? leastBeside : 0,
    count - sentencesIn(listed) - Math.ceil(facts.length / factsForSentence),
  );
  const entries =
    others <= 0
      ? []
      : selectSentences(prepared, scores, {
          sentences: others,
          words: length?.words ?? Infinity,
          given: length || style === 'explain' ? [] : ownSummary(prepared, scores, others),
          selfContained: style === 'key-points',
          oneASection: style === 'key-points',
          // Of several documents each has a say of its own.
          ...(style === 'summary' &&
            prepared.page.type !== 'library' && {
              together: length?.words ?? wordsPerSentence * count,
              // One of these says what the page is about; so many words find room for it where it adds to them.
              foremost: length?.words ? 0 : 2,
            }),
        });
  const layout = style === 'key-points' ? 'list' : 'prose';
  const headers = prepared.tableHeaders();
  const chosen =
    entries.length + listed.length + facts.length > 0
      ? entries
      : fallback(
          prepared.sentences.filter((sentence) => !headers.includes(sentence)),
          Math.min(count, lengths[style].most),
        );
  const arranged =
    style === 'key-points'
      ? onCards(prepared, chosen).map(withNeededHeading(prepared))
      : sentenceBySentence(prepared, chosen, style);
  const inOrder =
    listed.length > 0
      ? [...arranged, ...listed].toSorted((one, other) => one.main.index - other.main.index)
      : arranged;
  const labelled = labelledValues(prepared);
  const named = withLedInto(prepared, inOrder).map(({ main, sentences }): QuotedEntry => {
    const header = headers[main.index];
    if (!header) return { main, sentences: labelled.get(main.index) ?? sentences };
    const isOneOfSeveral = headers.some(
      (other) => other && other !== header && other.text === header.text,
    );
    const caption = isOneOfSeveral ? tableCaption(prepared, main) : undefined;
    return { main, sentences: caption ? [caption, header, main] : [header, main] };
  });
  const all =
    facts.length > 0
      ? [...named, ...facts].toSorted((one, other) => one.main.index - other.main.index)
      : named;
  return buildAnswer(prepared.page, layout, all, { found: all.length > 0 });
}

/**
 * What a page that is a list has to say of its entries: as points each with its name, in a text their names where they fit.
 *
 * @param scores Are changed: what else is chosen is nothing of that, and holds what announces the list.
 */
function fromList(
  prepared: AnalyzedPage,
  style: SummaryStyle,
  scores: Float32Array,
): readonly QuotedEntry[] {
  const list = style === 'explain' ? null : announcedList(prepared);
  if (!list) return [];
  const isPoints = style === 'key-points';
  const told = isPoints ? listPoints(prepared, list, scores, lengths[style].most) : listNames(list);
  const cards = prepared.cards();
  for (const { index } of list.entries.flatMap(({ sentences }) => sentences))
    if (isPoints || (told.length > 0 && cards[index])) scores[index] = 0;
  if (!isPoints && list.announcement) scores[list.announcement.index] = certain;
  if (told.length > 0)
    for (const [at, score] of scores.entries()) if (score < leastBesideList) scores[at] = 0;
  return told;
}

/** What they take of the sentences that are allowed. */
function sentencesIn(entries: readonly QuotedEntry[]): number {
  return entries.reduce((sum, { main, sentences }) => {
    const words = sentences.reduce((total, sentence) => total + sentence.words, 0);
    return sum + (main.kind === 'heading' ? Math.ceil(words / wordsPerSentence) : 1);
  }, 0);
}

/** Each sentence of running text leads back to its own place, also one that only came with another. */
function sentenceBySentence(
  prepared: AnalyzedPage,
  entries: readonly QuotedEntry[],
  style: SummaryStyle,
): QuotedEntry[] {
  const defines = ({ main }: QuotedEntry): boolean =>
    style === 'explain' && isDefinition(main.text, prepared.language);
  const ordered = [...entries.filter(defines), ...entries.filter((entry) => !defines(entry))];
  const single = ordered.flatMap((entry) =>
    isOfBlocks(entry) ? [entry] : entry.sentences.map((main) => ({ main, sentences: [main] })),
  );
  return onCards(prepared, single);
}

/** “Hours” above “38 a week, 23:00 to 6:30”: the label with the value that says nothing without it, by the index of that. */
function labelledValues(prepared: AnalyzedPage): ReadonlyMap<number, readonly PageSentence[]> {
  const pairs = prepared
    .namedPlaces()
    .filter(({ isPair, plainName }) => isPair && isAttributeLabel(plainName));
  return new Map(
    pairs.flatMap(({ sentences: [term, value] }) =>
      term && value ? [[value.index, [term, value]] as const] : [],
    ),
  );
}

/** A question and its answer are read together. */
function isOfBlocks({ sentences }: QuotedEntry): boolean {
  return sentences.some(({ blockId }) => blockId !== sentences[0]?.blockId);
}

/** What stands on a card comes with its name, once. */
function onCards(prepared: AnalyzedPage, entries: readonly QuotedEntry[]): QuotedEntry[] {
  const cards = prepared.cards();
  const seen = new Set<unknown>();
  return entries.flatMap((entry) => {
    const card = cards[entry.main.index];
    if (!card) return [entry];
    if (seen.has(card)) return [];
    seen.add(card);
    return [{ main: entry.main, sentences: card }];
  });
}

/** “Removed”, “Fixed”: what has happened to the entries below. */
const happened =
  /^(?:added|changed|fixed|removed|deprecated|improved|new|security|breaking changes|known issues|hinzugefügt|neu|geändert|behoben|entfernt|ajouté|nouveau|modifié|corrigé|supprimé|añadido|cambiado|corregido|eliminado|aggiunto|modificato|corretto|rimosso|добавлено|изменено|исправлено|удалено|新增|修复|移除|追加|変更|修正|削除)s?$/iu;

/** A point that only answers the question above it, or an entry below what happened to it, brings that along. */
function withNeededHeading(prepared: AnalyzedPage): (entry: QuotedEntry) => QuotedEntry {
  const { sentences } = prepared;
  const context = new NeededContext(prepared);
  return (entry) => {
    const { main } = entry;
    const [first] = entry.sentences;
    const question = context.questionAbove(main);
    if (first && question.at(-1)?.index === first.index - 1)
      return { main, sentences: [...question, ...entry.sentences] };
    const above = sentences.slice(0, main.index).findLast(({ kind }) => kind === 'heading');
    const isEntry = main.kind === 'list-item' && above && happened.test(above.text);
    if (!isEntry || above.text !== main.headings.at(-1)) return entry;
    return { main, sentences: [above, ...entry.sentences] };
  };
}

/**
 * Sentences for a page of 120 words, how many more each time it doubles, and at most; fewer for a page of a few lines.
 * Read as one text a summary has room for what its sentences point back to; points are many and stand alone, an
 * explanation is brief.
 */
const lengths: Record<
  SummaryStyle,
  { fewLines: number; least: number; perDoubling: number; most: number }
> = {
  summary: { fewLines: 2, least: 3, perDoubling: 1.6, most: 7 },
  'key-points': { fewLines: 3, least: 4, perDoubling: 1, most: 7 },
  explain: { fewLines: 1, least: 2, perDoubling: 0.8, most: 5 },
};
/** Facts are short, and say nothing of what a page is about. */
const factsForSentence = 2;
const leastBeside = 2;
const fewLines = 60;
const wordsPerSentence = 18;
/** Beside a list what hardly states anything is left out, though nothing better is left. */
const leastBesideList = 0.2;
/** A score above all others. */
const certain = 2;

function sentenceCount(words: number, style: SummaryStyle): number {
  const { least, perDoubling, most, ...length } = lengths[style];
  if (words < fewLines) return length.fewLines;
  return Math.min(most, Math.round(least + perDoubling * Math.log2(Math.max(1, words / 120))));
}

function scoresFor(prepared: AnalyzedPage, style: SummaryStyle): Float32Array {
  const scores = prepared.scoreForSummary();
  if (style === 'summary') return scores.slice();
  const weights = style === 'explain' ? explanationWeights(prepared) : factWeights(prepared);
  return scores.map((score, at) => score * (weights[at] ?? 1));
}

/** Pages of tables, code or headings have no sentences to weigh: their first rows say most. */
export function fallback(sentences: readonly PageSentence[], count: number): QuotedEntry[] {
  const rows = sentences.filter(({ kind }) => kind !== 'heading' && kind !== 'code');
  const code = sentences.filter(({ kind }) => kind === 'code');
  const best = rows.length > 0 ? rows : code.length > 0 ? code.slice(0, 1) : sentences;
  return best.slice(0, count).map((main) => ({ main, sentences: [main] }));
}
