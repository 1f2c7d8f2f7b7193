import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BlockCollector } from '@/lib/page/agent/block-collector';
import { describeNext, surveyPage } from '@/lib/page/agent/block-features';
import type { PackedModel } from '@/lib/base/packed-model';
import { BlockModel, familyCount } from '@/lib/page/agent/block-model';
import { packedModel } from '@/lib/page/agent/block-weights';
import { walkFlatTree } from '@/lib/page/agent/flat-tree';
import { familyOf, judgeBlocks } from '@/lib/page/agent/main-content';
import { readLanguage } from '@/lib/page/agent/metadata';
import { guessPageType } from '@/lib/page/agent/page-type';
import type { RawBlock } from '@/lib/page/agent/raw-block';

/** What the classifier of blocks sees, to fit it (tests/quality/extraction/fit.ts). */
function inspectPage(): unknown {
  const blocks = collect();
  const survey = finish(surveyPage(blocks, () => false));
  const described = blocks.map((block, index) => describeNext(block, index, survey));
  const family = familyOf(guessPageType(document, blocks));
  const families = Array.from({ length: familyCount }, (_, other) => Number(other === family));
  return {
    names: packedModel.features,
    texts: blocks.map(({ text }) => text),
    inputs: described.map(({ features, marks }) => [...features, ...marks, ...families]),
  };
}

/** The text of what another model takes for content, to compare models. */
function judgePage(packed: PackedModel): string {
  const blocks = collect();
  const type = guessPageType(document, blocks);
  const content = finish(judgeBlocks(blocks, type, () => false, new BlockModel(packed)));
  return blocks.flatMap(({ text }, index) => (content[index] ? [text] : [])).join('\n');
}

/** As `readPage` does: with what is hidden where scripts do not run and most of it is. */
function collect(): readonly RawBlock[] {
  const shown = collectWith(false);
  const words = shown.blocks.reduce((sum, block) => sum + block.words, 0);
  return (shown.hiddenWords > 2 * words ? collectWith(true) : shown).blocks;
}

function collectWith(unveiled: boolean) {
  const collector = new BlockCollector(readLanguage(document), unveiled);
  finish(walkFlatTree(document.documentElement, collector, () => false));
  return collector.finish();
}

function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

// oxlint-disable-next-line import/no-default-export -- WXT knows entrypoints by it
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { inspectPage, judgePage });
});
