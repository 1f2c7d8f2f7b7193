import { preparePage } from '@/lib/answering/prepare-page';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { outline } from '@/lib/page/outline';
import type { PageDocument } from '@/lib/protocol/page';
import { countWords } from '@/lib/text/words';

/** A page of lines: `# heading` of a level, `- item`, else a paragraph. */
export function longPage(
  lines: readonly string[],
  changes: Partial<PageDocument> = {},
): AnalyzedPage {
  const blocks = outline(
    lines.map((line) => {
      const [, marks = '', text = ''] = /^(#+ |- )?(.*)$/su.exec(line) ?? [];
      const level = marks.startsWith('#') ? marks.trim().length : 0;
      const kind = level > 0 ? 'heading' : marks === '- ' ? 'list-item' : 'paragraph';
      return { kind, text, level } as const;
    }),
  );
  return preparePage(
    {
      url: 'https://example.org/long',
      canonicalUrl: 'https://example.org/long',
      title: 'The harbour',
      site: 'example.org',
      language: 'en',
      type: 'article',
      capturedAt: Date.UTC(2026, 0),
      blocks,
      words: blocks.reduce((sum, { text }) => sum + countWords(text, 'en'), 0),
      coverage: 1,
      skipped: [],
      contentHash: 'long',
      ...changes,
    },
    null,
  );
}

const subjects = [
  'lock',
  'ferry',
  'lamp',
  'pier',
  'barge',
  'gate',
  'bell',
  'crane',
  'tide',
  'quay',
];

/** A paragraph of so many sentences of twelve words; `seed` makes each different from the others. */
export function paragraph(seed: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, at) => {
    const subject = subjects[(seed + at) % subjects.length] ?? '';
    return `In ${1800 + seed} the ${subject} number ${at + 1} of harbour ${seed} was built again.`;
  }).join(' ');
}
