/** Interviews and questions without headings: who asks is set in another way, or takes turns with who answers. */
import type { RawBlock } from './raw-block';
import { collapse } from './pieces';

/** Fewer questions may be anyone's; more of them where nothing but their turns tells them. */
const least = { set: 3, turns: 4 };
/** What is set like questions may be an address too: this share of it asks. */
const askedShare = 0.6;
/** As many paragraphs in all for each that asks, at most. */
const answersEach = 2.5;
/** Longer paragraphs tell something themselves (words). */
const longest = 60;

const question = /[?？؟]["'”’»)\]]*$/u;
const lettering = 'b, strong, em, i';

/**
 * Makes headings of the paragraphs in which an interviewer asks: what follows is the answer, and they are none. By their
 * lettering or class where they have one of their own.
 */
export function headQuestions(blocks: readonly RawBlock[]): readonly RawBlock[] {
  if (blocks.filter(asks).length < least.set) return blocks;
  const asked = new Set<RawBlock>();
  const parts = Map.groupBy(
    blocks.filter(({ kind, words }) => kind === 'paragraph' && words > 0),
    ({ scope }) => scope.parent,
  );
  for (const paragraphs of parts.values())
    for (const block of askedIn(paragraphs, blocks)) asked.add(block);
  if (asked.size === 0) return blocks;
  let above = 1;
  return blocks.map((block) => {
    if (block.kind === 'heading') above = block.level;
    return asked.has(block) ? { ...block, kind: 'heading', level: Math.min(6, above + 1) } : block;
  });
}

function askedIn(paragraphs: readonly RawBlock[], blocks: readonly RawBlock[]): RawBlock[] {
  const likes = Map.groupBy(paragraphs, settingOf);
  const answered = (block: RawBlock, isAsked: (other: RawBlock) => boolean): boolean => {
    const next = blocks[blocks.indexOf(block) + 1];
    return next !== undefined && next.kind !== 'heading' && !isAsked(next);
  };
  for (const like of likes.values()) {
    const asking = like.filter(asks);
    const isSet =
      likes.size > 1 &&
      asking.length >= least.set &&
      asking.length >= askedShare * like.length &&
      like.every(({ words }) => words <= longest) &&
      like.filter((block) => answered(block, (other) => like.includes(other))).length >=
        askedShare * like.length;
    if (isSet) return like;
  }
  const asking = paragraphs.filter(asks);
  const [first, last] = [asking[0], asking.at(-1)];
  if (!first || !last || asking.length < least.turns) return [];
  const span = paragraphs.indexOf(last) + 1 - paragraphs.indexOf(first);
  return span <= answersEach * asking.length && asking.every((block) => answered(block, asks))
    ? asking
    : [];
}

function asks({ text, words }: RawBlock): boolean {
  return words <= longest && question.test(text);
}

/** How a paragraph is set: its class, and the letters of all of it. */
function settingOf({ scope, text }: RawBlock): string {
  const whole = [...scope.element.querySelectorAll(lettering)].find(
    (part) => collapse(part.textContent ?? '') === text,
  );
  return `${scope.name}.${scope.classes} ${whole?.localName ?? ''}`;
}
