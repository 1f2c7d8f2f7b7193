import { failure } from '@/lib/base/failure';
import { withinLimit } from '@/lib/page/within-limit';
import type { PageType, Skipped } from '@/lib/protocol/page';
import type { AgentSnapshot } from './api';
import { headQuestions } from './asked-paragraphs';
import { authorsOf } from './authors';
import { BlockCollector } from './block-collector';
import { withByline } from './byline';
import { headCardsFirst } from './card-headings';
import { headCards } from './card-names';
import { walkFlatTree } from './flat-tree';
import { withCaptions } from './captions';
import { isConsentWall } from './consent-wall';
import { findContinuations } from './continuation';
import { placesOf } from './kept-places';
import { joinLabels } from './label-rows';
import { countLoading } from './loading';
import { judgeBlocks } from './main-content';
import { countMissed } from './missed-content';
import { errorStatus, onlySignsIn, onlyWaits } from './no-content';
import { readMetadata, type PageMetadata } from './metadata';
import { withOptions } from './options';
import { findPartialLists } from './partial-list';
import { guessPageType } from './page-type';
import { splitPlainText, splitWritings } from './plain-text';
import type { Collected, RawBlock } from './raw-block';
import { keepSideNotes } from './side-notes';
import { headSummaries } from './summary-headings';
import { keepTranscripts, type JudgedBlocks } from './transcript';
import type { Turns } from './turns';

/** With fewer words than this, a page that is mostly canvas counts as drawn. */
const fewWords = 40;

/** A snapshot with the places its blocks come from. */
export interface Reading {
  readonly snapshot: AgentSnapshot;
  /** Source of each block of the snapshot, by block id. */
  readonly sources: readonly RawBlock[];
  /** Who wrote each of them; null where nobody is named. */
  readonly authors: readonly (string | null)[];
  /** Visible blocks that were left out; a quotation may still stand there after the page changed. */
  readonly leftOut: readonly RawBlock[];
}

/** Reads the document, giving the page its turns. @throws Failure `page-canvas`, `page-empty`, `page-loading`, `page-consent`, `page-sign-in`, `page-error` */
export async function readPage(document: Document, turns: Turns): Promise<Reading> {
  // A script may have taken everything away.
  if (!document.querySelector('*')) throw failure('page-empty', {});
  const metadata = readMetadata(document);
  let collected = await collect(document, metadata.language, false, turns);
  if (waitsForScripts(collected))
    collected = await collect(document, metadata.language, true, turns);
  await turns.pause();
  const blocks = blocksOf(document, collected, metadata.language);
  if (isDrawn(document, collected)) throw failure('page-canvas', {});
  if (blocks.length === 0) throw failure('page-empty', {});
  if (onlyWaits(blocks)) throw failure('page-loading', {});
  if (isConsentWall(blocks, collected.hiddenWords)) throw failure('page-consent', {});
  if (onlySignsIn(document, blocks)) throw failure('page-sign-in', {});
  const status = errorStatus(document, blocks);
  if (status !== null) throw failure('page-error', { status: String(status) });
  const type = guessPageType(document, blocks);
  const judged =
    isPlainText(document) || isXmlViewer(document)
      ? { blocks, content: blocks.map(() => true) }
      : withCaptions(
          document,
          keepTranscripts(
            keepSideNotes(
              withByline(
                { blocks, content: await turns.run((due) => judgeBlocks(blocks, type, due)) },
                type,
              ),
              type,
            ),
          ),
          metadata.language,
        );
  await turns.pause();
  const rows = joinLabels(judged, metadata.language);
  const told = withOptions(document, rows, type, metadata.language);
  return compose(document, metadata, type, collected, told, turns);
}

async function collect(
  document: Document,
  language: string | null,
  unveiled: boolean,
  turns: Turns,
): Promise<Collected> {
  const collector = new BlockCollector(language, unveiled);
  await turns.run((due) => walkFlatTree(document.documentElement, collector, due));
  return collector.finish();
}

/** A page that shows itself by script, where scripts are blocked: most of it stays hidden, and is all there is to read. */
function waitsForScripts({ blocks, hiddenWords }: Collected): boolean {
  return hiddenWords > 2 * countOf(blocks) && matchMedia('(scripting: none)').matches;
}

async function compose(
  document: Document,
  metadata: PageMetadata,
  type: PageType,
  collected: Collected,
  { blocks, content }: JudgedBlocks,
  turns: Turns,
): Promise<Reading> {
  // A page of nothing but menus is still better read than refused.
  const main = headCardsFirst(
    content.includes(true) ? blocks.filter((_block, index) => content[index]) : blocks,
  );
  const sources = withinLimit(main);
  const kept = new Set(sources);
  const words = countOf(sources);
  const tooLong = main.length - sources.length;
  const tooLongWords = countOf(main) - words;
  const mains = new Set(main);
  const boilerplate = blocks.filter((block) => !mains.has(block));
  const missed = countMissed(boilerplate, main);
  await turns.pause();
  const authors = await authorsOf(sources, turns);
  const toCome = await findToCome(document, blocks, sources, turns);
  await turns.pause();
  // What somebody asks in a thread is by a name already.
  const isThread = type === 'forum' || authors.some((author) => author !== null);
  return {
    sources: isThread ? sources : headCards(headQuestions(headSummaries(sources))),
    authors,
    leftOut: blocks.filter((block) => !kept.has(block)),
    snapshot: {
      ...metadata,
      type,
      capturedAt: Date.now(),
      words,
      coverage: words / (words + tooLongWords + missed),
      skipped: [
        skipped('boilerplate', boilerplate.length, countOf(boilerplate)),
        skipped('hidden', collected.hiddenElements, collected.hiddenWords),
        ...toCome,
        skipped('cross-origin-frame', collected.closedFrames),
        skipped('canvas', collected.canvases),
        skipped('too-long', tooLong, tooLongWords),
      ].filter(({ count }) => count > 0),
    },
  };
}

/** What is not in the page yet: the surest sign of it is enough. */
async function findToCome(
  document: Document,
  blocks: readonly RawBlock[],
  kept: readonly RawBlock[],
  turns: Turns,
): Promise<Skipped[]> {
  await turns.pause();
  const around = placesOf(kept);
  const loading = skipped('loading', countLoading(document));
  await turns.pause();
  const found = findContinuations(kept, around);
  if (loading.count > 0) return [loading, ...found];
  await turns.pause();
  return found.length > 0 ? found : findPartialLists(document, blocks, around, turns);
}

function skipped(reason: Skipped['reason'], count: number, words?: number): Skipped {
  return words === undefined ? { reason, count } : { reason, count, words };
}

function countOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce((words, block) => words + block.words, 0);
}

function isPlainText({ contentType }: Document): boolean {
  return (
    contentType !== 'text/html' && /^text\/(?!xml$)|^application\/(?:\w+\+)?json$/.test(contentType)
  );
}

function blocksOf(
  document: Document,
  { blocks }: Collected,
  language: string | null,
): readonly RawBlock[] {
  if (isPlainText(document)) return splitPlainText(blocks, language);
  // The viewer's own words about the file.
  if (isXmlViewer(document))
    return blocks.filter(({ scope }) => !scope.element.closest('body > .header'));
  return splitWritings(blocks, language);
}

/** Chromium shows XML without a style sheet as a tree. */
function isXmlViewer(document: Document): boolean {
  return document.getElementById('webkit-xml-viewer-source-xml') !== null;
}

function isDrawn(document: Document, { blocks, canvasArea }: Collected): boolean {
  if (canvasArea === 0 || countOf(blocks) >= fewWords) return false;
  const { clientWidth, clientHeight } = document.documentElement;
  return blocks.length === 0 || canvasArea > clientWidth * clientHeight * 0.4;
}
