import { askingOf, inPlaceOf, type InPlace } from '@/lib/text/question-words';
import { grammarOf, type Grammar } from './question-grammar';

/** One of the questions that were asked at once. */
export interface QuestionPart {
  /** In the words of who asked, without what joins it to the others: “who designed it”. */
  text: string;
  /** What it asks for by itself: “and when?” has the rest of the question before it. */
  asked: string;
  /** Whether it shares all but the word that asks with another part. */
  isShort: boolean;
}

/** More than these are asked as one, the last. */
const mostParts = 8;

/** Lines and pieces without a question of their own say what the next one is about. */
type Parts = QuestionPart[] | null;

/**
 * The questions asked at once, in order; mostly one, as it was written. What only looks like two stays whole: names
 * (“Smith and Jones”), relative clauses (“the man who … and who …”), what stands in quotation marks.
 *
 * @param language Of the question; primary subtag.
 */
export function questionParts(question: string, language: string): QuestionPart[] {
  const asking = askingOf(language);
  const inPlace = inPlaceOf(language);
  const parts: QuestionPart[] = [];
  let context = '';
  for (const line of linesOf(question)) {
    const found = asking
      ? coordinated(line, grammarOf(asking), parts.at(-1))
      : inPlace && clauses(line, inPlace);
    if (!found) {
      context += `${line.text} `;
      continue;
    }
    parts.push(...found.map((part, at) => (at === 0 ? after(context, part) : part)));
    context = '';
  }
  const last = parts.pop();
  if (last === undefined || parts.length === 0)
    return [{ text: question, asked: question, isShort: false }];
  return upTo(mostParts, [...parts, after(context, last)]);
}

function after(context: string, part: QuestionPart): QuestionPart {
  return context === '' ? part : { ...part, asked: `${context}${part.asked}` };
}

function upTo(most: number, parts: readonly QuestionPart[]): QuestionPart[] {
  if (parts.length <= most) return [...parts];
  const rest = parts.slice(most - 1);
  const together = (key: 'text' | 'asked') => rest.map((part) => part[key]).join('; ');
  const last = { text: together('text'), asked: together('asked'), isShort: false };
  return [...parts.slice(0, most - 1), last];
}

interface Line {
  text: string;
  /** The same length, with nothing in quotation marks that could be taken for a question. */
  hidden: string;
}

/** Cut after question marks and at the ends of lines; marks of lists and the question marks are gone. */
function linesOf(question: string): Line[] {
  // No pattern has to try each of thousands of blanks.
  const text = question.replaceAll(/[^\S\n]+/gu, ' ');
  const hidden = text.replaceAll(/["“„«「『][^"“”„«»」』]*["”“»」』]/gu, (quotation) =>
    '_'.repeat(quotation.length),
  );
  return [...hidden.matchAll(/[^\n;；?？؟]+/gu)].flatMap(({ index, 0: piece }) => {
    const lead = /^[\s¿¡]*(?:(?:\(?(?:\d{1,2}|[a-h])[.)]|[-–•*])\s+)?[\s¿¡]*/u.exec(piece);
    const from = index + (lead?.[0].length ?? 0);
    let to = index + piece.length;
    while (to > from && /[\s.。!！,:]/u.test(text.charAt(to - 1))) to--;
    return to > from ? [{ text: text.slice(from, to), hidden: hidden.slice(from, to) }] : [];
  });
}

/** A question that may go on with others: “When was it built and who designed it”. Null when it is none. */
function coordinated(
  { text, hidden }: Line,
  grammar: Grammar,
  before: QuestionPart | undefined,
): Parts {
  const joint = before ? (grammar.joint.exec(hidden)?.[0].length ?? 0) : 0;
  if (!grammar.opening.test(hidden.slice(joint))) return null;
  const pieces: string[] = [];
  let start = joint;
  for (const match of hidden.matchAll(grammar.cut)) {
    const next = match.index + match[0].length;
    const left = hidden.slice(start, match.index);
    if (!asksToo(left, hidden.slice(next), match[1] !== undefined, grammar)) continue;
    pieces.push(text.slice(start, match.index).trim());
    start = next;
  }
  pieces.push(text.slice(start).trim());
  return completed(pieces, grammar, before);
}

/** “Between who and whom”: what is told apart is no question. */
const between =
  /(?<!\p{L})(?:between|zwischen|entre|tra|fra|tussen|между)(?!\p{L})(?!.*(?:and|und|et|y|e|en|и)\s)/iu;

/** Whether a question ends before a joint and another begins after it. */
function asksToo(left: string, right: string, isJoined: boolean, grammar: Grammar): boolean {
  // Written with a capital it may belong to a title.
  if (left === '' || /^\p{Lu}/u.test(right) || between.test(left)) return false;
  const asked = right.slice(grammar.frame.exec(right)?.[0].length ?? 0);
  const head = grammar.head.exec(asked)?.[0];
  if (head === undefined) return isJoined && grammar.yesNo.test(asked);
  const isShort = grammar.ending.test(asked.slice(head.length));
  if (isHead(left, grammar)) return true;
  // “When it rains, what …” asks once.
  const isList =
    grammar.direct.test(left) && (grammar.afterComma.test(asked) || grammar.beforeComma.test(left));
  if (!isJoined && !isShort && !isList) return false;
  // In “the man who … and who …” the second is no question either.
  const own = left.slice(grammar.opening.exec(left)?.[0].length ?? 0);
  const inside = [...own.matchAll(grammar.inside)].map((match) => lastWord(match[0]));
  if (inside.length === 0) return true;
  return !inside.includes(lastWord(head)) && (isShort || grammar.direct.test(asked));
}

function lastWord(text: string): string {
  return text.toLowerCase().split(' ').at(-1) ?? '';
}

function isHead(piece: string, { opening }: Grammar): boolean {
  return opening.exec(piece)?.[0].length === piece.length;
}

/** Gives those that are only a word that asks the rest of the question beside them. */
function completed(pieces: string[], grammar: Grammar, before: QuestionPart | undefined): Parts {
  const rest = (text: string) => text.replace(grammar.opening, '').trim();
  const first = pieces.findIndex((piece) => !isHead(piece, grammar));
  // “When and where was it signed”: the words that ask come first, what they ask about last.
  const shared = rest(pieces[first] ?? '');
  let full = before && rest(before.asked);
  if (first < 0 && full === undefined) return null;
  return pieces.map((piece, at): QuestionPart => {
    if (at < first) return whole(`${piece} ${shared}`, true);
    if (!isHead(piece, grammar)) {
      full = rest(piece);
      return whole(piece, at === first && first > 0);
    }
    return { text: piece, asked: `${piece} ${full ?? ''}`, isShort: true };
  });
}

function whole(text: string, isShort: boolean): QuestionPart {
  return { text, asked: text, isShort };
}

/** Clauses that each hold a word that asks; a clause without one belongs to the next. */
function clauses({ text, hidden }: Line, { words, joints, isVerbFinal }: InPlace): Parts {
  const asking = new RegExp(words, 'u');
  const endsAsking = new RegExp(`(?:${words})$`, 'u');
  const parts: QuestionPart[] = [];
  let start = 0;
  for (const match of [...hidden.matchAll(new RegExp(joints, 'gu')), null]) {
    const left = hidden.slice(start, match?.index).trim();
    const right = match === null ? '' : hidden.slice(match.index + match[0].length);
    const isCut =
      asking.test(left) && asking.test(right) && !(isVerbFinal && endsAsking.test(left));
    if (match !== null && !isCut) continue;
    const piece = text.slice(start, match?.index).trim();
    start = match === null ? text.length : match.index + match[0].length;
    const isShort = left.replace(asking, '') === '';
    if (piece !== '')
      parts.push({
        text: piece,
        asked: isShort ? `${parts.at(-1)?.asked ?? ''} ${piece}` : piece,
        isShort,
      });
  }
  return asking.test(hidden) ? parts : null;
}
