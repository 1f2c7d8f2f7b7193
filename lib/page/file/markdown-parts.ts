/** Letters of a part, at least: parsed in well under the time that is felt. */
const size = 16_384;

const fence = /^ {0,3}(`{3,}|~{3,})/;
/** What begins so may go on with what stands before the blank line. */
const continues = /^(?:\s|>|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$))/;
const definition = /^ {0,3}\[(?!\^)[^\]\n]+\]:\s*\S.*$/gm;

/**
 * Splits a long Markdown text into parts that are parsed one by one, with the same blocks as all of it: at blank lines
 * outside of code, lists and quotations. Where links lead stands anywhere, so each part is given all of it.
 */
export function markdownParts(source: string): string[] {
  if (source.length <= size) return [source];
  const parts: string[] = [];
  let start = 0;
  let open: string | null = null;
  let afterBlank = false;
  for (const { 0: line, index } of source.matchAll(/[^\n]*\n?/g)) {
    const isBlank = line.trim() === '';
    if (afterBlank && !isBlank && open === null && index - start >= size && !continues.test(line)) {
      parts.push(source.slice(start, index));
      start = index;
    }
    const mark = fence.exec(line)?.[1];
    if (mark !== undefined && open === null) open = mark;
    else if (mark !== undefined && open !== null && mark.startsWith(open)) open = null;
    afterBlank = isBlank;
  }
  parts.push(source.slice(start));
  const links = (source.match(definition) ?? []).join('\n');
  // A list of links that is itself long would be parsed over and over.
  return links === '' || links.length > size ? parts : parts.map((part) => `${part}\n\n${links}\n`);
}
