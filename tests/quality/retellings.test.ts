import { describe, expect, it } from 'vitest';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import { preparePage } from '@/lib/answering/prepare-page';
import { readClaims } from '@/scripts/retelling-judge/samples';
import { pageOfText } from '@/tests/eval/page-of-text';
import { loadEmbedder } from './reference-data';

/** Before there was a judge, rules alone cited 64 of a hundred true ones of the first set, and marked 66 of the false ones. */
const sets = [
  { name: 'held', cited: 0.69, marked: 0.65 },
  { name: 'held-twins', cited: 0.36, marked: 0.69 },
];

describe('grounding of free retellings', () => {
  it.each(sets)('cites true claims of $name and marks false ones', async (bars) => {
    const embedder = await loadEmbedder();
    const tallies = new Map<string, { right: number; all: number }>();
    for (const { title, section, sentences, claims } of readClaims(bars.name)) {
      const text = `## ${section}\n\n${sentences.join(' ')}`;
      const page = preparePage(pageOfText(title, text, 'en'), embedder);
      for (const [isTrue, kind, from, claim] of claims) {
        const grounded = groundAnswer(page, claim, []);
        const isMarked =
          grounded.length === 0 || grounded.some(({ support }) => support === 'unsupported');
        const sources = from.flatMap((at) => sentences[at]?.trim() ?? []);
        const hasSource = grounded
          .flatMap(({ quotes }) => quotes.map((quote) => quote.text.trim()))
          .some((quote) =>
            sources.some((source) => source.includes(quote) || quote.includes(source)),
          );
        const isRight = isTrue ? !isMarked && hasSource : isMarked;
        for (const name of [isTrue ? 'cited' : 'marked', kind]) {
          const tally = tallies.get(name) ?? { right: 0, all: 0 };
          tallies.set(name, { right: tally.right + Number(isRight), all: tally.all + 1 });
        }
      }
    }
    const share = (name: string) => {
      const { right, all } = tallies.get(name) ?? { right: 0, all: 1 };
      return right / all;
    };
    for (const [name, { all }] of tallies)
      console.log(`  ${name.padEnd(12)} ${(100 * share(name)).toFixed(1)} % of ${all}`);
    expect(share('cited')).toBeGreaterThanOrEqual(bars.cited);
    expect(share('marked')).toBeGreaterThanOrEqual(bars.marked);
  });
});
