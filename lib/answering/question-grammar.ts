import type { Asking } from '@/lib/text/question-words';

/** The patterns of a language that asks at the head of a question. */
export interface Grammar {
  /** The head of a question, with what may stand before it. */
  opening: RegExp;
  frame: RegExp;
  head: RegExp;
  yesNo: RegExp;
  /** A head and the verb of a question that depends on no other. */
  direct: RegExp;
  afterComma: RegExp;
  beforeComma: RegExp;
  /** Words inside a question that may begin a clause. */
  inside: RegExp;
  joint: RegExp;
  /** Where a question may end and another begin; with a conjunction in the first group. */
  cut: RegExp;
  /** What follows a head that is all of a question. */
  ending: RegExp;
}

const wordStart = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}])`;
const never = '(?!)';
const grammars = new Map<Asking, Grammar>();

/** Compiled once for each language. */
export function grammarOf(asking: Asking): Grammar {
  let grammar = grammars.get(asking);
  if (!grammar) {
    const {
      heads,
      phrases,
      verbs,
      afterComma = never,
      beforeComma = never,
      frames = never,
      yesNo = never,
    } = asking;
    const any = `(?:${phrases}|${heads})${wordEnd}`;
    const frame = String.raw`(?:(?:${frames})[\s,:]+)*`;
    const joint = `${wordStart}(?:${asking.joints})`;
    grammar = {
      opening: new RegExp(`^${frame}(?:${any}|(?=(?:${verbs}|${yesNo})${wordEnd}))`, 'iu'),
      frame: new RegExp(`^${frame}`, 'iu'),
      head: new RegExp(`^${any}`, 'iu'),
      yesNo: new RegExp(`^(?:${yesNo})${wordEnd}`, 'iu'),
      direct: new RegExp(String.raw`^${any}(?: \p{L}+)?? (?:${verbs})${wordEnd}`, 'iu'),
      afterComma: new RegExp(`^(?:${afterComma})${wordEnd}`, 'iu'),
      beforeComma: new RegExp(`${wordStart}(?:${beforeComma})$`, 'u'),
      inside: new RegExp(
        `${wordStart}(?:${any}|(?:${asking.relatives ?? never})${wordEnd})`,
        'giu',
      ),
      joint: new RegExp(`^${joint}`, 'iu'),
      cut: new RegExp(String.raw`(?:\s*[,،])?\s*(${joint})|\s*[,،]\s+`, 'giu'),
      ending: new RegExp(String.raw`^\s*(?:$|[,،]|${joint})`, 'iu'),
    };
    grammars.set(asking, grammar);
  }
  return grammar;
}
