import { describe, expect, it } from 'vitest';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import type { Claim } from '@/lib/protocol/conversation';
import { englishCases, foreignCases, humanCases, type Case } from './grounding-cases';
import { answerPages, hasData, loadEmbedder, xquadPages } from './grounding-pages';

/** Even pages were looked at while thresholds were set; odd pages are the test. `GROUNDING_HALF=even` shows the others. */
const isWanted = (position: number) =>
  position % 2 === (process.env['GROUNDING_HALF'] === 'even' ? 0 : 1);

interface Tally {
  right: number;
  all: number;
  failures: Case[];
}

/** Whether a case was judged rightly: a false statement has an unsupported part; a true one is cited, the right source among the quotes. */
function isRight({ sources }: Case, claims: readonly Claim[]): boolean {
  if (sources.length === 0) return claims.some(({ support }) => support === 'unsupported');
  if (claims.length === 0 || claims.some(({ support }) => support === 'unsupported')) return false;
  const quotes = claims.flatMap((claim) => claim.quotes.map(({ text }) => text.trim()));
  return quotes.some((quote) =>
    sources.some((source) => source.includes(quote) || quote.includes(source.trim())),
  );
}

function judge(cases: readonly Case[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const each of cases) {
    const tally = tallies.get(each.kind) ?? { right: 0, all: 0, failures: [] };
    tally.all++;
    if (isRight(each, groundAnswer(each.page, each.text, []))) tally.right++;
    else tally.failures.push(each);
    tallies.set(each.kind, tally);
  }
  return tallies;
}

function report(name: string, tallies: ReadonlyMap<string, Tally>): void {
  const rows = [...tallies].map(
    ([kind, { right, all }]) =>
      `  ${kind.padEnd(28)} ${((100 * right) / all).toFixed(1).padStart(5)} % of ${all}`,
  );
  console.log(`${name}\n${rows.join('\n')}`);
  const shown = Number(process.env['GROUNDING_FAILURES'] ?? 0);
  for (const [kind, { failures }] of tallies)
    for (const { text, sources } of failures.slice(0, shown))
      console.log(`${kind}\n    ${text}\n    < ${sources.join(' | ')}`);
}

function share(tallies: ReadonlyMap<string, Tally>, kinds: (kind: string) => boolean): number {
  const counted = [...tallies].filter(([kind]) => kinds(kind)).map(([, tally]) => tally);
  return (
    counted.reduce((sum, { right }) => sum + right, 0) /
    counted.reduce((sum, { all }) => sum + all, 0)
  );
}

const isFalse = (kind: string) => /changed|invented/.test(kind);

describe.skipIf(!hasData)('grounding (needs ../shared/data beside the checkout)', () => {
  it('cites true statements and marks false ones, English', async () => {
    const embedder = await loadEmbedder();
    const pages = [
      ...answerPages('xquad-en'),
      ...answerPages('long-documents').filter(({ id }) => /state_of|wikitexts/.test(id)),
      ...answerPages('clapnq-a'),
    ].filter((_, position) => isWanted(position));
    const tallies = judge([...englishCases(pages, embedder, 4), ...humanCases(embedder, isWanted)]);
    report('English', tallies);
    expect(
      share(tallies, (kind) => !isFalse(kind) && kind !== 'written by people'),
    ).toBeGreaterThanOrEqual(0.9);
    expect(share(tallies, (kind) => kind === 'written by people')).toBeGreaterThanOrEqual(0.9);
    expect(share(tallies, isFalse)).toBeGreaterThanOrEqual(0.85);
  });

  it.each(['de', 'ru', 'ar', 'zh', 'th'])('works in %s', async (language) => {
    const pages = xquadPages(language).filter((_, position) => isWanted(position));
    const tallies = judge(foreignCases(pages, await loadEmbedder(), 4));
    report(language, tallies);
    expect(share(tallies, (kind) => !isFalse(kind))).toBeGreaterThanOrEqual(0.9);
    expect(share(tallies, isFalse)).toBeGreaterThanOrEqual(0.85);
  });
});
