/** How well questions about pages are answered, by the extension as it runs. */
import { areaUnderCurve } from '../metrics/area-under-curve.ts';
import { hitsEvidence } from '../metrics/evidence-hit.ts';
import { mean } from '../metrics/mean.ts';
import { wordOverlap } from '../metrics/word-overlap.ts';
import type { HostSession, Reply } from './host-session.ts';
import type { AnswerSet } from './input.ts';
import { pageOfText } from './page-of-text.ts';
import { note, Progress } from './progress.ts';

/** All 0–1 but the time. Abstention only where the data says which questions can be answered. */
export interface AnswerMetrics {
  /**
   * The first sentence cited, and one of the first three, lies in or contains a passage that holds the answer. The further
   * passages offered below an answer come last.
   */
  hit1: number;
  hit3: number;
  /** Words of all that the answer itself quotes against the words of the evidence. */
  tokenF1: number;
  /** How well the evidence an answer reports tells answerable questions from others, and how often the answer itself is right about it. */
  abstentionAuc?: number;
  abstentionAccuracy?: number;
  msPerQuestion: number;
}

type Question = AnswerSet['questions'][number];
interface Asked {
  question: Question;
  reply: Reply;
}

export async function evaluateAnswers(
  session: HostSession,
  set: AnswerSet,
  label: string,
): Promise<AnswerMetrics> {
  return metricsOf(await askAll(session, set, label));
}

/** Questions sent to the host at once. */
const batch = 40;

async function askAll(session: HostSession, set: AnswerSet, label: string): Promise<Asked[]> {
  const pages = new Map<string, AnswerSet['pages'][number]>();
  for (const page of set.pages) {
    if (pages.has(page.id)) note(`${label}: page ${page.id} is there twice; the first counts.`);
    else pages.set(page.id, page);
  }
  const byPage = Map.groupBy(set.questions, ({ page }) => page);
  const progress = new Progress(label, set.questions.length);
  const asked: Asked[] = [];
  for (const [id, questions] of byPage) {
    const page = pages.get(id);
    if (!page) note(`${label}: there is no page ${id}; its questions count as not answered.`);
    const document = pageOfText(page?.title ?? '', page?.text ?? '', set.language);
    for (let from = 0; from < questions.length; from += batch) {
      const some = questions.slice(from, from + batch);
      const replies = await session.run(
        document,
        some.map(({ text }) => ({ kind: 'question', text })),
      );
      some.forEach((question, at) => {
        const reply = replies[at];
        if (!reply) return;
        asked.push({ question, reply });
        if (reply.failure !== null)
          note(`${label}: “${question.text.slice(0, 80)}” failed: ${reply.failure}`);
      });
      progress.advance(some.length);
    }
  }
  return asked;
}

function metricsOf(asked: readonly Asked[]): AnswerMetrics {
  const answerable = asked.filter(
    ({ question }) => question.answerable !== false && question.evidence.length > 0,
  );
  const hits = (k: number): number =>
    mean(
      answerable.map(({ question, reply }) =>
        Number(
          [...citedBy(reply), ...offeredBy(reply)]
            .slice(0, k)
            .some((sentence) => hitsEvidence(sentence, question.evidence)),
        ),
      ),
    );
  const judged = asked.filter(({ question }) => question.answerable !== null);
  return {
    hit1: hits(1),
    hit3: hits(3),
    tokenF1: mean(
      answerable.map(
        ({ question, reply }) =>
          wordOverlap(citedBy(reply).join(' '), question.evidence.join(' ')).f1,
      ),
    ),
    ...(isMixed(judged) && {
      abstentionAuc: areaUnderCurve(
        judged.map(({ question, reply }) => ({
          score: reply.answer?.evidence ?? Number(reply.answer?.found ?? false),
          positive: question.answerable === true,
        })),
      ),
      abstentionAccuracy: mean(
        judged.map(({ question, reply }) =>
          Number((reply.answer?.found ?? false) === question.answerable),
        ),
      ),
    }),
    msPerQuestion: mean(asked.map(({ reply }) => reply.ms)),
  };
}

function isMixed(judged: readonly Asked[]): boolean {
  return [true, false].every((kind) => judged.some(({ question }) => question.answerable === kind));
}

/** Sentences in the order they are cited, each once; those shown as nearest where the page does not say count too. */
function citedBy({ answer }: Reply): string[] {
  return [...new Set(answer?.claims.flatMap(({ quotes }) => quotes.map(({ text }) => text)) ?? [])];
}

function offeredBy({ answer }: Reply): string[] {
  return (answer?.further ?? []).map(({ text }) => text);
}
