import { parts } from '@/lib/text/numbers/number-words';
import type { Exchange } from './measures';
import { wordValue } from '@/lib/text/numbers/word-value';

/** A part of a whole, 0–1, and where in a text it is written. */
interface Share {
  value: number;
  start: number;
  end: number;
  isRound: boolean;
}

const percent =
  /(\p{Nd}+(?:[.,]\p{Nd}+)?)[\s-]?(?:%|٪|per ?cent|prozent|pour cent|por ciento|per cento|por cento|процент|في المئة|प्रतिशत|เปอร์เซ็นต์)/giu;
/** What “nearly a third” may be off from “30 percent”. */
const tolerance = 0.04;

const patterns = new Map<string, { pattern: RegExp; forms: Map<string, number> }>();

function fractionsOf(language: string): { pattern: RegExp; forms: Map<string, number> } {
  let known = patterns.get(language);
  if (!known) {
    const forms = new Map(
      (parts[language] ?? '')
        .split(' ')
        .flatMap((list, index) =>
          list.split('/').map((form) => [form.replace('one×', ''), index + 2] as const),
        )
        .filter(([form]) => form !== '' && form !== '-'),
    );
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?:([\p{L}\p{M}]+)[\s-])?(${[...forms.keys()].join('|') || '(?!)'})s?(?![\p{L}\p{M}])`,
      'giu',
    );
    patterns.set(language, (known = { pattern, forms }));
  }
  return known;
}

function sharesIn(text: string, language: string): Share[] {
  const place = ({ index, 0: { length } }: RegExpExecArray) => ({
    start: index,
    end: index + length,
  });
  const exact = [...text.matchAll(percent)].map((match) => ({
    ...place(match),
    value: Number(match[1]?.replace(',', '.')) / 100,
    isRound: false,
  }));
  const { pattern, forms } = fractionsOf(language);
  const round = [...text.matchAll(pattern)].map((match) => {
    const times = Number(wordValue(match[1]?.toLowerCase() ?? '', language) ?? 1);
    const of = forms.get(match[2]?.toLowerCase() ?? '') ?? 1;
    return { ...place(match), value: times / of, isRound: true };
  });
  return [...exact, ...round];
}

/** Whether a number of a claim is part of a share that its source gives in another way: “a third” and “30 percent”. */
export function isShareOf(claim: string, at: number, source: string, language: string): boolean {
  const own = sharesIn(claim, language).find(({ start, end }) => start <= at && at < end);
  return (
    own !== undefined &&
    sharesIn(source, language).some(
      ({ value, isRound }) => isRound !== own.isRound && Math.abs(value - own.value) <= tolerance,
    )
  );
}

/** A fraction that a claim has where its source has another share, in percent. */
export function otherShare(claim: string, source: string, language: string): Exchange | null {
  const own = sharesIn(claim, language).filter(({ isRound }) => isRound);
  if (own.length === 0) return null;
  const there = sharesIn(source, language);
  const [said] = there.filter(({ isRound }) => !isRound);
  const other = own.find(({ value }) =>
    there.every((each) => Math.abs(each.value - value) > tolerance),
  );
  return other === undefined || said === undefined
    ? null
    : {
        claimed: claim.slice(other.start, other.end),
        said: source.slice(said.start, said.end),
      };
}
