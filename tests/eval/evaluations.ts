import path from 'node:path';
import { evaluateAnswers } from './answers.ts';
import { baselines } from './baselines.ts';
import { evaluateExtraction } from './extraction.ts';
import { startHostSession, type HostSession } from './host-session.ts';
import { readAnswerSet, readReferencePages, readRetrievalSet, readSummarySet } from './input.ts';
import { evaluateRetrieval } from './retrieval.ts';
import { evaluateSummaries } from './summaries.ts';

export const evaluationNames = ['extraction', 'summaries', 'answers', 'retrieval'] as const;
export type EvaluationName = (typeof evaluationNames)[number];

/** Metrics of one set, as printed; beside them those of others. */
export interface Evaluation {
  metrics: { name: string } & Record<string, unknown>;
  others: { from: string; values: Readonly<Record<string, unknown>> }[];
}

type Evaluate = (extensionDir: string, file: string) => Promise<Evaluation>;

/**
 * What each evaluation does with a file, or with a folder of pages.
 * @throws InputError where there is no such file, or another format in it
 */
export const evaluations: Readonly<Record<EvaluationName, Evaluate>> = {
  async extraction(extensionDir, folder) {
    const pages = await readReferencePages(folder);
    const name = path.basename(path.resolve(folder));
    const { tacit, ...rivals } = await evaluateExtraction(extensionDir, folder, pages, name);
    return {
      metrics: { name, ...tacit, rivals },
      others: [
        { from: 'Readability', values: { ...rivals.readability } },
        { from: 'Defuddle', values: { ...rivals.defuddle } },
      ],
    };
  },
  summaries: async (extensionDir, file) => {
    const set = await readSummarySet(file);
    const name = nameOf(set, file);
    return withHost(extensionDir, 'summaries', name, (session) =>
      evaluateSummaries(session, set, name),
    );
  },
  answers: async (extensionDir, file) => {
    const set = await readAnswerSet(file);
    const name = nameOf(set, file);
    return withHost(extensionDir, 'answers', name, (session) =>
      evaluateAnswers(session, set, name),
    );
  },
  retrieval: async (extensionDir, file) => {
    const set = await readRetrievalSet(file);
    const name = nameOf(set, file);
    return withHost(extensionDir, 'retrieval', name, (session) =>
      evaluateRetrieval(session, set, name),
    );
  },
};

async function withHost(
  extensionDir: string,
  kind: Exclude<EvaluationName, 'extraction'>,
  name: string,
  evaluate: (session: HostSession) => Promise<object>,
): Promise<Evaluation> {
  const session = await startHostSession(extensionDir);
  try {
    const metrics = { name, ...(await evaluate(session)) };
    const baseline = baselines[kind][name];
    return { metrics, others: baseline ? [baseline] : [] };
  } finally {
    await session.close();
  }
}

function nameOf(set: { name?: string | undefined }, file: string): string {
  return set.name ?? path.basename(file, '.json');
}
