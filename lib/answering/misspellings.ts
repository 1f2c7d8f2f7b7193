/** Slips of the pen in questions: a letter left out, too many, swapped with its neighbour or wrong. */
import type { AnalyzedPage } from './analyzed-page';

/** What questions are asked with; pages need not have it. */
const asking = ['what', 'when', 'where', 'which', 'whose', 'does', 'much', 'many', 'long', 'often'];

/** Shorter words are a letter away from too many others (letters of the word typed, and of the longer of the two). */
const shortest = { typed: 4, longer: 5 };

/** Without capitals within the question, as names have: “Martens” need not be the “Martins” of the page. */
const plainWord = /(?<![\p{L}\p{M}\p{N}'’-])(?:^\p{Lu})?\p{Ll}+(?![\p{L}\p{M}\p{N}'’-])/gu;

/**
 * A question with words that no dictionary has as the page, or a question, writes them: “wich servise is exprss”. Where two
 * words may be meant, it stays as it is. In English alone, the language of the dictionaries.
 */
export function withoutMisspellings(prepared: AnalyzedPage, question: string): string {
  const { language, thesaurus } = prepared;
  if (language !== 'en' || thesaurus === null) return question;
  return question.replaceAll(plainWord, (typed) => {
    const word = typed.toLowerCase();
    if (word.length < shortest.typed || isKnown(prepared, word)) return typed;
    return meant(prepared, word) ?? typed;
  });
}

function isKnown({ reader, thesaurus, embedder, everyStem }: AnalyzedPage, word: string): boolean {
  const stem = reader.stem(word);
  return (
    everyStem().has(stem) ||
    (thesaurus?.otherWords(stem) ?? null) !== null ||
    // Above 0 where its vocabulary holds the word whole.
    (embedder?.weight(word) ?? 0) > 0
  );
}

function meant({ reader, vocabulary }: AnalyzedPage, word: string): string | undefined {
  const asked = asking.filter((other) => isSlip(word, other));
  const found =
    asked.length > 0
      ? asked
      : vocabulary().forms.filter(
          (form) => isSlip(word, form) || (form !== word && isSlip(word, reader.stem(form))),
        );
  return found.length === 1 ? found[0] : undefined;
}

/** Whether one letter parts two words that begin alike. */
function isSlip(typed: string, word: string): boolean {
  if (Math.max(typed.length, word.length) < shortest.longer) return false;
  if (typed === word || typed[0] !== word[0]) return false;
  let from = 0;
  while (typed[from] === word[from]) from++;
  const [rest, other] = [typed.slice(from), word.slice(from)];
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
  );
}
