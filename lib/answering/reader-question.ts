import { wordReader } from '@/lib/text/terms';
import type { AnalyzedPage } from './analyzed-page';
import type { ToldWord } from './passage-reader/asked-side';
import type { Question } from './question';
import { standInsOf } from './stand-ins';

const english = wordReader('en');

/** A question as the passage reader reads it. */
interface ReaderQuestion {
  /** In English, if only word by word. */
  text: string;
  /** What is told of a word; nothing where it asks, or says nothing. */
  tell: (word: string) => ToldWord | undefined;
}

export function readerQuestion(prepared: AnalyzedPage, question: Question): ReaderQuestion {
  const { glossary, embedder, thesaurus } = prepared;
  if (!glossary) {
    const told = new Map(
      question.words.map(({ word, share, salience, standIns }) => [
        plain(word),
        { weight: share * salience, standIns },
      ]),
    );
    return { text: question.fullText, tell: (word) => told.get(word) };
  }
  const text = glossary.gloss(question.fullText);
  const standIns = standInsOf(english.everyStem(text), thesaurus);
  const told = new Map(
    english.words(text).map((word) => [
      plain(word),
      {
        weight: embedder?.salience(word) ?? 1,
        standIns: standIns.get(english.stem(word)) ?? new Map(),
      },
    ]),
  );
  return { text, tell: (word) => told.get(word) };
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}
