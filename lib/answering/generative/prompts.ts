import type { ChatMessage } from '@/lib/engines/engine';
import type { Task } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';
import { defang, oneLine } from './defang';
import { instructionFor, requestText, sectionNote, type PromptTask } from './prompt-texts';

/** A turn that is over: what was asked, and the answer as Markdown. */
export interface PastTurn {
  task: Task;
  answer: string;
}

export interface PromptParts {
  page: Pick<PageDocument, 'title' | 'site' | 'type'>;
  /** Language of tasks that bring no words of the user: the page's, or null. */
  language: string | null;
  passages: readonly Passage[];
  task: PromptTask;
  /** Oldest first, already within their share of the budget. */
  turns: readonly PastTurn[];
}

const titleLength = 300;

/**
 * The messages of one request: instruction, page, then the turns. All that is about the page stands in front, so
 * the prompt of a follow-up begins with the prompt before it and the key-value cache serves again.
 */
export function buildMessages({
  page,
  language,
  passages,
  task,
  turns,
}: PromptParts): ChatMessage[] {
  const asked = [...turns.map((turn) => turn.task), task].map((each) =>
    defangRequest(requestText(each, page.type, language)),
  );
  const context = pageContext(page, passages);
  const messages: ChatMessage[] = [{ role: 'system', content: instructionFor(page.type) }];
  for (const [index, request] of asked.entries()) {
    messages.push({ role: 'user', content: index === 0 ? `${context}\n\n${request}` : request });
    const turn = turns[index];
    if (turn !== undefined) messages.push({ role: 'assistant', content: defang(turn.answer) });
  }
  return messages;
}

/** `Page: title` or `Documents:`, a blank line, one numbered passage a line. */
function pageContext(page: PromptParts['page'], passages: readonly Passage[]): string {
  if (page.type === 'library') {
    const lines = passages.map((passage) => `[${passage.number}] ${documentPassage(passage)}`);
    return `Documents:\n\n${lines.join('\n')}`;
  }
  const title = defang(oneLine(page.title === '' ? page.site : page.title)).slice(0, titleLength);
  const lines = passages.map(
    (passage) => `[${passage.number}] ${passageText(passage, page.title)}`,
  );
  return `Page: ${title}\n\n${lines.join('\n')}`;
}

function passageText(passage: Passage, title: string): string {
  return noted(passage, sectionOf(passage.headings, title));
}

/** With its document and the innermost heading. */
function documentPassage(passage: Passage): string {
  const [title, ...below] = passage.headings;
  return noted(passage, title === undefined ? [] : [title, ...below.slice(-1)]);
}

/** Further lines of a passage (code, lists, tables) are indented: only our numbers begin a line. */
function noted(passage: Passage, headings: readonly string[]): string {
  const lines = passage.text.split('\n').filter((line) => line.trim() !== '');
  const note = sectionNote(headings.map(oneLine));
  const author = passage.author === undefined ? '' : `${oneLine(passage.author)}: `;
  return defang(author + lines.join('\n    ') + note);
}

/** The two innermost headings tell where a passage stands; the title is known already. */
export function sectionOf(headings: readonly string[], title: string): string[] {
  return headings.filter((heading) => heading !== title).slice(-2);
}

/** A question may have been pasted from a page: no chat-template marker works in it either. */
function defangRequest(text: string): string {
  return defang(text.trim());
}
