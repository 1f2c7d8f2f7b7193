/** Who says what in a transcript: a name stands before what they say, in a line with it or in one of its own. */
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';

/** Fewer turns make no conversation. */
const leastTurns = 4;
/** Longer headings say something else (UTF-16 units). */
const longestHeading = 80;

/** Longer texts are not names (words). */
const mostWords = 5;

/** What titles and headings say of transcripts, in lower case. */
const words =
  'transcript transkript transcripción trascrizione transcrição транскрипт расшифровка стенограмма 文字起こし 逐字稿 文字稿 녹취록'.split(
    ' ',
  );
/** These are of cells. */
const otherWords = 'transcription factor|transcriptom|transcript level'.split('|');

const time = String.raw`[[(]?\d{1,2}(?::\d{2}){1,2}[\])]?`;
const name = String.raw`[\p{Lu}\p{Lo}][^:：\n]{0,39}?`;
const before = String.raw`^(?:${time}\s*[-–—]?\s*)?(${name})\s*(?:${time})?`;
let expressions: { readonly inLine: RegExp; readonly alone: RegExp } | undefined;

interface Label {
  readonly name: string;
  readonly isAlone: boolean;
}

/**
 * Speaker of each block, or null where nobody is named; of no block where there is no transcript in which two take turns.
 *
 * @param title of the page
 */
export function speakersOf(blocks: readonly RawBlock[], title: string): (string | null)[] {
  const nobody = blocks.map(() => null);
  const isWithin = transcriptsIn(blocks, title);
  if (!isWithin.includes(true)) return nobody;
  const labels = labelsOf(blocks, isWithin);
  const turns = Map.groupBy(
    labels.filter((label) => label !== null),
    (label) => label.name,
  );
  const isSpeaker = (label: Label): boolean => (turns.get(label.name)?.length ?? 0) > 1;
  const taken = labels.filter((label) => label !== null && isSpeaker(label));
  if (taken.length < leastTurns || new Set(taken.map((label) => label?.name)).size < 2)
    return nobody;
  let speaker: string | null = null;
  return blocks.map(({ kind }, at) => {
    const label = labels[at];
    if (kind === 'heading' || !isWithin[at]) speaker = null;
    else if (label && isSpeaker(label)) speaker = label.name;
    // It may be the one turn of somebody else, or no name: what follows is anybody's.
    else if (label?.isAlone === false) speaker = null;
    return speaker;
  });
}

/** Which blocks stand in a part that is named a transcript, or below a heading that says so. */
function transcriptsIn(blocks: readonly RawBlock[], title: string): boolean[] {
  const isAll = saysTranscript(title);
  const known = new Map<Scope, boolean>();
  /** Of the heading that says so. */
  let level = 0;
  return blocks.map(({ kind, level: own, text, scope }) => {
    if (kind === 'heading') {
      if (saysTranscript(text)) level = own;
      else if (own <= level) level = 0;
    }
    return isAll || level > 0 || isNamed(scope, known);
  });
}

function saysTranscript(text: string): boolean {
  if (text.length > longestHeading) return false;
  const said = text.toLowerCase();
  return (
    words.some((word) => said.includes(word)) && !otherWords.some((word) => said.includes(word))
  );
}

function isNamed(from: Scope, known: Map<Scope, boolean>): boolean {
  const told = known.get(from);
  if (told !== undefined) return told;
  // Asked of every element: most are told by one look.
  const own = from.classes.includes('ranscript') && /[Tt]ranscript(?!ion)/.test(from.classes);
  const isPart = from.name !== 'body' && from.name !== 'html';
  const named = (own && isPart) || (from.parent !== null && isNamed(from.parent, known));
  known.set(from, named);
  return named;
}

function labelsOf(blocks: readonly RawBlock[], isWithin: readonly boolean[]): (Label | null)[] {
  const { inLine, alone } = (expressions ??= {
    inLine: new RegExp(String.raw`${before}\s*[:：]\s`, 'u'),
    alone: new RegExp(String.raw`${before}[:：]?$`, 'u'),
  });
  const isSaid = (block: RawBlock, at: number): boolean =>
    isWithin[at] === true && block.kind !== 'heading';
  /** Elements that hold more than names: a short line in one of these is an exclamation. */
  const mixed = new Set(
    blocks
      .filter((block, at) => isSaid(block, at) && nameIn(block.text, alone) === null)
      .map(({ scope }) => likenessOf(scope)),
  );
  return blocks.map((block, at) => {
    if (!isSaid(block, at)) return null;
    const told = nameIn(block.text, inLine);
    if (told !== null) return { name: told, isAlone: false };
    const own = mixed.has(likenessOf(block.scope)) ? null : nameIn(block.text, alone);
    return own === null ? null : { name: own, isAlone: true };
  });
}

function nameIn(text: string, expression: RegExp): string | null {
  const found = expression.exec(text)?.[1]?.trim() ?? '';
  const isName = found.split(' ').length <= mostWords && !/[.?!,;…。！？]$/.test(found);
  return isName && found !== '' ? found : null;
}

function likenessOf({ name: element, classes }: Scope): string {
  return `${element}.${classes}`;
}
