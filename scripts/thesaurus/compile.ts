import { wordReader } from '@/lib/text/terms';

/**
 * Makes of a list that people can read the one that `Thesaurus` reads: in stems, and what may stand for a single word from
 * both sides.
 *
 * @param source A word or phrase a line, tab-separated what may stand for it, and what gives away that it is spoken of; each by commas.
 */
export function compileThesaurus(source: string, language: string): string {
  const { stem } = wordReader(language);
  const stems = (words: string): string =>
    words
      .split(' ')
      .map((word) => stem(word.replace(/'s?$/, '')))
      .join(' ');
  const same = new Map<string, Set<string>>();
  const cues = new Map<string, Set<string>>();
  const relate = (to: Map<string, Set<string>>, asked: string, said: string): void => {
    if (asked === said) return;
    const known = to.get(asked);
    if (known) known.add(said);
    else to.set(asked, new Set([said]));
  };
  for (const line of source.split('\n')) {
    const [asked = '', ...lists] = line.split('\t');
    const [alike = [], telling = []] = lists.map((list) => list.split(',').filter(Boolean));
    for (const word of alike) {
      relate(same, stems(asked), stems(word));
      if (!asked.includes(' ')) relate(same, stems(word), stems(asked));
    }
    for (const word of telling) relate(cues, stems(asked), stems(word));
  }
  const every = [...new Set([...same.keys(), ...cues.keys()])].toSorted();
  return every
    .map((asked) => {
      const alike = [...(same.get(asked) ?? [])].toSorted();
      const telling = [...(cues.get(asked) ?? [])].filter((word) => !alike.includes(word));
      return `${[asked, alike.join(','), telling.toSorted().join(',')].join('\t').trimEnd()}\n`;
    })
    .join('');
}
