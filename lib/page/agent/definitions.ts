/** Longer ones are paragraphs of their own (UTF-16 units). */
const longestTerm = 40;
const longestDefinition = 80;

const holdsBlocks = 'p, ul, ol, dl, pre, table, blockquote, h1, h2, h3, h4, h5, h6, button, input';

/** What a term says of a thing in few words, so that both are read as one: “Length: 17.3 km”. Null of sentences and questions. */
export function definitionOf(term: Element): Element | null {
  const definition = term.nextElementSibling;
  if (definition?.localName !== 'dd') return null;
  const isOneOfSeveral = definition.nextElementSibling?.localName === 'dd';
  const isShort = isWithin(term, longestTerm) && isWithin(definition, longestDefinition);
  return isShort && !isOneOfSeveral ? definition : null;
}

function isWithin(element: Element, length: number): boolean {
  const text = (element.textContent ?? '').trim();
  const isShort = text !== '' && text.length <= length;
  return isShort && !/[.!?。！？।]$/u.test(text) && element.querySelector(holdsBlocks) === null;
}
