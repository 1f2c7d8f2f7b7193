/** Fewer names are a title, or a short line of an ad. */
const leastNames = 6;
/** So many on end are no sentence even where a full stop follows. */
const manyNames = 30;
const leastShare = 0.8;

/**
 * Whether a text is names on end: entries of a menu, tags, choices of a list. Never true of scripts without capitals.
 */
export function isNameList(text: string): boolean {
  const found = text.match(/\p{L}[\p{L}\p{M}’'-]+/gu) ?? [];
  if (found.length < leastNames) return false;
  if (found.length < manyNames && /[.!。！।…]["'”’»)\]]*$/u.test(text)) return false;
  return found.filter((word) => /^\p{Lu}/u.test(word)).length > leastShare * found.length;
}
