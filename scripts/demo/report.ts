import type { MainJobResult } from './main-job.ts';

/** The result for a person to read. */
export function reportText(result: MainJobResult, screenshots: string): string {
  const { page, summary, question, answer, engine, ms, requests } = result;
  return [
    '',
    page.title,
    `${page.words.toLocaleString('en')} words, ${Math.round(page.coverage * 100)} % read in ${ms.read} ms`,
    '',
    `Summary (${engine}, first text after ${ms.firstText} ms)`,
    ...summary.flatMap(({ text, quote }) => entry(text, [quote])),
    '',
    `${question} (${ms.answer} ms)`,
    ...(answer.length > 0
      ? answer.flatMap(({ text, quotes }) => entry(text, quotes))
      : ['  This page does not say.']),
    '',
    requests.length === 0
      ? 'Network: no request beyond the page itself.'
      : `Network: ${requests.length} requests beyond the page itself!\n  ${requests.join('\n  ')}`,
    `Screenshots: ${screenshots}/popup.png, ${screenshots}/panel.png`,
    '',
  ].join('\n');
}

/** A claim, and its source where it says something else. */
function entry(text: string, quotes: readonly string[]): string[] {
  const sources = quotes.filter((quote) => quote !== text);
  return [`  • ${text}`, ...sources.map((quote) => `      ← “${quote}”`)];
}
