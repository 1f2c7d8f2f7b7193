import { endsStatement } from './phrases';
import type { RawBlock } from './raw-block';

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
 * gathered before.
 */
export function findTemplates(blocks: readonly RawBlock[]): Template[] {
  const groups = new Map<string, RawBlock[]>();
  const keys = blocks.map((block) => {
    const { group: own, parent } = block.scope;
    const key = `${block.kind} ${own?.likeness ?? ''} ${parent?.group?.likeness ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
    return key;
  });
  const templates = new Map([...groups].map(([key, group]) => [key, describe(group)]));
  return keys.flatMap((key) => templates.get(key) ?? []);
}

function describe(blocks: readonly RawBlock[]): Template {
  const count = blocks.length;
  const mean = (value: (block: RawBlock) => number): number =>
    blocks.reduce((sum, block) => sum + value(block), 0) / count;
  const center = mean(({ words }) => Math.log1p(words));
  return {
    blocks: count,
    meanWords: mean(({ words }) => words),
    spread: Math.sqrt(mean(({ words }) => (Math.log1p(words) - center) ** 2)),
    distinct: new Set(blocks.map(({ text }) => text)).size / count,
    sentences: mean(({ text }) => (endsStatement(text) ? 1 : 0)),
    links: mean(({ linkShare }) => linkShare),
  };
}
