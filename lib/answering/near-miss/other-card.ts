import type { PageSentence } from '@/lib/answering/prepared-page';
import type { ProposedAnswer } from './proposed-answer';

type Card = readonly PageSentence[];

/** What compares the cards names none of them: “Which lamp is good for reading?” */
const asksWhich =
  /(?<!\p{L})(?:which|welche\p{L}*|quel(?:le)?s?|cuál(?:es)?|qué|qual[ei]?|quais|как(?:ой|ая|ие|ое)|أي|कौन)(?!\p{L})|どの|どれ|哪|ไหน/iu;
/** Share of the words of its heading by which a card is named, beside one that no other has. */
const leastShare = 0.5;

/** Whether a question names a card of a list (a room, a product), and the answer is of another that it does not name. */
export function tellsOfOtherCard({ prepared, question, best }: ProposedAnswer): boolean {
  const { reader } = prepared;
  const own = prepared.cards()[best.index];
  if (!tellsOfThing(own) || asksWhich.test(question.text)) return false;
  const asked = new Set(reader.stems(question.text));
  const names = new Map(
    [...new Set(prepared.cards())]
      .filter(tellsOfThing)
      .map((card) => [card, new Set(reader.stems(headingOf(card)?.text ?? ''))]),
  );
  const shared = Map.groupBy(
    [...names.values()].flatMap((words) => [...words]),
    (word) => word,
  );
  const isNamed = (card: Card): boolean => {
    const words = [...(names.get(card) ?? [])];
    const said = words.filter((word) => asked.has(word));
    const isOwn = (word: string): boolean => shared.get(word)?.length === 1;
    return said.length >= leastShare * words.length && said.some(isOwn);
  };
  return !isNamed(own) && names.keys().some(isNamed);
}

/** A heading with nothing below it says something of the whole page: a price, a headline. */
function tellsOfThing(card: Card | null | undefined): card is Card {
  return (card?.length ?? 0) > 1;
}

function headingOf(card: Card): PageSentence | undefined {
  return card.find(({ kind }) => kind === 'heading');
}
