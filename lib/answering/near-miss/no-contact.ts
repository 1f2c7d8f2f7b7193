import { contactAsked } from '@/lib/text/attributes';
import { wordsBeside } from '@/lib/answering/direct/asked-contact';
import type { ProposedAnswer } from './proposed-answer';

/** Whether a question asks for nothing but a number to call or an address for mail, and the answer gives none. */
export function lacksContact({ prepared, question: { text }, entries }: ProposedAnswer): boolean {
  const contact = contactAsked(text);
  if (!contact || wordsBeside(prepared, text, contact).length > 0) return false;
  const gives = (said: string): boolean => /\p{N}{2}|\S@\S/u.test(said);
  return !entries.some(({ sentences }) => sentences.some((each) => gives(each.text)));
}
