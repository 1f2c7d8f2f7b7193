import { measureAsked } from '@/lib/answering/asked-measure';
import { cellsOf } from '@/lib/answering/table-header';
import type { ProposedAnswer } from './proposed-answer';

/** Whether a question asks how deep something is, how warm or how long it takes, and the answer gives no such measure. */
export function lacksMeasure({ prepared, question, best, entries }: ProposedAnswer): boolean {
  // Word by word, “kilo” may be any thousand.
  if (prepared.isGlossed) return false;
  const holds = measureAsked(question.text, prepared.language);
  // Tables name units above their columns, or not at all.
  if (holds === null || cellsOf(best).length > 1) return false;
  const { reader } = prepared;
  const asked = new Set(reader.stems(question.fullText));
  // How long the river is does not tell how high the dam is.
  return !entries.some(({ main, sentences }, at) =>
    [...main.headings, ...sentences.map(({ text }) => text)].some(
      (text) => holds(text) && (at === 0 || reader.stems(text).some((stem) => asked.has(stem))),
    ),
  );
}
