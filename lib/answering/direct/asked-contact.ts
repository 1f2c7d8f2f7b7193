import { contactAsked } from '@/lib/text/attributes';
import { isIdle } from '@/lib/text/vague-words';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { passageAround } from '@/lib/answering/answer-passage';
import { asksWhen, expectedAnswer } from '@/lib/answering/expected-answer';
import type { DirectAnswer } from './direct-answer';

const mostPassages = 2;

/** What goes with them. */
const beside =
  /^(?:address|adresse|number|nummer|numéro|número|numero|contact|kontakt|dirección|indirizzo|номер|адрес)$/u;

/**
 * The sentences that give the telephone number or the address for mail a question asks for: “What is the phone number?”
 * has no word in common with “Ring us on 01632 960 418.” Null where it asks of somebody the sentence does not speak of.
 */
export function askedContact(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const contact = contactAsked(question);
  // “When was this phone released?”
  if (!contact || asksWhen(expectedAnswer(question))) return null;
  const { sentences, reader, page } = prepared;
  const words = wordsBeside(prepared, question, contact);
  const found = sentences.filter(({ kind, text, headings }) => {
    if (kind === 'heading' || !contact.value.test(text)) return false;
    const said = new Set(reader.everyStem([page.title, ...headings, text].join('\n')));
    // “The lost property office” is told below “Lost property”.
    const unsaid = words.filter((word) => !said.has(reader.stem(word))).length;
    return 2 * unsaid <= words.length - unsaid;
  });
  if (found.length === 0 || found.length > mostPassages) return null;
  return { entries: found.map((main) => passageAround(prepared, main)), evidence: 1 };
}

/** What a question says beside what it asks for: of whom. */
export function wordsBeside(
  { reader }: AnalyzedPage,
  question: string,
  { asks }: { asks: RegExp },
): string[] {
  return reader
    .words(question.replace(asks, ' '))
    .filter((word) => !beside.test(word) && !isIdle(word, reader.language));
}
