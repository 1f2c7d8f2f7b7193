import type { BlockKind } from '@/lib/protocol/page';
import type { Piece } from './pieces';
import type { Scope } from './scope';

/** A visible block as found in the page, before anyone judges whether it is content. */
export interface RawBlock {
  readonly kind: BlockKind;
  /** Heading level 1–6, or 0. */
  readonly level: number;
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly words: number;
  /** Share of its characters inside links, 0–1. */
  readonly linkShare: number;
  /** The block-level scope that holds its text. */
  readonly scope: Scope;
  /** What says it where no text of the page does: a video with captions, options that are pictures. */
  readonly shownBy?: Element;
}

/** All that one walk over a page found. */
export interface Collected {
  readonly blocks: RawBlock[];
  hiddenElements: number;
  hiddenWords: number;
  /** Visible frames that only their own site may read. */
  closedFrames: number;
  canvases: number;
  /** Area of the canvases in square CSS pixels. */
  canvasArea: number;
}
