/** Hub rule for `owner/name`; dots and dashes may not be doubled, so an id can never climb folders. */
const idPattern = /^[\w-][\w.-]{0,95}\/[\w-][\w.-]{0,95}$/;

export function isModelId(id: string): boolean {
  return idPattern.test(id) && !/\.\.|--/.test(id);
}

/** The id in what a reader names a repository by: the id, or the address of one of its pages. */
export function idOfAddress(text: string): string {
  const path = /^https?:\/\/[^/]+\/([^?#]*)/i.exec(text.trim())?.[1];
  return path === undefined ? text.trim() : path.split('/').slice(0, 2).join('/');
}

/** A folder or file name as one half of a model id. */
export function toIdPart(name: string): string {
  const part = name
    .replace(/[^\w.-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/-{2,}/g, '-')
    .replace(/^\.+/, '')
    .slice(0, 96);
  return part === '' ? 'model' : part;
}

/**
 * The segments of a relative path, or null when it is absolute, climbs out or holds odd characters.
 * Paths come from a picker or a drop, so they are not ours.
 */
export function splitPath(path: string): string[] | null {
  const segments = path.split('/');
  return segments.every(isPlainName) ? segments : null;
}

function isPlainName(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return name !== '' && name !== '.' && name !== '..' && !/[\\:\u0000-\u001f]/.test(name);
}
