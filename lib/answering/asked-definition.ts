import type { AnalyzedPage } from './analyzed-page';
import { isDefinition } from './definitions';
import type { Question } from './question';
import { askedAbbreviation, spellsOut } from './spelled-out';

/** A definition is asked of so many content words at most: more of them ask for a detail. */
const longestTerm = 4;

/** A definition names what it defines among so many words more than that has: “Tidal force, or the tide’s pull, is …”. */
const wordsBeside = 2;

/** “What is a spring tide?”, “Who was Bede?”, “What does neap mean?”: the whole question is what something is. */
const asking: Record<string, RegExp> = {
  en: /^(?:what|who)(?:['’]?s| is| are| was| were) (?!.* (?:of|in|by|to|for|with|on|at|from|about|called|used|made|named|like) |.*\b(?:of|in|by|to|for|with|on|at|from|about|called|used|made|named|like)$|.*\b(?:first|last|most|\p{L}{3,}est|names?|two|three|other|another|some|one)\b)|^what is (?:the (?:definition|meaning) of|meant by) |^define |^what do(?:es)? .+ (?:mean|stand for)$/iu,
  de: /^(?:was|wer) (?:ist|sind|war|waren|bedeutet|heißt) |^was versteht man unter /iu,
  fr: /^qu['’]est-ce qu(?:e |['’])|^(?:c['’]est quoi|que signifie|qui (?:est|était)) /iu,
  es: /^¿?(?:qué (?:es|son|era|eran|significa)|quién (?:es|era|fue)) /iu,
  it: /^(?:che )?cos(?:['’]è|a (?:è|sono|significa)) |^chi (?:è|era|fu) /iu,
  pt: /^(?:o que (?:é|são|era|eram|significa)|quem (?:é|era|foi)) /iu,
  nl: /^(?:wat|wie) (?:is|zijn|was|waren|betekent) /iu,
  ru: /^(?:что (?:такое|значит)|кто так(?:ой|ая|ие)) /iu,
  zh: /^(?:什[么麼]是|[谁誰]是)|是(?:什[么麼](?:意思)?|[谁誰])$/u,
  ja: /(?:とは|って)(?:何|なに|なん|誰|だれ)(?:ですか|か)?$/u,
};

/** Words that ask for a definition, and are not what is defined. */
const defining =
  /^(?:define|definition|mean(?:s|t|ing)?|stands?|bedeutet|versteht|signifie|significa|betekent|значит|意思)$/u;

/** In brackets and quotation marks, with what may stand before it (“hereinafter”). */
const briefName = /\([^()"“„«]{0,40}["“„«]([^"”“»()]{2,40})["”“»]\)/gu;

/** The words of an abbreviation are nothing but what it stands for; the word “stand” of the question may be anywhere. */
const certain = 2;

/** “… : these are neap tides.”, “… is called a seiche.”: what was said before is what a name stands for. English. */
const naming =
  /(?:\b(?:called|known as|termed|referred to as)|[:;,–—] (?:these|those|they|this|that|it) (?:is|are|was|were)) (?:an? |the )?["“]?([^,.;:()"”]+)["”]?[.)]?$/iu;

/** Where a question asks what something is: more than 0 for the sentences that define it, by sentence index. */
export function definesAsked(prepared: AnalyzedPage, { text, words }: Question): Float32Array {
  const { sentences, language, vocabulary } = prepared;
  const defines = new Float32Array(sentences.length);
  const abbreviation = language === 'en' ? askedAbbreviation(text) : null;
  const spelled = sentences.map((s) => abbreviation !== null && spellsOut(s.text, abbreviation));
  if (spelled.includes(true)) return defines.map((_, at) => (spelled[at] ? certain : 0));
  const isAsked = asking[language]?.test(text.trim().replace(/[\s?？؟!.。]+$/u, ''));
  const terms = isAsked ? words.filter(({ word }) => !defining.test(word)) : [];
  if (terms.length === 0 || terms.length > longestTerm) return defines;
  const asked = terms.map(({ word }) => vocabulary().id(word) ?? -1);
  return defines.map((_, at) => {
    const opening = vocabulary().sentences[at]?.subarray(0, asked.length + wordsBeside);
    if (namesBriefly(prepared, sentences[at]?.text ?? '', asked)) return 1;
    const [, named = ''] = (language === 'en' && naming.exec(sentences[at]?.text ?? '')) || [];
    if (isSame(prepared, named, asked)) return 1;
    const names = asked.every((id) => opening?.includes(id));
    // What stands in brackets or between commas says how it is pronounced or written, or is another name for it.
    const plain = sentences[at]?.text.replace(/\s?\([^)]*\)/gu, '').replace(/,[^,]{1,40},/u, '');
    return names && isDefinition(plain ?? '', language) ? 1 : 0;
  });
}

/** “Ada Finch ("the Contractor")”: what is called so from there on. */
function namesBriefly(prepared: AnalyzedPage, text: string, asked: readonly number[]): boolean {
  return [...text.matchAll(briefName)].some(([, name = '']) => isSame(prepared, name, asked));
}

/** Whether a name is what is asked for, word by word. */
function isSame(
  { vocabulary, reader }: AnalyzedPage,
  name: string,
  asked: readonly number[],
): boolean {
  const ids = reader.words(name).map((word) => vocabulary().id(word) ?? -1);
  return ids.length === asked.length && asked.every((id) => ids.includes(id));
}
