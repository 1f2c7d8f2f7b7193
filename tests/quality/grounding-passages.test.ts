import { describe, expect, it } from 'vitest';
import { selectPassages } from '@/lib/answering/generative/select-passages';
import { answerPages, hasData, loadEmbedder, prepare, readAnswers } from './grounding-pages';

/** About what tokenizers of current models make of English. */
const countTokens = (texts: string[]) =>
  Promise.resolve(texts.map((text) => Math.ceil(text.length / 4)));

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Share of questions whose first evidence is among what a model would read. */
async function evidenceRecall(name: string, tokens: number): Promise<number> {
  const embedder = await loadEmbedder();
  const pages = new Map(
    answerPages(name, Infinity).map((page) => [page.id, prepare(page, embedder)]),
  );
  const { questions } = readAnswers(name);
  let found = 0;
  let all = 0;
  for (const { page, text, evidence } of questions.filter((_, position) => position % 2 === 1)) {
    const prepared = pages.get(`${name}/${page}`);
    const [wanted] = evidence;
    if (prepared === undefined || wanted === undefined) continue;
    const task = { kind: 'question', text } as const;
    const passages = await selectPassages(prepared, task, { tokens, countTokens });
    all++;
    if (passages.some((passage) => plain(passage.text).includes(plain(wanted).slice(0, 60))))
      found++;
  }
  return found / all;
}

describe.skipIf(!hasData)('choosing passages (needs ../shared/data beside the checkout)', () => {
  it.each([
    ['xquad-en', 400, 0.95],
    ['clapnq-a', 400, 0.95],
    ['long-documents', 400, 0.75],
    ['long-documents', 1500, 0.87],
  ])('keeps the evidence of %s in %i tokens', async (name, tokens, least) => {
    const recall = await evidenceRecall(name, tokens);
    console.log(`evidence read, ${name}, ${tokens} tokens: ${(100 * recall).toFixed(1)} %`);
    expect(recall).toBeGreaterThanOrEqual(least);
  });
});
