import { describe, expect, it } from 'vitest';
import { thoughtOf, visibleText } from '@/lib/answering/generative/visible-text';

describe('visibleText', () => {
  it('never shows a thought, whatever the tokens', () => {
    const draft = '\n<think>Hm, 4 < 5.\n</think>\n\nThe answer is 4.';
    for (let length = 0; length <= draft.length; length++) {
      expect('The answer is 4.').toContain(visibleText(draft.slice(0, length), false));
    }
    expect(visibleText(draft, true)).toBe('The answer is 4.');
  });

  it('shows nothing of a thought that was cut off', () => {
    expect(visibleText('<think>I wonder', true)).toBe('');
  });

  it('drops a thought the template began', () => {
    expect(visibleText('Hm.\n</think>\nFour.', true)).toBe('Four.');
  });

  it('leaves an answer about the tag alone', () => {
    expect(visibleText('Write <think> and </think> around it.', true)).toBe(
      'Write <think> and </think> around it.',
    );
  });

  it('shows a text as it comes', () => {
    expect(visibleText('Four', false)).toBe('Four');
    expect(visibleText('Four \n', false)).toBe('Four \n');
    expect(visibleText('Four \n', true)).toBe('Four');
  });
});

describe('passage numbers', () => {
  it.each([
    ['It ran in 1837 [1].', 'It ran in 1837.'],
    ['It ran in 1837.[1][2] It had beds [1, 3].', 'It ran in 1837. It had beds.'],
    ['[1] It ran.', 'It ran.'],
    ['- **First** [2]: one', '- **First**: one'],
    [
      'Take `list [1]` and a[1], [2](https://example.org).',
      'Take `list [1]` and a[1], [2](https://example.org).',
    ],
    ['```\nx = [1]\n```', '```\nx = [1]\n```'],
  ])('of %j are left out', (draft, text) => {
    expect(visibleText(draft, true)).toBe(text);
  });

  it('are not shown half written', () => {
    const draft = 'It ran in 1837 [12, 3]. It had beds.';
    for (let length = 0; length <= draft.length; length++)
      expect('It ran in 1837. It had beds.').toContain(
        visibleText(draft.slice(0, length), false).trimEnd(),
      );
  });
});

describe('thoughtOf', () => {
  it.each([
    ['<think>Hm, 4 < 5.</think>\nFour.', 'Hm, 4 < 5.'],
    ['<think>\nI won', 'I won'],
    ['Hm.\n</think>\nFour.', 'Hm.'],
    ['Four.', ''],
    ['<think>\n\n</think>\n\nFour.', ''],
    ['Write <think> and </think> around it.', ''],
  ])('of %j is %j', (draft, thought) => {
    expect(thoughtOf(draft)).toBe(thought);
  });
});
