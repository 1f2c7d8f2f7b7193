import { asksForSummary } from '@/lib/answering/page-questions';
import type { SummaryStyle } from '@/lib/answering/extractive-summary';
import type { LibraryScope } from '@/lib/protocol/library';

/** “What do my saved pages about tides say?”, “Summarize the documents tagged physics”. */
const ofDocuments =
  /^(?:please |can you |could you )?(?:what do|what does|summari[sz]e|sum up|give me (?:a|an) (?:summary|overview) of|what (?:is|are) in)\s+(?:all |of )?(?:(?:my|these|those|the|all) )*(?:saved |kept |remembered )?(?:pages?|documents?|articles?|notes|files|sources|library)(?:\s+(?:on|about|tagged(?: with)?|with the tag|from|say about)\s+(.+?))?(?:\s+(?:say|tell|tell me|have to say))?[\s?.!]*$/iu;

/** “What are these documents about?” */
const aboutDocuments =
  /^what (?:is|are) (?:(?:my|this|these|those|the|all) )+(?:saved |kept |remembered )?(?:pages?|documents?|articles?|notes|files|sources|library) (?:all )?about[\s?.!]*$/iu;

const tagged = /^(?:the )?tag(?:ged)?\s+(.+)$/iu;
const taggedWith = /\b(?:tagged(?: with)?|with the tag)\s/iu;

/** A question about documents as a whole rather than something in them. */
export interface Overview {
  style: SummaryStyle;
  /** What the documents are to be about; null for all there are. */
  subject: string | null;
  /** What they are to be tagged with, as it was asked; null for any tag. */
  tag: string | null;
}

/** The overview a question asks for, or null when it asks for something that documents say. */
export function asksForOverview(question: string): Overview | null {
  const text = question.trim();
  const match = ofDocuments.exec(text);
  if (!match) {
    const style = aboutDocuments.test(text) ? 'summary' : asksForSummary(text, '');
    return style && { style, subject: null, tag: null };
  }
  const object = unquoted(match[1] ?? '');
  const tag = tagged.exec(object)?.[1] ?? (taggedWith.test(text) ? object : '');
  if (tag !== '') return { style: 'summary', subject: null, tag: unquoted(tag) };
  return { style: 'summary', subject: object === '' ? null : object, tag: null };
}

/** The scope with the tag an overview asks for. */
export function scopeFor({ tag }: Overview, scope: LibraryScope): LibraryScope {
  return tag === null ? scope : { ...scope, tags: [tag] };
}

function unquoted(text: string): string {
  return text.trim().replaceAll(/^["“”'‘’#]+|["“”'‘’]+$/gu, '');
}
