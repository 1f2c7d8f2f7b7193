import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { preparePage } from '@/lib/answering/prepare-page';
import type { ToldWord } from '@/lib/answering/passage-reader/asked-side';
import type { PassageReader, ReaderPassage } from '@/lib/answering/passage-reader/passage-reader';
import { mostWords, readerWords } from '@/lib/answering/passage-reader/reader-words';
import {
  readerStem,
  roundedVector,
  vectorSteps,
} from '@/lib/answering/passage-reader/word-vectors';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';
import { toEnglish } from '@/lib/answering/reading';
import type { Embedder } from '@/lib/library/static-embedder';
import { pageOfBlocks } from '@/tests/eval/page-of-blocks';
import { pageOfText } from '@/tests/eval/page-of-text';
import type { AnswerSet } from '@/tests/eval/input';
import { Thesaurus } from '@/lib/text/thesaurus';
import { shippedGlossary } from '@/tests/shipped-reader';
import { hitsEvidence } from '@/tests/metrics/evidence-hit';
import { wordByWord, type Pages } from './word-by-word';

const embedderFiles = path.resolve(import.meta.dirname, '../../assets/public/embedder');
const thesaurusFile = path.resolve(import.meta.dirname, '../../assets/public/thesaurus/en.txt');
const mostAnswered = 10;

/** The answer in words of its sentence, where that is known. */
type Question = AnswerSet['questions'][number] & { answer?: string };

interface Example {
  question: string;
  told: Record<string, { weight: number; standIns: Record<string, number> }>;
  passages: ReaderPassage[];
}

/**
 * Writes what the passage reader is trained on: of each question the passages that it would be given, and which of them
 * are right.
 *
 * @param sets In the form of the answer sets of `npm run eval`, `.br` if compressed; a question may name the `answer` as well,
 *   and a page be given in blocks, as the extension read it. A file named
 *   `pairs` holds `[question, answer]` without a text, `examples` what the reader is tested with. Of one in another language
 *   than English its sentences word by word.
 * @param isWordByWord Whether English sets are to read as if they were, too, see {@link wordByWord}.
 */
export async function writeCandidates(
  folder: string,
  sets: readonly string[],
  isWordByWord: boolean,
): Promise<void> {
  const embedder = await loadStaticEmbedder(async (file) => {
    const { buffer, byteOffset, byteLength } = await readFile(path.resolve(embedderFiles, file));
    return buffer.slice(byteOffset, byteOffset + byteLength);
  });
  const thesaurus = new Thesaurus(await readFile(thesaurusFile, 'utf8'));
  const written = new TrainingData();
  for (const file of sets) {
    const set = path.basename(file).replace(/\.json(?:\.br)?$/, '');
    const bytes = await readFile(file);
    const content: unknown = JSON.parse(
      (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString(),
    );
    if (set === 'pairs') written.addPairs(content as [string, string][]);
    else if (set === 'examples')
      for (const { question, told, passages } of (content as { examples: Example[] }).examples) {
        const tell = (word: string): ToldWord => ({
          weight: told[word]?.weight ?? 0,
          standIns: new Map(Object.entries(told[word]?.standIns ?? {})),
        });
        written.addQuestion(set, question, tell, passages, false, () => false, '');
      }
    else {
      const given = content as AnswerSet;
      const isGlossed = isWordByWord && given.language === 'en';
      addSet(written, set, isGlossed ? wordByWord(given) : given, embedder, thesaurus);
    }
    console.log(set, written.size);
  }
  await written.write(folder, embedder);
}

/** Asks each page its questions, and takes down what the reader would be given. */
function addSet(
  written: TrainingData,
  set: string,
  content: Pages,
  embedder: Embedder,
  thesaurus: Thesaurus,
): void {
  const byPage = Map.groupBy(content.questions as Question[], ({ page }) => page);
  for (const given of content.pages) {
    const asked: Parameters<PassageReader['read']>[] = [];
    const recorder: Pick<PassageReader, 'read'> = {
      read(...all) {
        asked.push(all);
        return all[2].map(() => 0);
      },
    };
    const language = content.language ?? 'en';
    const glossary = shippedGlossary(language);
    const own = preparePage(
      'blocks' in given ? pageOfBlocks(given) : pageOfText(given.title, given.text, language),
      embedder,
      {
        passageReader: recorder as PassageReader,
        glossedReader: recorder as PassageReader,
        thesaurus,
        glossaries: new Map(glossary ? [[language, glossary]] : []),
      },
    );
    const page = own.inEnglish() ?? own;
    const original = new Map(
      page.sentences.map(({ text, index }) => [text, own.sentences[index]?.text ?? text]),
    );
    for (const { text: question, evidence, answer = '' } of byPage.get(given.id) ?? []) {
      const say = toEnglish(own, question);
      page.scoreForQuestion(say(question));
      const read = asked.pop();
      if (!read) continue;
      const isRight = ({ text }: ReaderPassage): boolean =>
        hitsEvidence(original.get(text) ?? text, evidence);
      written.addQuestion(set, ...read, evidence.length > 0, isRight, say(answer));
    }
  }
}

class TrainingData {
  readonly #words = new Numbering('');
  readonly #stems = new Numbering('');
  readonly #texts = new Numbering();
  readonly #textLines: string[] = [];
  readonly #questions: string[] = [];
  readonly #pairs: string[] = [];

  get size(): number {
    return this.#questions.length;
  }

  addPairs(pairs: readonly [asked: string, answer: string][]): void {
    for (const [asked, answer] of pairs) {
      const told = this.#read(answer, mostAnswered);
      if (told[0].length > 0)
        this.#pairs.push(JSON.stringify([this.#read(asked, mostWords.question)[0], ...told]));
    }
  }

  addQuestion(
    set: string,
    question: string,
    tell: (word: string) => ToldWord | undefined,
    passages: readonly ReaderPassage[],
    answerable: boolean,
    isRight: (passage: ReaderPassage) => boolean,
    answer: string,
  ): void {
    const asked = readerWords(question, mostWords.question).map(({ word }) => word);
    const words = asked.map((word) => this.#words.of(word));
    const weights = asked.map((word) => short(tell(word)?.weight ?? 0));
    const read = passages.map((passage) => {
      const right = answerable && isRight(passage);
      return {
        text: this.#text(passage.text),
        before: this.#text(passage.before),
        after: this.#text(passage.after),
        title: this.#text(passage.title),
        headings: this.#text(passage.headings),
        features: passage.features.map(short),
        score: short(passage.score),
        right,
        answer: right ? placesOf(answer, passage.text) : [],
      };
    });
    const around = passages.flatMap((passage) => [
      passage.text,
      passage.before,
      passage.after,
      passage.title,
      passage.headings,
    ]);
    const there = new Set(
      around.flatMap((text) => readerWords(text, Infinity)).map(({ word }) => readerStem(word)),
    );
    const standIns = asked.map((word) =>
      [...(tell(word)?.standIns ?? [])].flatMap(([stem, share]) =>
        there.has(stem) ? [[this.#stems.of(stem), share]] : [],
      ),
    );
    this.#questions.push(
      JSON.stringify({ set, answerable, words, weights, standIns, passages: read }),
    );
  }

  async write(folder: string, embedder: Embedder): Promise<void> {
    await mkdir(folder, { recursive: true });
    const { all } = this.#words;
    const { dimensions } = embedder;
    const vectors = new Int8Array(all.length * dimensions);
    for (const [row, word] of all.entries())
      if (word !== '') vectors.set(roundedVector(embedder, word), row * dimensions);
    const salience = Float32Array.from(all, (word) => (word === '' ? 0 : embedder.salience(word)));
    const files: Record<string, string | Uint8Array> = {
      'questions.jsonl': this.#questions.join('\n'),
      'texts.jsonl': this.#textLines.join('\n'),
      'pairs.jsonl': this.#pairs.join('\n'),
      'words.json': JSON.stringify(all),
      'stems.json': JSON.stringify(all.map((word) => this.#stems.of(readerStem(word)))),
      'sizes.json': JSON.stringify({ ...mostWords, vectorSteps }),
      'vectors.i8': new Uint8Array(vectors.buffer),
      'salience.f32': new Uint8Array(salience.buffer),
    };
    for (const [name, data] of Object.entries(files))
      await writeFile(path.join(folder, name), data);
  }

  #text(text: string): number {
    const id = this.#texts.of(text);
    this.#textLines[id] ??= JSON.stringify(this.#read(text, mostWords.sentence));
    return id;
  }

  #read(text: string, limit: number): [ids: number[], shapes: number[]] {
    const found = readerWords(text, limit);
    return [found.map(({ word }) => this.#words.of(word)), found.map(({ shape }) => shape)];
  }
}

/** Which words of a text are the answer. */
function placesOf(answer: string, text: string): number[] {
  const at = answer === '' ? -1 : text.toLowerCase().indexOf(answer.toLowerCase());
  if (at < 0) return [];
  const before = readerWords(text.slice(0, at), mostWords.sentence).length;
  const count = readerWords(answer, mostWords.sentence).length;
  return Array.from({ length: count }, (_, index) => before + index).filter(
    (index) => index < mostWords.sentence,
  );
}

function short(value: number): number {
  return Number(value.toFixed(5));
}

/** Numbers strings from 0 in the order they come. */
class Numbering {
  readonly all: string[];
  readonly #known = new Map<string, number>();

  constructor(...first: string[]) {
    this.all = [];
    for (const text of first) this.of(text);
  }

  of(text: string): number {
    let id = this.#known.get(text);
    if (id === undefined) {
      id = this.all.push(text) - 1;
      this.#known.set(text, id);
    }
    return id;
  }
}
