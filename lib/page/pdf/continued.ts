import { isUnspaced } from '@/lib/text/words';
import { joinLines } from './join-lines';
import type { Draft } from './paragraphs';

/** How many blocks (notes, captions) may stand between the two parts of a paragraph. */
const between = 6;

/**
 * Joins paragraphs that go on in the next column or on the next page.
 * @param flows blocks of one column after the other, in reading order
 */
export function joinContinued(
  flows: readonly (readonly Draft[])[],
  bodySize: number,
  known: ReadonlySet<string>,
): Draft[] {
  const drafts: Draft[] = [];
  for (const flow of flows) {
    const [first, ...rest] = flow;
    if (!first) continue;
    const begun = goesOn(first) ? lastOpen(drafts, first, bodySize) : undefined;
    if (begun) {
      begun.text = joinLines(begun.text, first.text, known);
      begun.lines += first.lines;
      begun.open = first.open;
    } else {
      drafts.push(first);
    }
    drafts.push(...rest);
  }
  return drafts;
}

/** Begins in the middle of a sentence. */
function goesOn({ kind, text }: Draft): boolean {
  return (
    kind === 'paragraph' &&
    (/^[\p{Ll}\d(“"']/u.test(text) || isUnspaced(text.slice(0, 1)) || /^\p{Lo}/u.test(text))
  );
}

/** The paragraph that was left open, past notes and captions in smaller letters. */
function lastOpen(drafts: readonly Draft[], first: Draft, bodySize: number): Draft | undefined {
  for (const draft of drafts.slice(-between).toReversed()) {
    if (Math.abs(draft.size - first.size) < 0.5)
      return draft.open && draft.lines > 1 ? draft : undefined;
    if (draft.size >= bodySize) return undefined;
  }
  return undefined;
}
