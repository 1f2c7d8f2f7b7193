/** How close the extension's summaries come to those that people wrote. */
import type { Task } from '@/lib/protocol/conversation';
import { countWords } from '../../lib/text/words.ts';
import { mean } from '../metrics/mean.ts';
import { bestRouge, type Rouge } from '../metrics/rouge.ts';
import type { HostSession } from './host-session.ts';
import type { SummarySet } from './input.ts';
import { pageOfText } from './page-of-text.ts';
import { note, Progress } from './progress.ts';

/** ROUGE F1, 0–1, the best over the references of each item; and the mean length in words. */
export interface SummaryMetrics extends Rouge {
  words: number;
}

export async function evaluateSummaries(
  session: HostSession,
  { items, target, language }: SummarySet,
  label: string,
): Promise<SummaryMetrics> {
  const progress = new Progress(label, items.length);
  const length = { ...target };
  const task: Task = { kind: 'summary', ...(Object.keys(length).length > 0 && { length }) };
  const subtag = language === null ? 'en' : (language.split('-')[0]?.toLowerCase() ?? 'en');
  const scores: (Rouge & { words: number })[] = [];
  for (const { title, text, references } of items) {
    const [reply] = await session.run(pageOfText(title, text, language), [task]);
    if (reply?.failure) note(`${label}: “${title}” failed: ${reply.failure}`);
    const summary = reply?.answer?.text ?? '';
    const words = countWords(summary, language);
    // Nothing to compare with teaches nothing.
    if (references.length > 0) scores.push({ ...bestRouge(summary, references, subtag), words });
    progress.advance();
  }
  const of = (kind: keyof SummaryMetrics): number => mean(scores.map((score) => score[kind]));
  return { rouge1: of('rouge1'), rouge2: of('rouge2'), rougeL: of('rougeL'), words: of('words') };
}
