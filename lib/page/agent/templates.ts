import { endsStatement } from './phrases';
import type { RawBlock } from './raw-block';
import { inTurns } from './turns';

/** What blocks made by one template of the site have in common: a date under every post, a title on every card. */
export interface Template {
  readonly blocks: number;
  readonly meanWords: number;
  /** Standard deviation of the logarithm of their words. */
  readonly spread: number;
  /** Shares, 0–1: of different texts, of sentences; mean share of links. */
  readonly distinct: number;
  readonly sentences: number;
  readonly links: number;
}

/**
 * The template of each block: alike in kind, name and classes of their element and of the one around it. Groups are to be
 * gathered before. Pauses when `due` says that the page should get a turn.
 */
export function* findTemplates(
  blocks: readonly RawBlock[],
  due: () => boolean,
): Generator<void, Template[]> {
  const groups = new Map<string, RawBlock[]>();
  const keys: string[] = [];
  yield* inTurns(blocks, due, (block) => {
    const { group: own, parent } = block.scope;
    const key = `${block.kind} ${own?.likeness ?? 0} ${parent?.group?.likeness ?? 0}`;
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
    keys.push(key);
  });
  const templates = new Map<string, Template>();
  yield* inTurns([...groups], due, ([key, group]) => templates.set(key, describe(group)));
  return keys.flatMap((key) => templates.get(key) ?? []);
}

function describe(blocks: readonly RawBlock[]): Template {
  const count = blocks.length;
  const texts = new Set<string>();
  let words = 0;
  let lengths = 0;
  let sentences = 0;
  let links = 0;
  for (const block of blocks) {
    texts.add(block.text);
    words += block.words;
    lengths += Math.log1p(block.words);
    if (endsStatement(block.text)) sentences++;
    links += block.linkShare;
  }
  const meanLength = lengths / count;
  let squares = 0;
  for (const block of blocks) squares += (Math.log1p(block.words) - meanLength) ** 2;
  return {
    blocks: count,
    meanWords: words / count,
    spread: Math.sqrt(squares / count),
    distinct: texts.size / count,
    sentences: sentences / count,
    links: links / count,
  };
}
