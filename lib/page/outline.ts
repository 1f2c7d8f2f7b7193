import type { Block } from '@/lib/protocol/page';
import type { PlainBlock } from './agent/api';

/** Numbers blocks in reading order and gives each the headings above it, outermost first. */
export function outline(blocks: readonly PlainBlock[]): Block[] {
  const trail: { level: number; text: string }[] = [];
  /** One array for all blocks of a section: large pages have many of them. */
  let headings: string[] = [];
  return blocks.map(({ kind, text, level, page, author, startsTable }, id) => {
    const place = {
      ...(page !== undefined && { page }),
      ...(author !== undefined && { author }),
      ...(startsTable && { startsTable }),
    };
    if (level === 0) return { id, kind, text, headings, ...place };
    while ((trail.at(-1)?.level ?? 0) >= level) trail.pop();
    const above = trail.map((heading) => heading.text);
    trail.push({ level, text });
    headings = [...above, text];
    return { id, kind, text, headings: above, level, ...place };
  });
}
