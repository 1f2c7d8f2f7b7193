import { koreanStem } from './korean';
import { romanized } from './romanize';
import { unsaid } from './unsaid';

/** What ends names of places that are not listed. */
const place = /^[역시군항]$/u;

/**
 * “Temporary parking place” of listed parts, “the Garam pool” by its end; undefined where it has neither.
 *
 * @param english By words as they are listed; what ends compounds in one syllable alone as “_장”.
 */
export function koreanCompound(
  word: string,
  english: ReadonlyMap<string, string>,
): string | undefined {
  const stem = koreanStem(word);
  const parts = partsOf(stem, english) ?? partsOf(word, english);
  if (parts) return parts.join(' ');
  for (let at = 2; at < stem.length; at++) {
    const end = stem.slice(at);
    const listed = english.get(end.length > 1 ? end : `_${end}`);
    if (listed !== undefined && (end.length > 1 || place.test(end)))
      return `${romanized(stem.slice(0, at))} ${listed}`;
  }
  return undefined;
}

/** The longest listed parts from the left; of one syllable only the last. */
function partsOf(word: string, english: ReadonlyMap<string, string>): string[] | undefined {
  for (let length = word.length; length > 1; length--) {
    const first = english.get(word.slice(0, length));
    if (first === undefined || first === unsaid) continue;
    const rest = word.slice(length);
    if (rest === '') return [first];
    const last = rest.length === 1 ? english.get(`_${rest}`) : undefined;
    const more = last === undefined ? partsOf(rest, english) : [last];
    if (more) return [first, ...more];
  }
  return undefined;
}
