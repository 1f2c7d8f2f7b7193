import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { groundAnswer } from '@/lib/answering/generative/ground-answer';
import { toPassages } from '@/lib/answering/generative/passages';
import { buildMessages } from '@/lib/answering/generative/prompts';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Embedder } from '@/lib/library/static-embedder';
import { shippedEmbedder } from '../embedder';
import { prepared } from './page';
import { prepareAsShipped } from '../../shipped-reader';

type Post = readonly [author: string, text: string];

const engine: Post[] = [
  [
    'tomas',
    'My engine overheats after ten minutes of idling. What would you check first on the engine?',
  ],
  [
    'old_piet',
    'The engine needs a new thermostat. Every engine of that year had a bad one, so change it before you look any further.',
  ],
  [
    'Marta K',
    'Look at the impeller first. Its blades crumble with age and the cooling water no longer flows.',
  ],
  ['tomas', '@marta thank you, what about the engine mounts?'],
  [
    'Marta K',
    'The mounts of this engine are fine for thirty years. The oil should be changed every hundred hours.',
  ],
  [
    'old_piet',
    'The oil of this engine lasts two hundred hours if you ask me. Marta is too careful.',
  ],
];

describe('a thread', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await shippedEmbedder();
  });

  const thread = (posts: readonly Post[], language = 'en'): AnalyzedPage => {
    const { page } = prepared('', posts.map(([, text]) => text).join('\n'), null, { language });
    const blocks = page.blocks.map((block, at) => ({ ...block, author: posts[at]?.[0] ?? '' }));
    return prepareAsShipped({ ...page, title: 'Hot motor', type: 'forum', blocks }, embedder);
  };

  it('answers with what was written, not with the line that says by whom', () => {
    const posts = engine.flatMap(([author, text], at): Post[] => [
      [author, `${author} Member Mar ${at + 1}, 2026 #${at + 1}`],
      [author, 'Germany'],
      [author, 'Hello!'],
      [author, text],
    ]);
    const ask = (question: string) => answerQuestion(thread(posts), question);
    expect(ask('What does Marta K say?').text).toContain('impeller');
    expect(ask('What does Marta K say?').text).not.toMatch(/Member|Hello/);
    expect(ask('What was the problem?').text).toMatch(/^My engine overheats/);
    expect(ask('Who reported it?').claims[0]?.quotes[0]?.author).toBe('tomas');
    expect(ask('What is the bug?').text).toMatch(/^My engine overheats/);
    expect(ask('Who started this thread?').claims[0]?.quotes[0]?.author).toBe('tomas');
  });

  it('tells once what a reply quotes', () => {
    const said = 'Since the frost the north gate of the lock jams at half its way.';
    const { claims } = answerQuestion(
      thread([
        ['tomas', said],
        ['marta', 'Do you have a kettle of hot water at hand?'],
        ['old_piet', said],
      ]),
      'Since when does the north gate jam?',
    );
    expect(claims).toHaveLength(1);
  });

  it('finds whether the advice worked', () => {
    const { text } = answerQuestion(
      thread([
        ['tomas', 'My engine overheats after ten minutes of running, and the alarm sounds.'],
        ['marta', 'Take the impeller out and look whether all of its blades are there.'],
        ['tomas', 'Works! Two blades were gone, and since yesterday it stays cool.'],
      ]),
      'did the advice help?',
    );
    expect(text).toContain('Works!');
  });

  it.each([
    ['What does marta say about the engine?', 'Marta K'],
    ['What does Marta K say?', 'Marta K'],
    ['What does old_piet say about the engine?', 'old_piet'],
    ['What does Piet say about the oil?', 'old_piet'],
    ['What does Marta say about the oil?', 'Marta K'],
    ['What did tomas ask about the engine?', 'tomas'],
  ])('%s', (question, author) => {
    const { claims, found } = answerQuestion(thread(engine), question);
    expect(found).toBe(true);
    expect(claims[0]?.quotes[0]?.author).toBe(author);
  });

  it.each([
    [
      'de',
      'Was sagt Jonas zum Tor?',
      'Jonas',
      [
        ['Ute', 'Das Tor klemmt seit dem Winter. Das Tor muss geschmiert werden.'],
        ['Jonas', 'Das Tor hängt schief in den Angeln. Ein Keil hilft.'],
        ['Ute', 'Jonas, das Tor hat gar keine Angeln, es ist ein Schiebetor.'],
      ],
    ],
    [
      'zh',
      '小林对发动机有什么看法？',
      '小林',
      [
        ['老王', '发动机需要换一个新的节温器。'],
        ['小林', '先检查发动机的叶轮，它容易老化。'],
        ['老王', '发动机的机油可以用两百小时。'],
      ],
    ],
  ] as const)('in %s: %s', (language, question, author, posts) => {
    const { claims } = answerQuestion(thread(posts, language), question);
    expect(claims[0]?.quotes[0]?.author).toBe(author);
  });

  const pump: Post[] = [
    ['rosa', 'The bilge pump runs all night and the hose is dry. What is wrong with the pump?'],
    ['Lena Hoff', 'The float switch sticks. I used vinegar to clean the switch of mine.'],
    ['tomas', 'It is not the switch. I put a new valve into mine and it was silent at once.'],
    ['rosa', 'Which valve did you take?'],
    ['tomas', '@rosa a check valve of 25 mm. They cost ten euros.'],
    ['Lena Hoff', 'I disagree with tomas about the valve. Thanks, tomas, all the same.'],
    ['rosa', 'Update: it was the switch. Vinegar did the trick.'],
  ];

  it.each([
    ['What did tomas reply to rosa?', 'tomas', 'check valve of 25 mm'],
    ['What does Lena recommend?', 'Lena Hoff', 'The float switch sticks.'],
    ['What did Lena use?', 'Lena Hoff', 'vinegar'],
    ['What did tomas use?', 'tomas', 'valve'],
    ['Who disagrees with tomas?', 'Lena Hoff', 'I disagree with tomas'],
    ['Who disagrees with tomas and what did she use?', 'Lena Hoff', 'I used vinegar'],
    ['What was the solution?', 'rosa', 'it was the switch'],
  ])('tells whose words were asked for: %s', (question, author, words) => {
    const { claims, found, text } = answerQuestion(thread(pump), question);
    expect(found).toBe(true);
    expect(text).toContain(words);
    for (const { quotes } of claims) for (const quote of quotes) expect(quote.author).toBe(author);
  });

  it('is read by a model with who wrote what, exactly like this', () => {
    const page = thread(engine.slice(1, 3));
    const passages = toPassages(page, page.sentences);
    const [, user] = buildMessages({
      page: page.page,
      language: 'en',
      passages,
      task: { kind: 'question', text: 'Who says what?' },
      turns: [],
    });
    expect(user?.content).toBe(
      'Page: Hot motor\n\n' +
        '[1] old_piet: The engine needs a new thermostat. Every engine of that year had a bad one, so change it before you look any further.\n' +
        '[2] Marta K: Look at the impeller first. Its blades crumble with age and the cooling water no longer flows.\n\n' +
        'Who says what?',
    );
  });

  it('backs a statement that names who wrote it, and not one that names another', () => {
    const page = thread(engine);
    const supports = groundAnswer(
      page,
      'Marta K would look at the impeller first. Tomas would look at the impeller first.',
      [],
    ).map(({ support }) => support);
    expect(supports).toEqual(['supported', 'unsupported']);
  });
});
