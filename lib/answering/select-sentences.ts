import { isQuestion } from '@/lib/text/openings';
import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import { ExpectedWords } from './expected-words';
import { NeededContext } from './needed-context';
import type { PageSentence } from './prepared-page';
import { similarityTo } from './sentence-similarity';
import { usageWeights } from './usage-weights';

/** How much a selection may hold. */
export interface Budget {
  sentences: number;
  /** Beyond this no further sentence is taken. */
  words?: number;
  /** Leave out sentences that need the one before them: for lists, where each entry stands alone. */
  selfContained?: boolean;
  /** Rather go through the sections than dwell on the foremost. */
  oneASection?: boolean;
  /** They are read as one text of about so many words: what they say together counts. */
  together?: number;
  /** So many of them are chosen each for itself all the same. */
  foremost?: number;
  /** What is chosen already. */
  given?: readonly PageSentence[];
}

/**
 * Share of a sentence's score that likeness to what is already chosen can take away (MMR): little, because
 * what a page comes back to is what it is about; but from `repeated` on it is the same statement again.
 */
const redundancy = 0.2;
const repeated = 0.65;

/**
 * Of sentences read as one text the score counts by so many words of the text: a single one is chosen by its score, of
 * many each has but a part to say.
 */
const scoreWords = 14;
/** Below this share of the highest score a sentence hardly states anything, whatever its words. */
const leastScore = 0.4;

/** A list rather ends than go on with what has less than this share of the best one's worth: labels, paths, prices. */
const leastListed = 0.25;
/** The same of a text, where what comes last may round it off. */
const leastTold = 0.05;

/** What remains of a sentence's score for each one already chosen from its section. */
const sameSection = 0.6;
const sectionDone = 0.35;

/** What remains of the score of a sentence that must bring the one before it, and of one that has none to bring. */
const pairShare = 0.9;
const danglingShare = 0.02;
/** Rather so few than one that leans on what is not shown. */
const leastChosen = 2;

/** How many of the best sentences are looked at: keeps pages of any length quick. */
const candidates = 300;

/**
 * Chooses sentences greedily by score and novelty (maximal marginal relevance, Carbonell & Goldstein 1998), or by what
 * they add to a text.
 * A sentence that points back (“This …”) comes with the one before it, or not at all.
 *
 * @param scores By sentence index; zero excludes.
 * @returns Entries in page order.
 */
export function selectSentences(
  prepared: AnalyzedPage,
  scores: Float32Array,
  budget: Budget,
): QuotedEntry[] {
  const pool = entriesFor(prepared, scores, budget.selfContained ?? false).slice(0, candidates);
  const chosen: ScoredEntry[] = [];
  const shown = new Set<PageSentence>();
  const likeness = new Float32Array(pool.length);
  const { together = 0, foremost = 0 } = budget;
  const expected = together > 0 ? expectedWords(prepared, scores, together) : null;
  const again = budget.oneASection ? sectionDone : sameSection;
  const valueAlone = (entry: ScoredEntry, alike: number): number =>
    entry.score * (1 - redundancy * alike) * again ** chosenInSection(prepared, chosen, entry);
  const valueTogether = (
    words: ExpectedWords,
    { score }: ScoredEntry,
    fresh: readonly PageSentence[],
  ): number => {
    // A sentence costs its words, or its part of the number allowed.
    const cost = Math.max(wordsOf(fresh), (countOf(fresh) * together) / budget.sentences);
    const value = words.gain(fresh) / cost + (scoreWords / together) * score;
    return Math.min(1, score / leastScore) * value;
  };
  const [top] = pool;
  const leastShare = budget.selfContained ? leastListed : leastTold;
  const least = top ? leastShare * top.share * top.score : 0;
  const room = { sentences: budget.sentences, words: budget.words ?? Infinity };
  const choose = (entry: ScoredEntry, fresh: readonly PageSentence[]): void => {
    chosen.push(entry);
    for (const sentence of fresh) shown.add(sentence);
    expected?.say(fresh);
    room.sentences -= countOf(fresh);
    room.words -= wordsOf(fresh);
    const similarity = similarityTo(prepared, entry.main.index);
    pool.forEach(
      ({ main }, i) => (likeness[i] = Math.max(likeness[i] ?? 0, similarity(main.index))),
    );
  };
  for (const main of budget.given ?? [])
    choose({ main, sentences: [main], score: 1, share: 1, dangles: false }, [main]);
  while (room.sentences > 0 && room.words > 0) {
    let best: { entry: ScoredEntry; fresh: PageSentence[]; value: number } | null = null;
    for (const [at, entry] of pool.entries()) {
      const alike = likeness[at] ?? 0;
      if (alike > repeated || shown.has(entry.main)) continue;
      if (chosen.length >= leastChosen && entry.share * entry.score < least) break;
      const fresh = entry.sentences.filter((sentence) => !shown.has(sentence));
      if (chosen.length > 0 && (countOf(fresh) > room.sentences || wordsOf(fresh) > room.words))
        continue;
      const value =
        entry.share *
        (expected && chosen.length >= foremost
          ? valueTogether(expected, entry, fresh)
          : valueAlone(entry, alike));
      if (!best || value > best.value) best = { entry, fresh, value };
    }
    if (!best || (best.entry.dangles && chosen.length >= leastChosen)) break;
    choose(best.entry, best.fresh);
  }
  return merge(chosen.toSorted((a, b) => a.main.index - b.main.index));
}

/** What a summary of the sentences with a score would say. */
function expectedWords(
  prepared: AnalyzedPage,
  scores: Float32Array,
  length: number,
): ExpectedWords {
  const usage = usageWeights(prepared).map((weight, at) => ((scores[at] ?? 0) > 0 ? weight : 0));
  return new ExpectedWords(prepared, usage, length);
}

function wordsOf(sentences: readonly PageSentence[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.words, 0);
}

interface ScoredEntry extends QuotedEntry {
  score: number;
  /** What remains of its worth for what it leans on. */
  share: number;
  /** Leans on something that is not shown. */
  dangles: boolean;
}

function entriesFor(
  prepared: AnalyzedPage,
  scores: Float32Array,
  selfContained: boolean,
): ScoredEntry[] {
  const entries: ScoredEntry[] = [];
  const context = new NeededContext(prepared);
  const opening = prepared.sentences.find(({ kind }) => kind !== 'heading');
  for (const main of prepared.sentences) {
    const score = scores[main.index] ?? 0;
    if (score <= 0) continue;
    // The title stands above a text, not above each point.
    const opens = !selfContained && main === opening;
    const sentences = opens ? context.ofOpening(main) : context.of(main);
    const dangles = sentences === null;
    // Only where nothing better is left.
    const isPair = sentences !== null && sentences.length > 1;
    // A question or a name of its own above.
    const isHeaded = isPair && sentences[0]?.blockId !== main.blockId;
    const isLast = dangles || (selfContained && isPair && !isHeaded);
    const share = isLast ? danglingShare : isPair ? pairShare : 1;
    entries.push({
      main,
      sentences: sentences ?? withBefore(prepared, main),
      score,
      share,
      dangles,
    });
  }
  return entries.toSorted((a, b) => b.share * b.score - a.share * a.score);
}

/** Where nothing better is left, a sentence at least comes with the one before it. */
function withBefore({ sentences }: AnalyzedPage, main: PageSentence): PageSentence[] {
  const before = sentences[main.index - 1];
  return before && before.blockId === main.blockId ? [before, main] : [main];
}

/** Sentences that count: the question or the heading above comes for free. */
function countOf(sentences: readonly PageSentence[]): number {
  return Math.max(
    1,
    sentences.filter(({ text, kind }) => kind !== 'heading' && !isQuestion(text)).length,
  );
}

function chosenInSection(
  { page }: AnalyzedPage,
  chosen: readonly QuotedEntry[],
  { main }: QuotedEntry,
): number {
  // Blocks of one section share one array of headings only by chance: compare what it says.
  // Of a composed document each part has a say, whatever its sections.
  const depth = page.type === 'library' ? 1 : undefined;
  const sectionOf = ({ headings }: PageSentence): string => headings.slice(0, depth).join('\n');
  const section = sectionOf(main);
  return section === '' ? 0 : chosen.filter((other) => sectionOf(other.main) === section).length;
}

/** What shares sentences with the entry before it is read with it, in page order and without repetition. */
function merge(entries: readonly QuotedEntry[]): QuotedEntry[] {
  const seen = new Set<PageSentence>();
  const merged: QuotedEntry[] = [];
  for (const { main, sentences } of entries) {
    if (seen.has(main)) continue;
    const fresh = sentences.filter((sentence) => !seen.has(sentence));
    for (const sentence of fresh) seen.add(sentence);
    const last = merged.at(-1);
    if (last && sentences.some((sentence) => last.sentences.includes(sentence))) {
      // The question of both may come with the later one alone.
      const both = [...last.sentences, ...fresh].toSorted((one, other) => one.index - other.index);
      merged[merged.length - 1] = { ...last, sentences: both };
    } else merged.push({ main, sentences: fresh });
  }
  return merged;
}
