import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { evidenceFor, evidenceThreshold } from '@/lib/answering/evidence';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { parseQuestion } from '@/lib/answering/question';
import { scoreQuestion } from '@/lib/answering/question-score';
import type { Embedder } from '@/lib/library/static-embedder';
import { topK } from '@/lib/library/top-k';
import { areaUnderCurve } from '../metrics/area-under-curve';
import { hitsEvidence } from '../metrics/evidence-hit';
import { hasData, loadEmbedder, pageOf, readSet } from './reference-data';

interface AnswerSet {
  pages: { id: string; title: string; text: string }[];
  questions: { page: string; text: string; evidence: string[]; answerable?: boolean }[];
}

/** Floors a little below what was measured (share of questions, 0–100). */
const sets = [
  { name: 'xquad-en', hitAt1: 80.5, hitAt3: 95.2, answerAt1: 89, answerAt3: 90.5, found: 94 },
  { name: 'clapnq-a', hitAt1: 72, hitAt3: 94, answerAt1: 83.5, answerAt3: 86, found: 87 },
  { name: 'long-documents', hitAt1: 54.5, hitAt3: 73.5, answerAt1: 60, answerAt3: 66, found: 87 },
];

describe.skipIf(!hasData)('answers', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder();
  });

  function prepareAll({ pages }: AnswerSet): Map<string, AnalyzedPage> {
    return new Map(pages.map(({ id, title, text }) => [id, pageOf(title, text, embedder)]));
  }

  it.each(sets)('$name: the right sentence comes first, or among three', ({ name, ...floors }) => {
    const set = readSet(`answers/${name}`) as AnswerSet;
    const pages = prepareAll(set);
    const asked = set.questions.filter(({ answerable }) => answerable !== false);
    const hits = { hitAt1: 0, hitAt3: 0, answerAt1: 0, answerAt3: 0, found: 0 };
    for (const { page, text, evidence } of asked) {
      const prepared = pages.get(page);
      if (!prepared) throw new Error(`no page ${page}`);
      const ranked = bestSentences(prepared, text).map((sentence) =>
        hitsEvidence(sentence, evidence),
      );
      hits.hitAt1 += Number(ranked[0] ?? false);
      hits.hitAt3 += Number(ranked.includes(true));
      const answer = answerQuestion(prepared, text);
      const cited = answer.claims.map(({ quotes }) =>
        quotes.some((quote) => hitsEvidence(quote.text, evidence)),
      );
      hits.answerAt1 += Number(cited[0] ?? false);
      hits.answerAt3 += Number(cited.includes(true));
      hits.found += Number(answer.found);
    }
    const share = (count: number): number => (100 * count) / asked.length;
    console.log(
      name,
      asked.length,
      Object.entries(hits)
        .map(([key, count]) => `${key} ${share(count).toFixed(1)}`)
        .join(', '),
    );
    expect(share(hits.hitAt1)).toBeGreaterThan(floors.hitAt1);
    expect(share(hits.hitAt3)).toBeGreaterThan(floors.hitAt3);
    expect(share(hits.answerAt1)).toBeGreaterThan(floors.answerAt1);
    expect(share(hits.answerAt3)).toBeGreaterThan(floors.answerAt3);
    expect(share(hits.found)).toBeGreaterThan(floors.found);
  });

  it('tells questions a page answers from those it does not', () => {
    const set = readSet('answers/clapnq-a') as AnswerSet;
    const pages = prepareAll(set);
    const cases = set.questions.map(({ page, text, answerable }) => ({
      score: evidenceOf(pages.get(page), text),
      positive: answerable === true,
    }));
    const area = areaUnderCurve(cases);
    const threshold = evidenceThreshold(first(pages.values()));
    const right =
      cases.filter(({ score, positive }) => score >= threshold === positive).length / cases.length;
    console.log(
      `abstention: AUC ${area.toFixed(3)}, right at the threshold ${(100 * right).toFixed(1)} %`,
    );
    expect(area).toBeGreaterThan(0.86);
    expect(right).toBeGreaterThan(0.77);
  });

  it('does not find on one page what only another says', () => {
    const set = readSet('answers/xquad-en') as AnswerSet;
    const pages = [...prepareAll(set).entries()];
    const others = set.questions
      .filter((_, at) => at % 5 === 0)
      .map(({ page, text }) => {
        const at = pages.findIndex(([id]) => id === page);
        return evidenceOf(pages[(at + 7) % pages.length]?.[1], text);
      });
    const refused =
      others.filter((score) => score < evidenceThreshold(first(pages.map(([, page]) => page))))
        .length / others.length;
    console.log(`questions to a wrong page refused: ${(100 * refused).toFixed(1)} %`);
    expect(refused).toBeGreaterThan(0.95);
  });
});

function first<T>(items: Iterable<T>): T {
  for (const item of items) return item;
  throw new Error('nothing there');
}

function bestSentences(prepared: AnalyzedPage, question: string): string[] {
  const scores = prepared.scoreForQuestion(question);
  const candidates = scores.map((score, at) =>
    prepared.sentences[at]?.kind === 'heading' ? 0 : score,
  );
  return topK(candidates, 3, 0).map(({ index }) => prepared.sentences[index]?.text ?? '');
}

function evidenceOf(prepared: AnalyzedPage | undefined, text: string): number {
  if (!prepared) throw new Error('no such page');
  const scored = scoreQuestion(prepared, parseQuestion(prepared, text));
  return evidenceFor(prepared, scored, topK(scored.scores, 1)[0]?.index ?? -1);
}
