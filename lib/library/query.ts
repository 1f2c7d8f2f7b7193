/** A condition on documents, not on their words. */
export interface QueryFilter {
  kind: 'site' | 'tag' | 'collection' | 'type';
  value: string;
  /** Documents that meet it are left out. */
  excluded: boolean;
}

/** What a user asks of the library. */
export interface ParsedQuery {
  /** What is ranked by: everything that is neither filter nor exclusion; without quotation marks. */
  text: string;
  /** The same as it is asked of English: word by word, where it is known to be in another language. */
  english: string;
  /** Stretches that must stand in a passage as they are. */
  phrases: string[];
  /** Words and phrases of which a document must hold none. */
  excluded: string[];
  excludedPhrases: string[];
  filters: QueryFilter[];
  /** Milliseconds since the epoch: kept at or after, kept before. Null where it does not matter. */
  after: number | null;
  before: number | null;
}

/** One item: an optional minus, an optional operator, a quoted stretch or a word. */
const items =
  /(?<minus>(?<![^\s])[-−](?=[^\s-]))?(?:(?<operator>site|tag|collection|type|before|after):)?(?:["“”„«](?<quoted>[^"“”„«»]*)["“”»]|(?<word>\S+))/giu;

/** An operator whose value is still being typed. */
const unfinished =
  /^[-−]?(?:(?:site|tag|collection|type):|(?:before|after):(?:\d{1,3}|\d{4}[-/](?:\d\d?[-/])?)?)$/i;

/** A question mark that ends a word. */
const question = /[?？؟](?:\s|$)/u;

/**
 * Reads what was typed: `"exact words"`, `-word`, `-"words"`, `site:`, `tag:`, `collection:`, `type:` (also with a minus; values in quotation
 * marks may hold spaces), `after:` and `before:` a year, month, day or span back from now (`2024`, `2024-05`, `2024-05-17`, `7d`,
 * `2w`, `3m`, `1y`). In a question quotation marks and dashes are the asker's own: a name it quotes may stand inflected in the text.
 * Whatever is not well formed counts as words: nothing typed is an error.
 *
 * @param now Milliseconds since the epoch.
 */
export function parseQuery(input: string, now: number): ParsedQuery {
  const query: ParsedQuery = {
    text: '',
    english: '',
    phrases: [],
    excluded: [],
    excludedPhrases: [],
    filters: [],
    after: null,
    before: null,
  };
  const words: string[] = [];
  const isQuestion = question.test(input);
  for (const { 0: item, groups = {} } of input.matchAll(items)) {
    const { minus, operator, quoted, word } = groups;
    const value = (quoted ?? word ?? '').trim();
    const excluded = minus !== undefined;
    if (unfinished.test(item)) continue;
    if (operator && applyOperator(query, operator.toLowerCase(), value, excluded, now)) continue;
    if (isQuestion) words.push(item);
    else if (excluded && operator === undefined) {
      if (value !== '') (quoted === undefined ? query.excluded : query.excludedPhrases).push(value);
    } else if (quoted !== undefined && operator === undefined) {
      if (value !== '') {
        query.phrases.push(value);
        words.push(value);
      }
    } else words.push(item);
  }
  query.text = words.join(' ');
  query.english = query.text;
  return query;
}

/** Returns false where the value makes no sense. */
function applyOperator(
  query: ParsedQuery,
  operator: string,
  value: string,
  excluded: boolean,
  now: number,
): boolean {
  if (value === '') return true;
  if (
    operator === 'site' ||
    operator === 'tag' ||
    operator === 'collection' ||
    operator === 'type'
  ) {
    query.filters.push({ kind: operator, value: value.toLowerCase(), excluded });
    return true;
  }
  const time = readTime(value, now);
  if (time === null) return false;
  // “not before” is “after”.
  if ((operator === 'before') === excluded) query.after = time;
  else query.before = time;
  return true;
}

const spans: Record<string, number> = { d: 1, w: 7, m: 30, y: 365 };
const day = 24 * 60 * 60 * 1000;

/** When a year, month or day begins in local time, or a span back from now; null where it is none. */
function readTime(value: string, now: number): number | null {
  const span = /^(\d{1,4})([dwmy])$/i.exec(value);
  if (span) return now - Number(span[1]) * (spans[(span[2] ?? '').toLowerCase()] ?? 0) * day;
  const date = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(value);
  if (!date) return null;
  const [year, month, dayOfMonth] = [Number(date[1]), Number(date[2] ?? 1), Number(date[3] ?? 1)];
  const time = new Date(year, month - 1, dayOfMonth);
  const exists = time.getMonth() === month - 1 && time.getDate() === dayOfMonth;
  return exists ? time.getTime() : null;
}
