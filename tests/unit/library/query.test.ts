import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query';

const now = new Date(2026, 4, 17, 12).getTime();
const parse = (input: string): ReturnType<typeof parseQuery> => parseQuery(input, now);

describe('a query', () => {
  it('is free text as far as nothing else is said', () => {
    expect(parse('  why are there two tides a day? ')).toEqual({
      text: 'why are there two tides a day?',
      english: 'why are there two tides a day?',
      phrases: [],
      excluded: [],
      excludedPhrases: [],
      filters: [],
      after: null,
      before: null,
    });
  });

  it('holds phrases, which are ranked by as well', () => {
    expect(parse('moon "spring tide" „neap tide“ “double high”')).toMatchObject({
      text: 'moon spring tide neap tide double high',
      phrases: ['spring tide', 'neap tide', 'double high'],
    });
  });

  it('leaves out words and phrases after a minus that begins a word', () => {
    expect(parse('tide -river -"power plant" e-mail 3 - 2')).toMatchObject({
      text: 'tide e-mail 3 - 2',
      excluded: ['river'],
      excludedPhrases: ['power plant'],
    });
  });

  it('takes filters with plain and quoted values, also excluding ones', () => {
    expect(parse('moon site:Example.org tag:"to read" -type:pdf TAG:x')).toMatchObject({
      text: 'moon',
      filters: [
        { kind: 'site', value: 'example.org', excluded: false },
        { kind: 'tag', value: 'to read', excluded: false },
        { kind: 'type', value: 'pdf', excluded: true },
        { kind: 'tag', value: 'x', excluded: false },
      ],
    });
  });

  it('takes quotation marks and dashes of a question for the words they are', () => {
    expect(parse('Who wrote "The Tempest" -and when? site:x.org')).toMatchObject({
      text: 'Who wrote "The Tempest" -and when?',
      phrases: [],
      excluded: [],
      filters: [{ kind: 'site', value: 'x.org', excluded: false }],
    });
    expect(parse('"spring tide" a?b').phrases).toEqual(['spring tide']);
  });

  it('reads dates as the local day, month or year they begin, and spans back from now', () => {
    expect(parse('after:2024 before:2025-03').after).toBe(new Date(2024, 0, 1).getTime());
    expect(parse('after:2024 before:2025-03').before).toBe(new Date(2025, 2, 1).getTime());
    expect(parse('before:2024-02-29').before).toBe(new Date(2024, 1, 29).getTime());
    expect(parse('after:2w').after).toBe(now - 14 * 86_400_000);
    expect(parse('-before:2024')).toMatchObject({
      after: new Date(2024, 0, 1).getTime(),
      before: null,
    });
  });

  it('takes what is not well formed as words, and ignores what is still being typed', () => {
    expect(parse('after:yesterday tide')).toMatchObject({
      text: 'after:yesterday tide',
      after: null,
    });
    expect(parse('before:2023-02-30').text).toBe('before:2023-02-30');
    expect(parse('tide site: after:202 before:2024-')).toEqual(parse('tide'));
    expect(parse('"spring ti')).toMatchObject({ text: '"spring ti', phrases: [] });
    expect(parse('https://example.org/a:b -').text).toBe('https://example.org/a:b -');
    expect(parse('"" -""')).toMatchObject({ text: '', phrases: [], excludedPhrases: [] });
  });
});
