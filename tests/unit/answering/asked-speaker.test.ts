import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import type { Embedder } from '@/lib/library/static-embedder';
import type { Answer } from '@/lib/protocol/conversation';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';
import { prepareAsShipped } from '../../shipped-reader';

/** Who, when and what: each post has a line of its own above it. */
type Post = readonly [author: string, head: string, text: string];

let embedder: Embedder;
beforeAll(async () => {
  embedder = await shippedEmbedder();
});

function thread(posts: readonly Post[], title: string): AnalyzedPage {
  const lines = posts.flatMap(([author, head, text]) => [
    { author, text: head },
    ...text.split('\n').map((part) => ({ author, text: part })),
  ]);
  const { page } = prepared('', lines.map(({ text }) => text).join('\n'));
  const blocks = page.blocks.map((block, at) => ({ ...block, author: lines[at]?.author ?? '' }));
  return prepareAsShipped({ ...page, title, type: 'forum', blocks }, embedder);
}

const chat = (): AnalyzedPage =>
  thread(
    [
      ['Dana', 'Dana 9:02', 'Is the build green?'],
      ['Yusuf', 'Yusuf 9:03', 'No, the Windows tests time out.'],
      ['Dana', 'Dana 9:05', 'Can we skip them?'],
      ['Mei', 'Mei 9:06', 'Please not. Last time we skipped them we shipped the font bug.'],
      ['Yusuf', 'Yusuf 9:31', 'Found it: the proxy on the runner was down. All green now.'],
      ['Dana', 'Dana 9:33', 'Great. I tag 5.8.0 at noon then.'],
    ],
    '#release – Slab',
  );

const store = (): AnalyzedPage =>
  thread(
    [
      ['lemma', 'lemma 4 hours ago', 'How do you handle a crash in mid-write? I see no journal.'],
      [
        'oskar_v',
        'oskar_v 4 hours ago',
        'Pages are written twice, first to a shadow file. After a crash the older copy wins.',
      ],
      [
        'pixeldust',
        'pixeldust 3 hours ago',
        'Nice work, but B-trees with 16-byte keys are useless for text. I would use a trie.',
      ],
    ],
    'Show: a tiny database',
  );

const bread = (): AnalyzedPage =>
  thread(
    [
      [
        'marta_k',
        'marta_k 2024-03-02',
        'My loaves collapse as soon as they hit the heat. I bake at 230 degrees and use 80% hydration.',
      ],
      [
        'flourgirl88',
        'flourgirl88 2024-03-03',
        'At 80% the gluten is simply not strong enough. Drop the water to 70%.',
      ],
      [
        'Tomasz',
        'Tomasz 2024-03-06',
        'My oven thermometer showed 25 degrees less than the dial. Check yours before you change the recipe.',
      ],
    ],
    'Sourdough keeps collapsing',
  );

const authorsOf = ({ claims }: Answer): (string | undefined)[] =>
  claims.flatMap(({ quotes }) => quotes.map(({ author }) => author));

describe('what somebody said about something', () => {
  it.each([
    ['What did Dana say about the proxy?', chat, 'Dana'],
    ['What did Tomasz say about the gluten?', bread, 'Tomasz'],
    ['What does Tomasz think about gluten?', bread, 'Tomasz'],
    ['What did lemma say about tries?', store, 'lemma'],
  ])('is nothing where only others spoke of it: %s', (question, page, silent) => {
    expect(answerQuestion(page(), question)).toMatchObject({ found: false, silent });
  });

  it.each([
    ['What did Yusuf say about the proxy?', chat, 'the proxy on the runner was down'],
    ['What did Tomasz say about the oven?', bread, 'My oven thermometer'],
    // What all speak of needs no word for it.
    ['What did flourgirl88 say about the loaves?', bread, 'gluten'],
    ['What did Tomasz say about sourdough?', bread, 'thermometer'],
    ['What did pixeldust criticize?', store, 'useless for text'],
    ['What complaint did pixeldust have?', store, 'useless for text'],
    ['What did Mei warn about?', chat, 'font bug'],
    ['When does Dana tag the release?', chat, 'at noon'],
  ])('%s', (question, page, words) => {
    const { found, text } = answerQuestion(page(), question);
    expect(text).toContain(words);
    expect(found).toBe(true);
  });
});

describe('who began a thread', () => {
  it.each([
    ['what does the op want', bread, 'My loaves collapse'],
    ['How hot does the original poster bake?', bread, '230 degrees'],
    ["what's op's problem", bread, 'My loaves collapse'],
    ['what is the thread starter asking', store, 'How do you handle a crash'],
    ['what does the OP say about a trie', store, null],
  ])('is known by other names: %s', (question, page, words) => {
    const { found, text } = answerQuestion(page(), question);
    expect(found).toBe(words !== null);
    if (words !== null) expect(text).toContain(words);
  });
});

describe('a question in a thread', () => {
  it('is answered by what somebody replied to it', () => {
    const answer = answerQuestion(store(), 'How are crashes handled?');
    expect(answer.text).toContain('shadow file');
    expect(authorsOf(answer)).not.toContain('lemma');
  });

  it('is itself the answer to who asked it, and to what somebody asked', () => {
    for (const question of ['Who asked about crashes?', 'What did lemma ask about crashes?']) {
      const answer = answerQuestion(store(), question);
      expect(answer.text).toContain('How do you handle a crash');
      expect(authorsOf(answer)).not.toContain('oskar_v');
    }
    expect(answerQuestion(store(), 'Who asked about licences?').found).toBe(false);
  });
});

describe('when somebody wrote', () => {
  it.each([
    ['When did Tomasz write?', bread, 'Tomasz 2024-03-06'],
    ['When was the post of Tomasz written?', bread, 'Tomasz 2024-03-06'],
    ['When did pixeldust comment?', store, 'pixeldust 3 hours ago'],
    ['Who posted on 6 March?', bread, 'Tomasz 2024-03-06'],
    ['Who wrote on March 3, 2024?', bread, 'flourgirl88 2024-03-03'],
  ])('%s', (question, page, head) => {
    const { found, text } = answerQuestion(page(), question);
    expect(found).toBe(true);
    expect(text).toContain(head);
  });

  it('is not told by another day, nor where no day is given', () => {
    expect(answerQuestion(bread(), 'Who posted on 7 March?').found).toBe(false);
    expect(answerQuestion(bread(), 'Who wrote on March 3, 2021?').found).toBe(false);
  });
});
