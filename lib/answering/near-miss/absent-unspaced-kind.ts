import { cellsOf } from '@/lib/answering/table-header';
import type { ProposedAnswer } from './proposed-answer';

/** Whether a question asks for a “企业版” where rows are called “免费版” and “团队版”, “洋室” where they are called “和室”: what a kind is called ends in what it is. */
export function namesAbsentUnspacedKind({ prepared, question, best }: ProposedAnswer): boolean {
  const { language, page, sentences } = prepared;
  if (best.kind !== 'table-row' || (language !== 'zh' && language !== 'ja')) return false;
  const label = nameOf(cellsOf(best)[0] ?? '');
  const kind = label.at(-1) ?? '';
  const siblings = new Set(
    sentences
      .filter((row) => row.kind === 'table-row')
      .map((row) => nameOf(cellsOf(row)[0] ?? ''))
      .filter((name) => name.endsWith(kind)),
  );
  if (!/\p{Script=Han}/u.test(kind) || label.length < 2 || siblings.size < 2) return false;
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(question.text)];
  const named = words.flatMap(({ segment }, at) => {
    const name = segment === kind ? `${words[at - 1]?.segment ?? ''}${segment}` : segment;
    return name.endsWith(kind) && /^\p{Script=Han}{2,4}$/u.test(name) ? [name] : [];
  });
  const texts = [page.title, ...sentences.map(({ text }) => text)];
  return named.length > 0 && !named.some((name) => texts.some((text) => text.includes(name)));
}

/** Without what a name adds: “和室「山吹」”. */
function nameOf(label: string): string {
  return label.replace(/[（(「『【].*$/u, '').trim();
}
