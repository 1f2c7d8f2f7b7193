// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { headQuestions } from '@/lib/page/agent/asked-paragraphs';
import type { RawBlock } from '@/lib/page/agent/raw-block';
import type { Scope } from '@/lib/page/agent/scope';

/** The texts that become headings. */
function asked(html: string): string[] {
  document.body.innerHTML = html;
  const parent = { element: document.body } as unknown as Scope;
  const blocks = [...document.body.children].map((element): RawBlock => {
    const text = element.textContent ?? '';
    const [name, classes] = [element.localName, element.className];
    const scope = { parent, element, name, classes } as unknown as Scope;
    const words = text.split(' ').length;
    return { kind: 'paragraph', level: 0, pieces: [text], text, words, linkShare: 0, scope };
  });
  return headQuestions(blocks).flatMap(({ kind, text }) => (kind === 'heading' ? [text] : []));
}

const turns = [
  ['Mr Bell, you sold your piano. Why?', 'Because my hands ran to the same chords.'],
  ['And the neighbours?', 'They moved out.'],
  ['You refused to write “Northwind”.', 'They wanted strings under every kiss.'],
  ['What are you working on now?', 'An opera. It will open in November.'],
] as const;
const questions = turns.map(([question]) => question);

test('takes what is set like the questions of an interviewer for headings', () => {
  const intro = '<p>The composer Idris Bell on silence.</p>';
  expect(
    asked(intro + turns.map(([q, a]) => `<p><strong>${q}</strong></p><p>${a}</p>`).join('')),
  ).toEqual(questions);
  expect(asked(intro + turns.map(([q, a]) => `<p class="q">${q}</p><p>${a}</p>`).join(''))).toEqual(
    questions,
  );
});

test('takes questions in turn with answers for headings', () => {
  const plain = [...turns, ['How long is it?', 'An hour.']] as const;
  expect(asked(plain.map(([q, a]) => `<p>${q}</p><p>${a}</p>`).join(''))).toEqual(
    plain.map(([q]) => q).filter((q) => q.endsWith('?')),
  );
});

test.each([
  // An essay with a few questions, and one in bold.
  '<p>Why do tides turn?</p><p>The moon pulls.</p><p>The sea follows.</p><p>But is that all?</p><p>No.</p><p>The sun pulls as well.</p><p>Who would have thought so?</p><p>Newton did.</p>',
  '<p><b>Are you sure?</b></p><p>Then go.</p><p><b>Mind the step.</b></p><p>It is high.</p>',
  // Questions for homework, one below the other.
  ['Why?', 'When?', 'Where?', 'How?', 'Who?'].map((text) => `<p>${text}</p>`).join(''),
])('leaves other questions: %s', (html) => {
  expect(asked(html)).toEqual([]);
});
