import type { Answer, SectionsProgress } from '@/lib/protocol/conversation';
import { escapeMarkdown } from './escape-markdown';

type FinishedSection = SectionsProgress['finished'][number];

/** The heading of a section as Markdown, with the line before its text; nothing for one without a name. */
export function sectionHeading(title: string): string {
  return title === '' ? '' : `## ${escapeMarkdown(title)}\n\n`;
}

/** A summary with one more section at its end, and where that stands. */
export function withSection(
  answer: Answer | null,
  title: string,
  section: Answer,
): { answer: Answer } & Pick<FinishedSection, 'start' | 'end'> {
  const before = answer === null ? '' : `${answer.text}\n\n`;
  const start = before.length + sectionHeading(title).length;
  const text = before + sectionHeading(title) + section.text;
  return {
    answer: {
      ...section,
      layout: 'markdown',
      text,
      claims: [...(answer?.claims ?? []), ...moved(section, start)],
      found: true,
      usage: answer === null ? section.usage : summed(answer.usage, section.usage),
    },
    start,
    end: text.length,
  };
}

/**
 * A summary of which every section is there. Words counted sentence by sentence come to a few more or less than those
 * counted at once: what was read whole has to say so.
 * @param words of all sentences of the page
 */
export function complete(answer: Answer, words: number): Answer {
  const { usage } = answer;
  const share = words > 0 ? Math.min(1, usage.wordsUsed / words) : 1;
  return { ...answer, usage: { ...usage, wordsUsed: Math.floor(usage.wordsRead * share) } };
}

/** A summary below what its sections say together. */
export function withOverview(answer: Answer, overview: Answer): Answer {
  const before = `${overview.text}\n\n`;
  return {
    ...answer,
    text: before + answer.text,
    claims: [...overview.claims, ...moved(answer, before.length)],
  };
}

function moved({ claims }: Answer, by: number): Answer['claims'] {
  return claims.map((claim) => ({ ...claim, start: claim.start + by, end: claim.end + by }));
}

function summed(one: Answer['usage'], other: Answer['usage']): Answer['usage'] {
  return {
    ...one,
    wordsUsed: one.wordsUsed + other.wordsUsed,
    passages: one.passages + other.passages,
  };
}
