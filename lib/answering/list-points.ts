import type { AnalyzedPage } from './analyzed-page';
import type { AnnouncedList, ListEntry } from './announced-list';
import type { QuotedEntry } from './build-answer';
import { NeededContext } from './needed-context';
import type { PageSentence } from './prepared-page';

/** Names are all given or none: so many words of a text, so many after the last point. */
const mostWords = 70;
const mostLeftOut = 12;
/** A name says more than a sentence below this share of the highest score: labels, prices, questions. */
const leastSaid = 0.15;
/** What comes first below a name tells what it is. */
const firstShare = 1.25;

/**
 * The entries of a list as points, in page order: each name with the best of what is said of it. Of those beyond `most`
 * the names alone, where they are few.
 *
 * @param scores By sentence index.
 */
export function listPoints(
  prepared: AnalyzedPage,
  { entries }: AnnouncedList,
  scores: Float32Array,
  most: number,
): QuotedEntry[] {
  const context = new NeededContext(prepared);
  const points = entries.slice(0, most).map((entry) => point(entry, scores, context));
  const others = entries.slice(most);
  return others.length > mostLeftOut ? points : [...points, ...named(others)];
}

/** The names of all entries; none where they are too long for a text. */
export function listNames({ entries }: AnnouncedList): QuotedEntry[] {
  const words = entries.reduce((sum, { heading }) => sum + heading.words, 0);
  return words > mostWords ? [] : named(entries);
}

function named(entries: readonly ListEntry[]): QuotedEntry[] {
  const headings = entries.map(({ heading }) => heading);
  return headings[0] ? [{ main: headings[0], sentences: headings }] : [];
}

/** What stands right below a heading is about it, and may lean on it. */
function point(
  { heading, sentences }: ListEntry,
  scores: Float32Array,
  context: NeededContext,
): QuotedEntry {
  const end = sentences.findIndex(({ kind }) => kind === 'heading');
  const own = end < 0 ? sentences : sentences.slice(0, end);
  const scoreOf = (sentence: PageSentence): number =>
    (scores[sentence.index] ?? 0) * (sentence === own[0] ? firstShare : 1);
  const candidates = [own, sentences]
    .map((among) =>
      among.flatMap((main) => {
        const needed = main === own[0] ? [main] : context.of(main);
        return needed && scoreOf(main) >= leastSaid ? [{ main, needed }] : [];
      }),
    )
    .find(({ length }) => length > 0);
  const best = candidates?.toSorted((one, other) => scoreOf(other.main) - scoreOf(one.main))[0];
  if (!best) return { main: heading, sentences: [heading] };
  const others = best.needed.filter((sentence) => sentence !== heading);
  return { main: best.main, sentences: [heading, ...others] };
}
