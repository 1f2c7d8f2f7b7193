import { stamp } from './phrases';
import type { RawBlock } from './raw-block';
import type { Template } from './templates';

/** Share of the words made by a template that has to be kept before it speaks for the others. */
const leastShare = 0.5;
/** Fewer words are a date, a name, a line of a signature: of a block, and of those of its template on the mean. */
const leastWords = 6;
const mostLinks = 0.4;
/** A longer text with a date in it tells something (words). */
const longStamp = 14;

/**
 * Statistics at times keep some posts of a thread and drop others, for what is named around them. Posts that the site makes
 * alike are content together; quotations repeat what was said.
 *
 * @param templates Of each block.
 * @returns `kept` with the text of posts like those that are kept
 */
export function keepAlike(
  blocks: readonly RawBlock[],
  templates: readonly Template[],
  kept: readonly boolean[],
): boolean[] {
  const all = new Map<Template, number>();
  const chosen = new Map<Template, number>();
  for (const [index, { words }] of blocks.entries()) {
    const template = templates[index];
    if (!template) continue;
    all.set(template, (all.get(template) ?? 0) + words);
    if (kept[index]) chosen.set(template, (chosen.get(template) ?? 0) + words);
  }
  return blocks.map(({ kind, text, words, linkShare }, index) => {
    const template = templates[index];
    const speaks =
      template !== undefined &&
      template.meanWords >= leastWords &&
      (chosen.get(template) ?? 0) >= leastShare * (all.get(template) ?? 0);
    const isText =
      kind !== 'heading' &&
      kind !== 'quote' &&
      words >= leastWords &&
      linkShare < mostLinks &&
      (words >= longStamp || !stamp.test(text.toLowerCase()));
    return kept[index] === true || (speaks && isText);
  });
}
