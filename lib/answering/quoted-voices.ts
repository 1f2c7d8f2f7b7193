import type { AnalyzedPage } from './analyzed-page';
import { namesPersons } from './facts';
import { blocksOf } from './sentence-blocks';

/** Said in marks, of whatever kind; one that is not closed goes on to the end of its paragraph. */
const quoted = /“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|「[^」]*(?:」|$)|"[^"]*(?:"|$)/gu;
/** More of a sentence is someone's words than the page's own (share of its letters). */
const mostly = 0.3;
/** Where voices are more of a page, they are what it has to say (share of its sentences). */
const most = 0.4;

/** Sentences of an article in which somebody else speaks of themselves, by index: “We are proud of our people,” said …. */
export function quotedVoices({ page, sentences, language }: AnalyzedPage): ReadonlySet<number> {
  const voices = new Set<number>();
  if (page.type !== 'article' || sentences.some(({ author }) => author)) return voices;
  const texts = new Map(page.blocks.map(({ id, text }) => [id, text]));
  for (const block of blocksOf(sentences)) {
    const [first] = block;
    if (!first || first.kind === 'heading') continue;
    const text = texts.get(first.blockId) ?? '';
    const ranges = [...text.matchAll(quoted)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    for (const { index, start, end } of ranges.length > 0 ? block : []) {
      const said = ranges
        .map(([from, to]) => text.slice(Math.max(from, start), Math.max(Math.min(to, end), start)))
        .join(' ');
      // Figures and days are news, whoever tells them: “We open before March 2026”.
      if (/\p{N}/u.test(said)) continue;
      if (said.trim().length >= mostly * (end - start) && namesPersons(said, language))
        voices.add(index);
    }
  }
  return voices.size > most * sentences.length ? new Set() : voices;
}
