import { monthsOf } from './days';

/** A word beside a figure: “12 Oct”, “Oct. 2024”, „12. Okt.“. */
const besideFigure =
  /(?<=\p{N}\.?[ -])\p{L}{3,}(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])\p{L}{3,}(?=\.?[ -]\p{N})/gu;

/** A question with the names of months in full, as what is searched has them. */
export function withFullMonths(text: string, language: string): string {
  return text.replaceAll(besideFigure, (name) => fullMonth(name, language) ?? name);
}

/** The names in full of the months that a text cuts short: October of “12 Oct”. */
export function monthsCutShort(text: string, language: string): string[] {
  if (!/\p{N}/u.test(text)) return [];
  return (text.match(besideFigure) ?? []).flatMap((name) => fullMonth(name, language) ?? []);
}

function fullMonth(name: string, language: string): string | undefined {
  const months = monthsOf(language);
  const short = name.toLowerCase();
  const month = months.get(short);
  if (month === undefined) return undefined;
  // Those of the language itself stand after those of English.
  return [...months].findLast(
    ([other, at]) => at === month && other.length > short.length && other.startsWith(short),
  )?.[0];
}
