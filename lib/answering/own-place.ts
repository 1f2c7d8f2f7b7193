import type { AnalyzedPage } from './analyzed-page';

/** What any page that invites somewhere may be asked for as. English. */
const generic = /^(?:venue|place|location|premises)$/iu;

/** Shorter words stand in others by chance. */
const leastInHost = 5;

/** “To the museum”, not “to the museum shop”, “to the museum of glass”. */
const whereTo =
  /(?<!\p{L})(?:to|at) (?:the|your|this) (\p{L}+)(?=\s*(?:$|[?.,!;]|(?:by|with|on|in|from|without|and|when|if|using|after|before)(?!\p{L})))/giu;

/**
 * An English question with “there” for the place that its page is of: of the way to a museum its page says “stops at the
 * entrance”, and “the museum” where it tells something else.
 */
export function withOwnPlace({ page, reader, sentences }: AnalyzedPage, question: string): string {
  if (reader.language !== 'en' || page.type === 'library') return question;
  const own = new Set(reader.stems(`${page.title} ${page.site}`));
  // The airport of “Harbour – Airport” is a stop with times of its own.
  const isInRow = (stem: string): boolean =>
    sentences.some(({ kind, text }) => kind === 'table-row' && reader.stems(text).includes(stem));
  return question.replaceAll(whereTo, (whole, noun: string) => {
    const stem = reader.stem(noun.toLowerCase());
    const isOwn = generic.test(noun) || own.has(stem) || isInHost(page.site, noun);
    return isOwn && !isInRow(stem) ? 'there' : whole;
  });
}

/** “harbourmuseum.example”. */
function isInHost(site: string, noun: string): boolean {
  return noun.length >= leastInHost && site.toLowerCase().includes(noun.toLowerCase());
}
