/** How well the library finds what was saved, by searching it as a reader does. */
import { mean } from '../metrics/mean.ts';
import { rankingQuality, type RankingQuality } from '../metrics/ranking.ts';
import type { HostSession } from './host-session.ts';
import type { RetrievalSet } from './input.ts';
import { pageOfText } from './page-of-text.ts';
import { note, Progress } from './progress.ts';

/** All 0–1 but the time. */
export interface RetrievalMetrics {
  'recall@1': number;
  'recall@5': number;
  'mrr@10': number;
  'ndcg@10': number;
  msPerQuery: number;
}

const depth = 10;
/** Documents and queries sent to the host at once. */
const batch = 50;

export async function evaluateRetrieval(
  session: HostSession,
  set: RetrievalSet,
  label: string,
): Promise<RetrievalMetrics> {
  const namesOf = await saveAll(session, set, label);
  const progress = new Progress(`${label}: searching`, set.queries.length);
  const scores: RankingQuality[] = [];
  const times: number[] = [];
  for (let from = 0; from < set.queries.length; from += batch) {
    const some = set.queries.slice(from, from + batch);
    const found = await session.search(
      some.map(({ text }) => text),
      depth,
    );
    some.forEach(({ relevant }, at) => {
      const result = found[at];
      if (!result) return;
      times.push(result.ms);
      // A query that nothing answers teaches nothing.
      if (relevant.length === 0) return;
      const ranked = result.documents.flatMap((id) => namesOf.get(id) ?? []);
      scores.push(rankingQuality(ranked, relevant));
    });
    progress.advance(some.length);
  }
  const of = (kind: keyof RankingQuality): number => mean(scores.map((score) => score[kind]));
  return {
    'recall@1': of('recallAt1'),
    'recall@5': of('recallAt5'),
    'mrr@10': of('mrrAt10'),
    'ndcg@10': of('ndcgAt10'),
    msPerQuery: mean(times),
  };
}

/** @returns the set's names for each document of the library: what has the same text is one document there */
async function saveAll(
  session: HostSession,
  { documents, language }: RetrievalSet,
  label: string,
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  const seen = new Set<string>();
  const progress = new Progress(`${label}: saving`, documents.length);
  for (let from = 0; from < documents.length; from += batch) {
    const some = documents.slice(from, from + batch);
    const ids = await session.save(
      some.map(({ title, text }) => pageOfText(title, text, language)),
    );
    some.forEach(({ id: name }, at) => {
      if (seen.has(name)) note(`${label}: document ${name} is there twice; either may be found.`);
      seen.add(name);
      const id = ids[at];
      if (id !== undefined) names.set(id, [...(names.get(id) ?? []), name]);
    });
    progress.advance(some.length);
  }
  return names;
}
