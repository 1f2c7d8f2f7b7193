import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** Fewer time stamps than these make no transcript. */
const leastStamps = 3;
const stamp = /^\d{1,2}(?::\d{2}){1,2}$/;

/**
 * Takes the transcript of a video for content, which players make of buttons: what follows the first time stamp in a
 * part of the page that is named so. The stamps themselves are left out, because sentences run across them.
 */
export function keepTranscripts(
  blocks: readonly RawBlock[],
  content: readonly boolean[],
): readonly boolean[] {
  const stamps = new Map<Scope, number>();
  for (const { text, scope } of blocks) {
    const transcript = stamp.test(text) ? outermostTranscript(scope) : null;
    if (transcript) stamps.set(transcript, (stamps.get(transcript) ?? 0) + 1);
  }
  for (const [transcript, count] of stamps) if (count < leastStamps) stamps.delete(transcript);
  if (stamps.size === 0) return content;
  const begun = new Set<Scope>();
  return blocks.map(({ text, scope }, index) => {
    const transcript = ancestorIn(stamps, scope);
    if (!transcript) return content[index] ?? false;
    if (!stamp.test(text)) return begun.has(transcript) || (content[index] ?? false);
    begun.add(transcript);
    return false;
  });
}

/** The outermost part named a transcript: its segments are often named so themselves. */
function outermostTranscript(from: Scope): Scope | null {
  let found: Scope | null = null;
  for (let scope: Scope | null = from; scope; scope = scope.parent)
    if (isNamedTranscript(scope.element)) found = scope;
  return found;
}

function isNamedTranscript(element: Element): boolean {
  const { localName, id } = element;
  if (localName === 'body' || localName === 'html') return false;
  const names = [localName, id, element.getAttribute('class') ?? ''];
  return names.some((name) => /transcript(?!ion)/i.test(name));
}

function ancestorIn(scopes: ReadonlyMap<Scope, number>, from: Scope): Scope | null {
  for (let scope: Scope | null = from; scope; scope = scope.parent)
    if (scopes.has(scope)) return scope;
  return null;
}
