/** What is said in a video, from the captions that the page has loaded for it. */
import { countWords } from '@/lib/text/words';
import { endsStatement } from './phrases';
import { collapse } from './pieces';
import type { RawBlock } from './raw-block';
import type { JudgedBlocks } from './transcript';

/** Captions without an end are read together up to so many words: those made by machines have no full stops. */
const longestRun = 30;
/** As many lines tell whether the page carries a transcript. */
const mostCompared = 20;
const spoken = new Set(['captions', 'subtitles']);

/** Puts the captions of the videos in sight where they stand, unless the page carries the same as a transcript. */
export function withCaptions(
  document: Document,
  { blocks, content }: JudgedBlocks,
  language: string | null,
): JudgedBlocks {
  const all = [...blocks];
  const kept = [...content];
  for (const video of document.querySelectorAll('video')) {
    const lines = video.checkVisibility() ? linesOf(video) : [];
    if (lines.length === 0 || isInPage(lines.slice(0, mostCompared), blocks)) continue;
    const at = all.findIndex(({ scope }) => follows(scope.element, video));
    const place = at < 0 ? all.length : at;
    const scope = scopeOf(all[place - 1] ?? all[place], video);
    if (!scope) continue;
    const runs = joined(lines, language).map((text): RawBlock => ({
      kind: 'paragraph',
      level: 0,
      pieces: [text],
      text,
      words: countWords(text, language),
      linkShare: 0,
      scope,
      shownBy: video,
    }));
    all.splice(place, 0, ...runs);
    kept.splice(place, 0, ...runs.map(() => true));
  }
  return { blocks: all, content: kept };
}

function isInPage(lines: readonly string[], blocks: readonly RawBlock[]): boolean {
  return lines.every((line) => blocks.some(({ text }) => text.includes(line)));
}

function linesOf({ textTracks }: HTMLVideoElement): string[] {
  const tracks = [...textTracks].filter(({ kind, cues }) => spoken.has(kind) && cues?.length);
  const track = tracks.find(({ mode }) => mode === 'showing') ?? tracks[0];
  const lines = [...(track?.cues ?? [])].map((cue) =>
    collapse(cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? '') : ''),
  );
  // What is said live is shown again while it grows.
  return lines.filter((line, at) => line !== '' && !lines[at + 1]?.startsWith(line));
}

function joined(lines: readonly string[], language: string | null): string[] {
  const runs: string[] = [];
  let run = '';
  for (const line of lines) {
    run = run === '' ? line : `${run} ${line}`;
    if (!endsStatement(run) && countWords(run, language) < longestRun) continue;
    runs.push(run);
    run = '';
  }
  return run === '' ? runs : [...runs, run];
}

function follows(element: Element, video: Element): boolean {
  return (video.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The innermost around both. */
function scopeOf(beside: RawBlock | undefined, video: Element): RawBlock['scope'] | null {
  let scope = beside?.scope ?? null;
  while (scope && !scope.element.contains(video)) scope = scope.parent;
  return scope;
}
