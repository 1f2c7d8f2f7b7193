/** The command that measures quality, on small sets made here. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../../..');

interface Outcome {
  code: number;
  /** The last line of stdout. */
  last: string;
  errors: string;
}

function evaluate(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/eval.ts', ...args],
      { cwd: root },
      (_error, stdout, stderr) =>
        resolve({
          code: child.exitCode ?? -1,
          last: stdout.trim().split('\n').at(-1) ?? '',
          errors: stderr,
        }),
    );
  });
}

test('measures answers, whatever is odd about a set', async () => {
  const file = test.info().outputPath('answers.json');
  const tides =
    'The Moon pulls the sea towards it.\n\nHigh water comes twice a day because the Earth turns below two bulges.';
  await writeFile(
    file,
    JSON.stringify({
      name: 'small',
      language: 'xx-none',
      pages: [
        { id: 'tides', title: 'Tides', text: tides },
        { id: 'tides', title: 'Again', text: '' },
        { id: 7, title: null, text: '' },
      ],
      questions: [
        {
          page: 'tides',
          text: 'Why does high water come twice a day?',
          evidence: ['because the Earth turns below two bulges'],
          answerable: true,
        },
        { page: 7, text: 'Who was the first king of Sweden?', evidence: [], answerable: false },
        { page: 'nowhere', text: '  ', evidence: [], answerable: false },
      ],
    }),
  );
  const { code, last, errors } = await evaluate('answers', file, '--json');
  expect(code, errors).toBe(0);
  expect(JSON.parse(last)).toMatchObject({
    name: 'small',
    hit1: 1,
    hit3: 1,
    abstentionAuc: 1,
    abstentionAccuracy: 1,
    msPerQuestion: expect.any(Number),
  });
});

test('measures summaries at the length asked for', async () => {
  const file = test.info().outputPath('summaries.json');
  const text = 'Tides are the rise and fall of the sea. They are caused by the Moon and the Sun.';
  const items = [
    { title: 'Tides', text, references: ['Tides are the rise and fall of the sea.'] },
    { title: '', text: '', references: ['Nothing'] },
  ];
  await writeFile(file, JSON.stringify({ language: 'en', target: { sentences: 1 }, items }));
  const { code, last, errors } = await evaluate('summaries', file, '--json');
  expect(code, errors).toBe(0);
  expect(JSON.parse(last)).toEqual({
    name: 'summaries',
    rouge1: 0.5,
    rouge2: 0.5,
    rougeL: 0.5,
    words: 4.5,
  });
});

test('measures reading on saved pages, beside other readers', async () => {
  const folder = test.info().outputPath('pages');
  await mkdir(folder, { recursive: true });
  const text = 'The sea rises and falls twice a day, and nobody on the coast is surprised by it.';
  const page = { type: 'article', title: 'Tides', url: 'https://tides.test/a', text };
  await writeFile(
    path.join(folder, 'index.json'),
    JSON.stringify([
      { id: 'one', ...page, contains: ['rises and falls'], lacks: ['Home'] },
      { id: 'missing', ...page, url: 'no address' },
    ]),
  );
  await writeFile(
    path.join(folder, 'one.html'),
    `<title>Tides</title><meta http-equiv="refresh" content="0;url=https://elsewhere.test/">
     <nav><a href="/">Home</a></nav><article><p>${text}</p></article><script>while (true);</script>`,
  );
  const { code, last, errors } = await evaluate('extraction', folder, '--json');
  expect(code, errors).toBe(0);
  expect(JSON.parse(last)).toMatchObject({
    f1: 0.5,
    containsFound: 1,
    lacksAbsent: 1,
    byType: { article: { f1: 0.5, pages: 2 } },
    rivals: { readability: { f1: expect.any(Number) as unknown }, defuddle: {} },
  });
});

for (const end of ['its user', 'a crash of the browser'] as const)
  test(`gives no figures where ${end} ends it early`, async () => {
    const folder = test.info().outputPath('pages');
    // Chromium refuses long ones.
    const temporary = await mkdtemp(path.join(tmpdir(), 'ended-'));
    await mkdir(folder, { recursive: true });
    const index = Array.from({ length: 100 }, (_, id) => ({ id, text: 'The sea rises.' }));
    await writeFile(path.join(folder, 'index.json'), JSON.stringify(index));
    for (const { id } of index)
      await writeFile(path.join(folder, `${id}.html`), '<p>The sea rises.</p>');
    const child = spawn(process.execPath, ['scripts/eval.ts', 'extraction', folder, '--json'], {
      cwd: root,
      env: { ...process.env, TMPDIR: temporary },
    });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += String(chunk)));
    const [first] = (await once(child.stderr, 'data')) as [Buffer];
    expect(String(first)).toContain('10/100');
    if (end === 'its user') child.kill('SIGINT');
    else process.kill(await browserIn(temporary), 'SIGKILL');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(printed).toBe('');
    expect(code).toBe(end === 'its user' ? 130 : 1);
    expect((await readdir(temporary)).filter((name) => name.startsWith('tacit-eval-'))).toEqual([]);
    await rm(temporary, { recursive: true, maxRetries: 10 });
  });

/** The process of the browser whose profile lies in a folder: its lock is named after it. */
async function browserIn(folder: string): Promise<number> {
  const profile = (await readdir(folder)).find((name) => name.startsWith('tacit-profile-')) ?? '';
  const lock = await readlink(path.join(folder, profile, 'SingletonLock'));
  return Number(lock.split('-').at(-1));
}

test('measures what the library finds', async () => {
  const file = test.info().outputPath('retrieval.json');
  const documents = [
    { id: 'tides', title: 'Tides', text: 'The Moon raises two bulges in the sea.' },
    { id: 'tides-again', title: 'Tides', text: 'The Moon raises two bulges in the sea.' },
    { id: 'bread', title: 'Bread', text: 'Flour, water and salt are kneaded into dough.' },
    { id: 'nothing', title: '', text: '' },
  ];
  const queries = [
    { text: 'What raises the sea?', relevant: ['tides'] },
    { text: 'How is dough made?', relevant: ['bread', 'nothing'] },
  ];
  await writeFile(file, JSON.stringify({ name: 'small', language: 'en', documents, queries }));
  const { code, last, errors } = await evaluate('retrieval', file, '--json');
  expect(code, errors).toBe(0);
  expect(JSON.parse(last)).toMatchObject({ name: 'small', 'recall@1': 0.75, 'mrr@10': 1 });
});

test('says plainly what is wrong with its input', async () => {
  const empty = test.info().outputPath('empty.json');
  await writeFile(empty, JSON.stringify({ pages: [], questions: [] }));
  for (const [args, words] of [
    [['answers', '/no/such/file.json'], 'cannot be read'],
    [['answers', empty], 'the list is empty'],
    [['extraction', empty], 'is no folder'],
    [['poems', empty], 'no evaluation'],
  ] as const) {
    const { code, errors } = await evaluate(...args);
    expect(code).toBe(1);
    expect(errors).toContain(words);
    expect(errors.trim().split('\n')).toHaveLength(1);
  }
});
