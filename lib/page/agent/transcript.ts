import { endsStatement } from './phrases';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** Fewer time stamps than these make no transcript. */
const leastStamps = 3;
const stamp = /^\d{1,2}(?::\d{2}){1,2}$/;

/** Segments without an end are read together up to so many words: captions made by machines have no full stops. */
const longestRun = 30;

/** Blocks of a page, and which of them are content. */
export interface JudgedBlocks {
  readonly blocks: readonly RawBlock[];
  readonly content: readonly boolean[];
}

/**
 * Takes the transcript of a video for content, which players make of buttons: what follows the first time stamp in a
 * part of the page that is named so. The stamps themselves are left out, because sentences run across them, and segments
 * that end in the middle of a sentence are put together.
 */
export function keepTranscripts({ blocks, content }: JudgedBlocks): JudgedBlocks {
  const stamps = new Map<Scope, number>();
  for (const { text, scope } of blocks) {
    const transcript = stamp.test(text) ? outermostTranscript(scope) : null;
    if (transcript) stamps.set(transcript, (stamps.get(transcript) ?? 0) + 1);
  }
  for (const [transcript, count] of stamps) if (count < leastStamps) stamps.delete(transcript);
  if (stamps.size === 0) return { blocks, content };
  const begun = new Set<Scope>();
  const joined: RawBlock[] = [];
  const kept: boolean[] = [];
  /** The segment that goes on, by its place in what is joined. */
  let open: { at: number; transcript: Scope } | null = null;
  for (const [index, block] of blocks.entries()) {
    const transcript = ancestorIn(stamps, block.scope);
    const isStamp = transcript !== null && stamp.test(block.text);
    const isSegment = transcript !== null && !isStamp && begun.has(transcript);
    if (isStamp) begun.add(transcript);
    const before = open && open.transcript === transcript ? joined[open.at] : undefined;
    if (open && before && isSegment && isAlike(block, before)) {
      joined[open.at] = goingOn(before, block);
    } else {
      joined.push(block);
      kept.push(isSegment || (!isStamp && (content[index] ?? false)));
      if (isSegment) open = { at: joined.length - 1, transcript };
      else if (!isStamp) open = null;
    }
    const last = open ? joined[open.at] : undefined;
    if (last && (endsStatement(last.text) || last.words >= longestRun)) open = null;
  }
  return { blocks: joined, content: kept };
}

/** What says who speaks is of another class. */
function isAlike(block: RawBlock, before: RawBlock): boolean {
  const [own, other] = [block.scope, before.scope];
  const [first, second] = [own, other].map(({ classes }) => classes.trim().split(/\s/)[0]);
  return block.kind === before.kind && own.name === other.name && first === second;
}

function goingOn(before: RawBlock, next: RawBlock): RawBlock {
  return {
    ...before,
    pieces: [...before.pieces, ' ', ...next.pieces],
    text: `${before.text} ${next.text}`,
    words: before.words + next.words,
  };
}

/** The outermost part named a transcript: its segments are often named so themselves. */
function outermostTranscript(from: Scope): Scope | null {
  let found: Scope | null = null;
  for (let scope: Scope | null = from; scope; scope = scope.parent)
    if (isNamedTranscript(scope)) found = scope;
  return found;
}

function isNamedTranscript({ name, element, classes }: Scope): boolean {
  if (name === 'body' || name === 'html') return false;
  const names = [name, element.id, classes];
  return names.some((each) => /transcript(?!ion)/i.test(each));
}

function ancestorIn(scopes: ReadonlyMap<Scope, number>, from: Scope): Scope | null {
  for (let scope: Scope | null = from; scope; scope = scope.parent)
    if (scopes.has(scope)) return scope;
  return null;
}
