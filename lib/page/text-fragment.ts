/** Longer quotations are named by their first and last words. */
const wholeLength = 200;
const wordsAtEnds = 6;

/**
 * An address that takes the browser to a sentence, by a text fragment.
 * As in the URL Fragment Text Directives draft of the WICG.
 */
export function textFragmentUrl(url: string, text: string): string {
  // Cells of a table row are apart on the page.
  const [passage = ''] = text.trim().split(' | ');
  const words = passage.split(/\s+/u);
  const directive =
    passage.length <= wholeLength || words.length <= 2 * wordsAtEnds
      ? encode(passage)
      : [words.slice(0, wordsAtEnds), words.slice(-wordsAtEnds)]
          .map((part) => encode(part.join(' ')))
          .join(',');
  const separator = url.includes('#') ? '' : '#';
  return `${url}${separator}:~:text=${directive}`;
}

/** The dash, the comma and the ampersand mean something in a directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
