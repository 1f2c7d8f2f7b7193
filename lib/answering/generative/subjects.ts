import type { AlignedPart } from './align-claim';

interface Grammar {
  /** A noun and what marks it as who does something; group 1 is the noun, group 2 the mark. */
  subject: RegExp;
  /** What follows those it is done to. */
  object: string;
  /** What clauses are cut at. */
  cut: RegExp;
  /** Runs by which a clause is found again. */
  run: RegExp;
  /** Tells that something is done to the subject. */
  passive: RegExp;
}

/** Languages without capitals that mark who does something. */
const grammars: Record<string, Grammar> = {
  ja: {
    subject:
      /([\p{Script=Han}\p{Script=Katakana}ー]{2,})(?<!現在|今日|当時|最近|以前|以後|[年月日時])([はが])/gu,
    object: '[をにと]',
    cut: /(?<!は)[、，]|[。；]/u,
    run: /(?=([\p{Script=Han}\p{Script=Katakana}ー\p{Nd}]{1,2}))/gu,
    passive: /れた|れて|れる|れま|によ[っり]/u,
  },
  ko: {
    subject: /(?<=^|\s)(\p{Script=Hangul}{2,}?)(은|는|이|가)(?=\s)/gu,
    object: '(?:을|를|에게|와|과)',
    cut: /[,;.]/u,
    run: /(?=(\p{Script=Hangul}{2}))/gu,
    passive: /의해|되었|졌다|당했/u,
  },
  hi: {
    subject: /([\p{L}\p{M}]{2,}) (ने)(?=\s)/gu,
    object: ' (?:को|से)',
    cut: /[,;।]|(?<=\s)और(?=\s)/u,
    run: /([\p{L}\p{M}]{3,})/gu,
    passive: /द्वारा/u,
  },
};
/** Share of what a clause says that a clause of the source must have to be the same one. */
const leastCommon = 0.5;

/**
 * Whether a claim has somebody do what its source has another one do: the subject of the source's clause is another, and
 * not in the claim, or each stands where the other does.
 */
export function exchangesSubject({ text, evidence }: AlignedPart, language: string): boolean {
  const grammar = grammars[language];
  if (grammar === undefined) return false;
  const clauses = evidence.text.split(grammar.cut);
  return text.split(grammar.cut).some((clause) => {
    const own = subjectsOf(clause, grammar);
    const source = own.length === 0 ? undefined : nearest(clause, own, clauses, grammar);
    if (source === undefined) return false;
    const others = subjectsOf(source, grammar);
    return own.some((subject) =>
      others.some((other) => {
        // What a Japanese sentence is about (は) need not be who does something (が).
        if (subject.mark === 'は' && other.mark === 'が') return false;
        if (!source.includes(subject.noun)) return !text.includes(other.noun);
        const isObject = (noun: string, where: string) =>
          new RegExp(`${noun}${grammar.object}`, 'u').test(where);
        const isSameVoice = grammar.passive.test(clause) === grammar.passive.test(source);
        return isSameVoice && isObject(subject.noun, source) && isObject(other.noun, clause);
      }),
    );
  });
}

interface Subject {
  noun: string;
  mark: string;
}

function subjectsOf(clause: string, { subject }: Grammar): Subject[] {
  return [...clause.matchAll(subject)].map(([, noun = '', mark = '']) => ({ noun, mark }));
}

/** The clause of a source that has most of what a clause says of its subjects. */
function nearest(
  clause: string,
  subjects: readonly Subject[],
  clauses: readonly string[],
  { run }: Grammar,
): string | undefined {
  const rest = subjects.reduce((text, { noun }) => text.replace(noun, ' '), clause);
  const runs = [...rest.matchAll(run)].flatMap(([, piece]) => piece ?? []);
  const common = (each: string) => runs.filter((piece) => each.includes(piece)).length;
  const names = (each: string) => subjects.some(({ noun }) => each.includes(noun));
  const best = clauses.toSorted(
    (left, right) => common(right) - common(left) || Number(names(right)) - Number(names(left)),
  )[0];
  if (best === undefined || common(best) === 0) return undefined;
  return common(best) >= leastCommon * runs.length ? best : undefined;
}
