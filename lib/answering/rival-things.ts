import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';

/** Where a page says of several things of one kind, one after the other, what holds of each: “Cats travel free. Dogs need a ticket.” */

/** What opens a sentence and is no thing. English. */
const noThing =
  /^(?:today|yesterday|tomorrow|tonight|everyone|everybody|nobody|nothing|everything|anyone|please|yes|no|none|some|many|few|several|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+ly)$/iu;
const plural = /(?:s|^children|^people|^men|^women|^mice|^geese|^sheep|^fish)$/iu;
/** What may stand for the thing that is asked for. */
const pronoun =
  /(?<!\p{L})(?:it|its|they|them|their|he|him|his|she|her|these|those|both|all|er|sie|il|elle|ils|elles|lui|leur|él|ella|ellos|ellas|esso|essa|loro|ele|ela|eles|elas|hij|zij|hun)(?!\p{L})/iu;
const place = String.raw`(?:on|in|at|near|along|across|through|from|to|for|with|auf|sur|dans|à|chez|en|sobre|nel|nella|sul|sulla|em|no|na|op|bij)`;
const article = String.raw`(?:the|le|la|les|l['’]|el|los|las|il|lo|gli|i|o|a|os|as|de|het)`;
const framed = new RegExp(String.raw`(?<!\p{L})(${place}(?: ${article})?) (\p{Lu}\p{Ll}+)`, 'giu');
const capital = /^\p{Lu}\p{Ll}/u;
const leastLetters = 3;
const described =
  /^\p{L}{3,} (\p{Ll}{3,}) (?:are|may|must|can|cannot|need|have|do|will|travel|pay|cost)(?!\p{L})/u;

/**
 * Whether a sentence says of another thing what is asked of one that the page treats beside it in the same form: the sentence
 * for cats is not the answer to a question about dogs.
 */
export function rivalOf(
  prepared: AnalyzedPage,
  question: string,
): (sentence: PageSentence) => boolean {
  const { sentences, reader, page } = prepared;
  const asked = new Set(reader.everyStem(question));
  const named = namesIn(question).filter((name) => !page.title.includes(name));
  const frames = new Map<string, string>();
  const subjects = new Map<string, PageSentence>();
  for (const sentence of sentences) {
    const opening = openingOf(prepared, sentence);
    const stem = opening && reader.stem(opening.toLowerCase());
    if (stem && asked.has(stem)) subjects.set(stem, sentence);
    for (const [frame, name] of framesIn(sentence.text))
      if (named.includes(name)) frames.set(frame, name);
  }
  if (subjects.size === 0 && frames.size === 0) return () => false;
  return (sentence) => {
    if (sentence.kind === 'heading' || sentence.kind === 'table-row' || sentence.kind === 'code')
      return false;
    const { text, headings, index, blockId } = sentence;
    if (pronoun.test(text)) return false;
    const said = new Set([text, ...headings].flatMap(reader.everyStem));
    const opening = openingOf(prepared, sentence);
    const stem = opening && reader.stem(opening.toLowerCase());
    if (stem && !asked.has(stem))
      for (const [subject, other] of subjects)
        if (!said.has(subject) && isBeside(other, sentence)) return true;
    const before = sentences[index - 1];
    const around = before?.blockId === blockId ? `${before.text} ${text}` : text;
    return framesIn(text).some(([frame, name]) => {
      const other = frames.get(frame);
      return other !== undefined && !question.includes(name) && !around.includes(other);
    });
  };
}

/** The things a sentence opens with, where they have no article: “Dogs need a ticket”, “Guide dogs are exempt”. */
function openingOf(
  { reader, language }: AnalyzedPage,
  { kind, text }: PageSentence,
): string | null {
  if (language !== 'en' || kind === 'heading' || kind === 'table-row' || kind === 'code')
    return null;
  const isThing = (word: string): boolean =>
    plural.test(word) && reader.words(word).length > 0 && !noThing.test(word);
  const [, first = ''] = /^(\p{L}{3,}) \p{Ll}/u.exec(text) ?? [];
  const [, second = ''] = described.exec(text) ?? [];
  return [first, second].find(isThing) ?? null;
}

/** Proper names, but not the first word. */
function namesIn(question: string): string[] {
  const [, ...further] = question.match(/\p{L}+/gu) ?? [];
  return further.filter((word) => capital.test(word) && word.length >= leastLetters);
}

function framesIn(text: string): [frame: string, name: string][] {
  return [...text.matchAll(framed)].flatMap(([, frame = '', name = '']) =>
    capital.test(name) && name.length >= leastLetters ? [[frame.toLowerCase(), name]] : [],
  );
}

function isBeside(one: PageSentence, other: PageSentence): boolean {
  return one.headings.join('\n') === other.headings.join('\n');
}
