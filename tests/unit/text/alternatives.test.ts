import { expect, it } from 'vitest';
import { choicesIn, labelChoicesIn, systemChoicesIn } from '@/lib/text/alternatives';

it.each([
  ["Who won the men's relay?", "Ida Holm won the women's relay.", true],
  ["Who won the men's relay?", "Ida Holm won the women's relay, Per Lund the men's relay.", false],
  ["Who won the men's relay?", "The women's shot put was postponed.", false],
  ['Can I take it in the first three weeks?', 'Do not take it in the last two weeks.', true],
  ['Who was the first to climb it?', 'It was last to be climbed.', false],
  ['What grows on the north bank?', 'Vines grow on the southern bank.', true],
  ['How long does it bake with the lid off?', 'Bake it with the lid on for an hour.', true],
  ['When are the first and the last train?', 'The last train leaves at ten.', false],
])('tells what is said of another: %s “%s” %s', (question, text, isOther) => {
  expect(choicesIn(question).some(({ namesOther }) => namesOther(text))).toBe(isOther);
});

it.each([
  ['What does it cost if my key is stolen?', 'Key, lost', true],
  ['What does it cost if my key is lost?', 'Key, lost or stolen', false],
  ['What do children pay?', 'Adults', true],
  ['What do children pay?', 'Under 16', false],
  ['What do kids pay?', 'Children', false],
])('tells names of other rows: %s “%s” %s', (question, label, isOther) => {
  expect(labelChoicesIn(question).some(({ namesOther }) => namesOther(label))).toBe(isOther);
});

it.each([
  ['How do I install it on Linux?', 'Install it on Windows with the wizard.', true],
  ['¿Cómo se instala en Linux?', 'En Windows y Ubuntu lo instala un guion.', false],
])('tells systems apart: %s “%s” %s', (question, text, isOther) => {
  expect(systemChoicesIn(question).some(({ namesOther }) => namesOther(text))).toBe(isOther);
});
