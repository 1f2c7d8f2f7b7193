import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Embedder } from '@/lib/library/static-embedder';
import { splitSentences } from '@/lib/text/sentences';
import {
  changeName,
  changeNumber,
  exchange,
  merge,
  nameSubject,
  namesIn,
  negate,
  reorder,
  trim,
} from './grounding-changes';
import { prepare, readAnswers, type SourcePage } from './grounding-pages';

/** One statement and what is known about it. */
export interface Case {
  kind: string;
  page: AnalyzedPage;
  text: string;
  /** The sentences it came from; empty when the page does not hold it. */
  sources: string[];
}

/** The same sequence every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Sentence {
  text: string;
  paragraph: number;
}

function statementsOf({ paragraphs, language }: SourcePage): Sentence[] {
  return paragraphs
    .flatMap((text, paragraph) =>
      splitSentences(text, language).map(({ start, end }) => ({
        text: text.slice(start, end),
        paragraph,
      })),
    )
    .filter(
      ({ text }) =>
        text.length >= (/[\p{Script=Han}]/u.test(text) ? 15 : 45) &&
        text.length <= 320 &&
        /[.。!؟]["”]?$|\p{Script=Thai}$/u.test(text) &&
        !/\?/.test(text),
    );
}

function sample<T>(items: readonly T[], count: number, random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((left, right) => left.key - right.key)
    .slice(0, count)
    .map(({ item }) => item);
}

/** English: true retellings and false ones of each page, and sentences the page does not hold. */
export function englishCases(
  pages: readonly SourcePage[],
  embedder: Embedder | null,
  perPage: number,
): Case[] {
  const random = seeded(7);
  const cases: Case[] = [];
  const allNames = pages.map((source) => statementsOf(source).flatMap(({ text }) => namesIn(text)));
  for (const [number, source] of pages.entries()) {
    const page = prepare(source, embedder);
    const statements = statementsOf(source);
    const foreign =
      allNames[(number + 1 + Math.floor(random() * (pages.length - 1))) % pages.length] ?? [];
    const strangers = statementsOf(pages[(number + 1) % pages.length] ?? source);
    const add = (kind: string, text: string | null, sources: string[]) => {
      if (text !== null) cases.push({ kind, page, text, sources });
    };
    for (const { text, paragraph } of sample(statements, perPage, random)) {
      add('quoted', text, [text]);
      for (const [kind, change] of Object.entries({
        reordered: reorder,
        trimmed: trim,
        'common words exchanged': exchange,
      }))
        add(kind, change(text, random), [text]);
      add('retold', retell(text, random), [text]);
      const stranger = strangers[Math.floor(random() * strangers.length)];
      if (stranger !== undefined) add('invented, second half', merge(text, stranger.text), []);
      add('subject named', nameSubject(text, source.title), [text]);
      const next = statements[statements.findIndex((other) => other.text === text) + 1];
      if (next?.paragraph === paragraph) add('merged', merge(text, next.text), [text, next.text]);
      add('number changed', changeNumber(text, random), []);
      add('name changed, foreign', changeName(text, foreign, random), []);
      add('name changed, of the page', changeName(text, allNames[number] ?? [], random), []);
      add('negation changed', negate(text, random), []);
    }
    cases.push(...inventedCases(source, embedder, perPage, random));
  }
  cases.push(...nearTopicCases(pages, embedder, perPage));
  return cases;
}

/** Several rules one after another. */
function retell(sentence: string, random: () => number): string | null {
  let text = sentence;
  let applied = 0;
  for (const change of [trim, reorder, exchange, exchange]) {
    const changed = change(text, random);
    if (changed !== null && changed !== text) [text, applied] = [changed, applied + 1];
  }
  return applied < 2 ? null : text;
}

/** Sentences of a paragraph that was taken from the page: the same subject, yet nothing the page says. */
function inventedCases(
  source: SourcePage,
  embedder: Embedder | null,
  count: number,
  random: () => number,
): Case[] {
  if (source.paragraphs.length < 3) return [];
  const taken = Math.floor(random() * source.paragraphs.length);
  const page = prepare(source, embedder, new Set([taken]));
  const lost = statementsOf(source).filter(({ paragraph }) => paragraph === taken);
  return sample(lost, count, random).map(({ text }) => ({
    kind: 'invented, same subject',
    page,
    text,
    sources: [],
  }));
}

/** Sentences of the page most like this one. */
function nearTopicCases(
  pages: readonly SourcePage[],
  embedder: Embedder | null,
  count: number,
): Case[] {
  if (embedder === null) return [];
  const random = seeded(11);
  const vectors = pages.map(({ title, paragraphs }) =>
    embedder.embed(`${title} ${paragraphs.join(' ').slice(0, 3000)}`),
  );
  return pages.flatMap((source, number) => {
    const own = vectors[number];
    const scores = vectors.map((vector, other) =>
      own === undefined || other === number || pages[other]?.title === source.title
        ? -1
        : vector.reduce((sum, value, d) => sum + value * (own[d] ?? 0), 0),
    );
    const nearest = pages[scores.indexOf(Math.max(...scores))];
    if (nearest === undefined) return [];
    const page = prepare(source, embedder);
    return sample(statementsOf(nearest), count, random).map(({ text }) => ({
      kind: 'invented, near topic',
      page,
      text,
      sources: [],
    }));
  });
}

/** Answers people wrote, sentence by sentence, with the sentences they marked as evidence. */
export function humanCases(
  embedder: Embedder | null,
  wanted: (position: number) => boolean,
): Case[] {
  const { pages, questions } = readAnswers('clapnq-a');
  const answerable = questions.filter(
    ({ answerable: is, answer }) => is === true && answer !== undefined && answer !== '',
  );
  return answerable
    .filter((_, position) => wanted(position))
    .flatMap((question) => {
      const found = pages.find(({ id }) => id === question.page);
      if (found === undefined) return [];
      const page = prepare(
        { id: found.id, title: found.title, language: 'en', paragraphs: found.text.split(/\n+/) },
        embedder,
      );
      const answer = question.answer ?? '';
      return splitSentences(answer, 'en').map(({ start, end }) => ({
        kind: 'written by people',
        page,
        text: answer.slice(start, end),
        sources: question.evidence,
      }));
    });
}

/** Other languages: rules without grammar. */
export function foreignCases(
  pages: readonly SourcePage[],
  embedder: Embedder | null,
  perPage: number,
): Case[] {
  const random = seeded(5);
  const language = pages[0]?.language ?? '';
  return pages.flatMap((source, number) => {
    const page = prepare(source, embedder);
    const others = /^(?:de|ru)$/.test(language)
      ? statementsOf(pages[(number + 1) % pages.length] ?? source).flatMap(({ text }) =>
          namesIn(text),
        )
      : [];
    const chosen = sample(statementsOf(source), perPage, random);
    const cases = chosen.flatMap(({ text }): Case[] => {
      // Not within a number.
      const halves = text.split(/(?<=[,，،])(?!\d)\s*/u);
      const turned =
        halves.length === 2 ? `${halves[1]} ${halves[0]}`.replace(/[.。]/gu, '') : null;
      const shorter = text.replace(/ ?[(（][^()（）]{3,}[)）]/u, '');
      const renamed = changeName(text, others, random);
      const changed = changeNumber(text.replace(/(?<=\d)(?=\p{L})/gu, ' '), random);
      return [
        { kind: `${language} quoted`, page, text, sources: [text] },
        ...(turned === null
          ? []
          : [{ kind: `${language} reordered`, page, text: turned, sources: [text] }]),
        ...(shorter === text
          ? []
          : [{ kind: `${language} trimmed`, page, text: shorter, sources: [text] }]),
        ...(renamed === null
          ? []
          : [{ kind: `${language} name changed`, page, text: renamed, sources: [] }]),
        ...(changed === null
          ? []
          : [{ kind: `${language} number changed`, page, text: changed, sources: [] }]),
      ];
    });
    return [
      ...cases,
      ...inventedCases(source, embedder, perPage, random).map((each) => ({
        ...each,
        kind: `${language} invented, same subject`,
      })),
    ];
  });
}
