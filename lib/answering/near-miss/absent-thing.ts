import { cellsOf } from '@/lib/answering/table-header';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { isIdle } from '@/lib/text/vague-words';
import type { Question } from '@/lib/answering/question';
import type { ProposedAnswer } from './proposed-answer';

/** What on a page is like a word, by spelling, by what may stand for it or by meaning. */
const alike = 0.45;
/** How telling a word must be for its absence to count. */
const telling = 0.9;

const article = String.raw`(?:an?|the|eine?n?|der|die|das|une?|les?|la|l['’]|du|des|un[ao]?|el|los|las|il|lo|gli|i|uma?|o|a|os|as)`;
/** “Was kostet ein Kindersitz?”, “prix du sauna”: what is asked the price of, up to what says more of it. */
const priced = new RegExp(
  String.raw`(?:(?<!\p{L})(?:how much do(?:es)?(?= .*\bcost)(?! (?:it|they|cost))|how much (?:do(?:es)? )?(?:it )?cost|how much (?:is|are)(?= (?:an?|the) )|was koste[nt]|wie teuer (?:ist|sind)|combien co[uû]te(?:nt)?|cuánto (?:cuestan?|valen?)|quanto costa(?:no)?|quanto custam?|сколько сто[ия]т)|^(?:price|preis|prix|tarifs?|precio|prezzo|preço|цена)(?: of| für| d[eu]| del?| del?la| d[oa]| di)?)\s(?:d['’])?(?:${article}[\s'’]|l['’])?(\p{L}[\p{L}\p{M}-]{3,}(?: \p{L}[\p{L}-]{3,})?)`,
  'iu',
);

/** Whether a question asks for the price of a thing that the page has no word for: what another thing costs is none. */
export function pricesAbsentThing({ prepared, question }: ProposedAnswer): boolean {
  const thing = priced.exec(question.text)?.[1];
  if (thing === undefined) return false;
  const { reader } = prepared;
  const words = reader.words(thing.replace(/ costs?$/iu, ''));
  // A “child seat” is a seat; in other languages what follows says more of it.
  const named = prepared.language === 'en' ? words.at(-1) : words[0];
  if (named === undefined) return false;
  const asked = question.words.find(({ word }) => reader.stem(word) === reader.stem(named));
  return asked !== undefined && isAbsent(prepared, asked);
}

/** Whether a question has a word that the page has nothing like, and none that tells the row it would be answered with from others. */
export function namesNoRow({ prepared, question, best }: ProposedAnswer): boolean {
  if (prepared.tableHeaders()[best.index] === null || cellsOf(best).length < 3) return false;
  if (!question.words.some((word) => isAbsent(prepared, word))) return false;
  const own = prepared.vocabulary().sentences[best.index] ?? [];
  return !question.words.some(({ word, standIns }) => {
    const like = prepared.vocabulary().sayingLike(word, standIns);
    return own.some((id) => (like[id] ?? 0) > alike);
  });
}

function isAbsent(
  { language, embedder, vocabulary }: AnalyzedPage,
  { word, standIns, salience }: Question['words'][number],
): boolean {
  if (salience < telling || isIdle(word, language)) return false;
  const isLike = (likeness: Float32Array): boolean => likeness.some((value) => value > alike);
  return (
    !isLike(vocabulary().sayingLike(word, standIns)) &&
    !(embedder && language === 'en' && isLike(vocabulary().meaningLike(word, embedder)))
  );
}
