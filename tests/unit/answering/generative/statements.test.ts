import { describe, expect, it } from 'vitest';
import { statementsOf } from '@/lib/answering/generative/statements';

/** The statements as they stand in the Markdown, so that offsets are proven too. */
const stretches = (markdown: string, language = 'en') =>
  statementsOf(markdown, language).map(({ start, end }) => markdown.slice(start, end));

describe('statementsOf', () => {
  it('splits paragraphs and list items into sentences', () => {
    expect(
      stretches(
        'The car ran in 1837. It had **four** beds.\n\n- One *was* wide.\n- Two were narrow',
      ),
    ).toEqual([
      'The car ran in 1837.',
      'It had **four** beds.',
      'One *was* wide.',
      'Two were narrow',
    ]);
  });

  it('leaves out headings, code, questions, greetings and announcements', () => {
    const markdown =
      '# Trains\n\nHere is a summary:\n\nSure! The car ran.\n\n```\nrun now.\n```\n\nWould you like more? I hope this helps!';
    expect(stretches(markdown)).toEqual(['The car ran.']);
  });

  it('takes what begins with a yes or no for a statement', () => {
    expect(stretches('Yes. No boat sails. Yes, it ran. Certainly, the car ran. No.')).toEqual([
      'No boat sails.',
      'Yes, it ran.',
      'Certainly, the car ran.',
    ]);
    expect(stretches('Great question! Certainly, here is the list. The car ran.')).toEqual([
      'The car ran.',
    ]);
  });

  it('leaves out that the page does not say', () => {
    expect(stretches('The page does not say. The car ran.')).toEqual(['The car ran.']);
    expect(stretches('Das steht dort nicht. Die Seite sagt dazu nichts.', 'de')).toEqual([
      'Das steht dort nicht.',
    ]);
  });

  it('takes the cells of a table below its head, named by their row', () => {
    const markdown = '| Car | Beds |\n|---|---|\n| First | 4 \\| 5 |\n| Last | 12 |';
    expect(
      statementsOf(markdown, 'en').map(({ label, text, start, end }) => [
        label,
        text,
        markdown.slice(start, end),
      ]),
    ).toEqual([
      ['First', '4 | 5', '4 \\| 5'],
      ['Last', '12', '12'],
    ]);
  });

  it('splits a cell that holds several sentences', () => {
    expect(
      stretches(
        '| Lock | Story |\n|---|---|\n| Emden | It opened in 1913. It was widened twice. |',
      ),
    ).toEqual(['It opened in 1913.', 'It was widened twice.']);
  });

  it('finds its way through escapes, character references, line breaks and inline code', () => {
    expect(stretches('  A \\* b &amp; c  \n   d `x  y` ends. From [l](u) on.')).toEqual([
      'A \\* b &amp; c  \n   d `x  y` ends.',
      'From [l](u) on.',
    ]);
  });

  it('reads quotes and nested lists', () => {
    expect(stretches('> He left.\n\n1. Up\n   - Down here.')).toEqual([
      'He left.',
      'Up',
      'Down here.',
    ]);
  });
});
