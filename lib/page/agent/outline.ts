import type { Block } from '@/lib/protocol/page';
import type { RawBlock } from './raw-block';

/** Numbers blocks in reading order and gives each the headings above it, outermost first. */
export function outline(blocks: readonly RawBlock[]): Block[] {
  const trail: { level: number; text: string }[] = [];
  return blocks.map((block, id) => {
    if (block.kind === 'heading') while ((trail.at(-1)?.level ?? 0) >= block.level) trail.pop();
    const headings = trail.map((heading) => heading.text);
    if (block.kind !== 'heading') return { id, kind: block.kind, text: block.text, headings };
    trail.push({ level: block.level, text: block.text });
    return { id, kind: block.kind, text: block.text, headings, level: block.level };
  });
}
