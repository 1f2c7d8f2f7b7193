export type FileFormat = 'pdf' | 'html' | 'markdown' | 'text';

const byExtension: readonly (readonly [FileFormat, RegExp])[] = [
  ['pdf', /\.pdf$/i],
  ['html', /\.x?html?$/i],
  ['markdown', /\.(?:md|mdx|markdown|mdown|mkdn?)$/i],
];

const byType: readonly (readonly [FileFormat, RegExp])[] = [
  ['pdf', /^application\/(?:x-)?pdf$/],
  ['html', /^(?:text\/html|application\/xhtml\+xml)$/],
  ['markdown', /^text\/(?:x-)?markdown$/],
];

/** A text may speak of PDFs in its first lines. */
const texts = /\.(?:txt|text|x?html?|md|mdx|markdown|mdown|mkdn?)$/i;

/** Text by their letters, but not made to be read as they stand. */
const containers = /\.(?:mhtml?|eml|rtf|svg|ps|eps)$/i;

/** A PDF may have some bytes of something else before its header (PDF 32000-1, implementation note 13). */
const headerReach = 1024;

/**
 * What a file most likely is: by what it begins with, then by its name, then by the type the system gives it. Null for
 * files known to be something else; whether the rest is text shows when it is decoded.
 */
export function guessFormat(name: string, type: string, bytes: Uint8Array): FileFormat | null {
  if (isPdf(bytes) && !(texts.test(name) && !beginsAsPdf(bytes))) return 'pdf';
  if (containers.test(name)) return null;
  const [mime = ''] = type.toLowerCase().split(';');
  const known =
    byExtension.find(([, pattern]) => pattern.test(name)) ??
    byType.find(([, pattern]) => pattern.test(mime.trim()));
  if (known) return known[0];
  return /^(?:image|audio|video|font)\//.test(mime) ? null : 'text';
}

export function isPdf(bytes: Uint8Array): boolean {
  return ascii(bytes.subarray(0, headerReach)).includes('%PDF-');
}

function beginsAsPdf(bytes: Uint8Array): boolean {
  return /^\s*%PDF-/.test(ascii(bytes.subarray(0, headerReach)));
}

/** Whether a text is a page of HTML although nothing said so. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html)\b/i.test(text.slice(0, 1000));
}

/** Bytes as Latin letters, one each; for what is ASCII whatever the encoding. */
export function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
