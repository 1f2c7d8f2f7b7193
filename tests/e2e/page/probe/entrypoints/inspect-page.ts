import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BlockCollector } from '@/lib/page/agent/block-collector';
import { eachFeatures, surveyPage } from '@/lib/page/agent/block-features';
import { walkFlatTree } from '@/lib/page/agent/flat-tree';
import { familyOf } from '@/lib/page/agent/main-content';
import { mark } from '@/lib/page/agent/marks';
import { readLanguage } from '@/lib/page/agent/metadata';
import { guessPageType } from '@/lib/page/agent/page-type';

/** What the classifier of blocks sees, to fit its weights (tests/quality/extraction/fit.ts). */
function inspectPage(): unknown {
  const collector = new BlockCollector(readLanguage(document));
  finish(walkFlatTree(document.documentElement, collector, never));
  const { blocks } = collector.finish();
  const features = [...eachFeatures(finish(surveyPage(blocks, never)))];
  return {
    family: familyOf(guessPageType(document, blocks)),
    blocks: blocks.map(({ text, scope }, index) => {
      const marks = Object.entries(mark).map(([name, bit]) => [name, scope.marks & bit ? 1 : 0]);
      return {
        text,
        features: features[index],
        marks: Object.fromEntries(marks) as Record<string, number>,
      };
    }),
  };
}

const never = (): boolean => false;

/** Runs what would pause for the page to its end at once. */
function finish<Result>(steps: Generator<void, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

// oxlint-disable-next-line import/no-default-export -- WXT knows entrypoints by it
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { inspectPage });
});
