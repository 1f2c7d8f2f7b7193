import { expect, test } from 'vitest';
import type { RawBlock } from '@/lib/page/agent/raw-block';
import type { Scope } from '@/lib/page/agent/scope';
import { speakersOf } from '@/lib/page/agent/speakers';

/** `# heading`, `name of a class| text`, else a paragraph. */
function blocksOf(...lines: readonly string[]): RawBlock[] {
  return lines.map((line) => {
    const [, mark = '', classes = '', text = ''] = /^(?:(#) |(\w+)\| )?(.*)$/.exec(line) ?? [];
    const scope = { parent: null, name: 'p', classes } as unknown as Scope;
    return {
      kind: mark ? 'heading' : 'paragraph',
      level: mark ? 2 : 0,
      pieces: [text],
      text,
      words: text.split(' ').length,
      linkShare: 0,
      scope,
    };
  });
}

const talk = [
  'Ida: How deep is it?',
  'Ove: Nine fathoms.',
  'And sand below.',
  'Ida: And the tide?',
  'Ove: Six hours.',
];
const said = ['Ida', 'Ove', 'Ove', 'Ida', 'Ove'];

test('names who speaks below a heading, in a page or in a part that is called a transcript', () => {
  const headed = blocksOf('Ida and Ove talk.', '# Transcript', ...talk, '# Links', 'Ida: a book');
  expect(speakersOf(headed, 'Depths')).toEqual([null, null, ...said, null, null]);
  expect(speakersOf(blocksOf(...talk), 'Full transcript: Depths')).toEqual(said);
  const part = blocksOf(...talk.map((line) => `transcript| ${line}`));
  expect(speakersOf(part, 'Depths')).toEqual(said);
});

test('names nobody elsewhere', () => {
  for (const title of ['Depths', 'A transcription factor of Fucus'])
    expect(speakersOf(blocksOf(...talk), title)).toEqual(said.map(() => null));
  const alone = talk.map((line) => line.replace('Ove', 'Ida'));
  expect(speakersOf(blocksOf(...alone), 'Transcript')).toEqual(said.map(() => null));
});

test('takes a line by itself for a name only where such lines are made for names', () => {
  const turns = ['Ida', 'How deep is it at the old pier, did you say, in spring?', 'Ove', 'Right'];
  const cues = (name: string) =>
    blocksOf(...[...turns, ...turns].map((text, at) => `${at % 2 ? 'said' : name}| ${text}`));
  expect(speakersOf(cues('who'), 'Transcript')).toEqual([
    'Ida',
    'Ida',
    'Ove',
    'Ove',
    'Ida',
    'Ida',
    'Ove',
    'Ove',
  ]);
  expect(speakersOf(cues('said'), 'Transcript')).toEqual(turns.concat(turns).map(() => null));
});

test('leaves open who speaks after somebody who is named once', () => {
  const blocks = blocksOf(...talk.slice(0, 4), 'Guest: I wonder.', 'Very much.', 'Ove: Do not.');
  expect(speakersOf(blocks, 'Transcript').slice(3)).toEqual(['Ida', null, null, 'Ove']);
});
