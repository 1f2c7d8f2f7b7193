import type { PageSentence, PreparedPage } from '@/lib/answering/prepared-page';
import { questionParts } from '@/lib/answering/question-parts';
import { guessLanguage } from '@/lib/text/language';
import { sameSection } from './passages';

/** What a neighbour is worth of the sentence it explains. */
const neighbourShare = 0.5;
/** What counts for a follow-up read together with the question before it. */
const followUpShare = 0.7;
/** Sentences below this share of the best score only distract a small model. */
const leastWorth = 0.1;
/** Parts of a page a summary draws from in turn. */
const summaryParts = 6;

/** Sentences worth reading for a question, best first; where several are asked at once, for each in turn. */
export function rankForQuestion(
  prepared: PreparedPage,
  content: readonly PageSentence[],
  question: string,
  previousQuestions: readonly string[],
): PageSentence[] {
  const parts = questionParts(question, guessLanguage(prepared.page.language, question));
  const ranked = parts.map(({ asked }, at) =>
    rankForOne(prepared, content, asked, at === 0 ? previousQuestions.at(-1) : parts[0]?.asked),
  );
  const longest = Math.max(...ranked.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) =>
    ranked.flatMap((each) => each[at] ?? []),
  );
  return [...new Set(inTurn.flat())];
}

/**
 * A sentence drags its neighbours along, a table row the first row of its table and a list item the sentence before its
 * list, since they say what it means.
 */
function rankForOne(
  prepared: PreparedPage,
  content: readonly PageSentence[],
  question: string,
  previous: string | undefined,
): PageSentence[] {
  const scores = prepared.scoreForQuestion(question);
  const together =
    previous === undefined ? null : prepared.scoreForQuestion(`${previous} ${question}`);
  const own = content.map(({ index }) =>
    Math.max(scores[index] ?? 0, followUpShare * (together?.[index] ?? 0)),
  );
  const worth = [...own];
  for (const [position, score] of own.entries()) {
    for (const neighbour of neighbours(content, position)) {
      worth[neighbour] = Math.max(worth[neighbour] ?? 0, neighbourShare * score);
    }
  }
  const floor = leastWorth * Math.max(0, ...own);
  return byWorth(content, worth)
    .filter(({ value }) => value > 0 && value >= floor)
    .map(({ sentence }) => sentence);
}

/** Sentences for a summary, best first: some by what they stand for on the whole page, then part by part of the page in turn. */
export function rankForSummary(
  prepared: PreparedPage,
  content: readonly PageSentence[],
  globally: number,
): PageSentence[] {
  const scores = prepared.scoreForSummary();
  const ranked = byWorth(
    content,
    content.map(({ index }) => scores[index] ?? 0),
  );
  const order = new Set<PageSentence>();
  let characters = 0;
  for (const { sentence } of ranked) {
    if (characters >= globally) break;
    order.add(sentence);
    characters += sentence.text.length;
  }
  for (const sentence of roundRobin(content, ranked)) order.add(sentence);
  return [...order];
}

interface Ranked {
  sentence: PageSentence;
  position: number;
  value: number;
}

function byWorth(content: readonly PageSentence[], worth: readonly number[]): Ranked[] {
  return content
    .map((sentence, position) => ({ sentence, position, value: worth[position] ?? 0 }))
    .toSorted((left, right) => right.value - left.value || left.position - right.position);
}

/** The best of every part, then the second best of every part, and so on. */
function* roundRobin(
  content: readonly PageSentence[],
  ranked: readonly Ranked[],
): Generator<PageSentence> {
  const parts: PageSentence[][] = Array.from({ length: summaryParts }, () => []);
  for (const { sentence, position } of ranked) {
    parts[Math.floor((position * summaryParts) / content.length)]?.push(sentence);
  }
  const longest = Math.max(0, ...parts.map((part) => part.length));
  for (let round = 0; round < longest; round++) {
    for (const part of parts) {
      const sentence = part[round];
      if (sentence !== undefined) yield sentence;
    }
  }
}

/** Positions of what a sentence needs around it, within its section. */
function neighbours(content: readonly PageSentence[], position: number): number[] {
  const sentence = content[position];
  if (sentence === undefined) return [];
  const found = [position - 1, position + 1];
  if (sentence.kind === 'table-row' || sentence.kind === 'list-item') {
    let first = position;
    while (content[first - 1]?.kind === sentence.kind) first--;
    found.push(first);
    if (sentence.kind === 'list-item') found.push(first - 1);
  }
  return found.filter((other) => {
    const neighbour = content[other];
    return neighbour !== undefined && sameSection(sentence, neighbour);
  });
}
