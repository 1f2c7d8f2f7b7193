import { expect, it } from 'vitest';
import { wordEnd, wordStart } from '@/lib/page/agent/whole-words';

/** What is selected between two bars, as it is read. */
function read(text: string): string {
  const [before = '', selected = ''] = text.split('|');
  const whole = text.replaceAll('|', '');
  const [start, end] = [before.length, before.length + selected.length];
  return whole.slice(wordStart(whole, start), wordEnd(whole, end));
}

it.each([
  ['The journe|y of the larvae take|s years.', 'journey of the larvae takes'],
  ['The |journey| of the larvae', 'journey'],
  ['|The journey|', 'The journey'],
  ['in |1|911', '1911'],
  ['Die Grö|ße der Bä|ume', 'Größe der Bäume'],
  ['图书|馆每天|下午', '馆每天'],
])('a selection that cuts words has them whole: %s', (text, whole) => {
  expect(read(text)).toBe(whole);
});
