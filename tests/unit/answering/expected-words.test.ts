import { describe, expect, it } from 'vitest';
import { ExpectedWords } from '@/lib/answering/expected-words';
import { prepared } from './page';

/** Every sentence stands for the page alike. */
function expectedOf(lines: string, language = 'en') {
  const page = prepared('Page', lines, null, { language });
  const usage = Float32Array.from(page.sentences, ({ kind }) => (kind === 'heading' ? 0 : 1));
  const words = new ExpectedWords(page, usage, 40);
  const find = (part: string) => page.sentences.filter(({ text }) => text.includes(part));
  return { words, find, gainOf: (part: string) => words.gain(find(part)) };
}

describe('ExpectedWords', () => {
  const lock = `
    The lock lets ships pass between the river and the harbour.
    The lock has two gates, and ships wait between the gates.
    The harbour keeps its water while the river falls.
    Grandfather preferred liquorice, apparently without any particular justification whatsoever.
  `;

  it('prefers the words a page comes back to', () => {
    const { gainOf } = expectedOf(lock);
    expect(gainOf('harbour keeps its water')).toBeGreaterThan(gainOf('Grandfather'));
  });

  it('gives less for what is said already, and most for what is new', () => {
    const { words, find, gainOf } = expectedOf(lock);
    const before = ['lets ships pass', 'two gates', 'Grandfather'].map(gainOf);
    words.say(find('lets ships pass'));
    const after = ['lets ships pass', 'two gates', 'Grandfather'].map(gainOf);
    const lost = before.map((gain, at) => 1 - (after[at] ?? 0) / gain);
    expect(lost[0]).toBeGreaterThan(lost[1] ?? 0);
    expect(lost[1]).toBeGreaterThan(0);
    expect(lost[2]).toBeCloseTo(0);
  });

  it('takes sentences together for more than one and less than the sum', () => {
    const { words, find, gainOf } = expectedOf(lock);
    const both = words.gain([...find('lets ships pass'), ...find('two gates')]);
    expect(both).toBeGreaterThan(gainOf('lets ships pass'));
    expect(both).toBeLessThan(gainOf('lets ships pass') + gainOf('two gates'));
  });

  it('knows a word in its other forms', () => {
    const { words, find, gainOf } = expectedOf('The gate opens.\nTwo gates opened.\nRain fell.');
    const before = gainOf('gates opened');
    words.say(find('gate opens'));
    expect(gainOf('gates opened')).toBeLessThan(before);
  });

  it('expects the words of headings', () => {
    const long = Array.from({ length: 20 }, (_, at) => `Bread number ${at} is baked in an oven.`);
    const page = `# Bread\n${long.join('\n')}\n# Cheese\nCheese ripens in a cellar.`;
    const plain = page.replaceAll('# ', '');
    expect(expectedOf(page).gainOf('ripens')).toBeGreaterThan(expectedOf(plain).gainOf('ripens'));
  });

  it.each([
    ['zh', '船闸让船只通过。\n船闸有两个闸门。\n今天下雨。', '两个闸门', '今天下雨'],
    [
      'ar',
      'يسمح الهويس بمرور السفن.\nللهويس بوابتان تمر السفن بينهما.\nسقط المطر أمس.',
      'بمرور السفن',
      'المطر',
    ],
  ])('reads %s', (language, lines, said, other) => {
    const { words, find, gainOf } = expectedOf(lines, language);
    const before = gainOf(said);
    words.say(find(said));
    expect(gainOf(said)).toBeLessThan(before);
    expect(gainOf(other)).toBeGreaterThan(0);
  });
});
