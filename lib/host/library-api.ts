import type { ComposedPrompt } from '@/lib/answering/generative/compose-prompt';
import type { PastTurn } from '@/lib/answering/generative/prompts';
import type {
  PlannedSection,
  SectionPlan,
  SentencePlace,
} from '@/lib/answering/sections/plan-sections';
import type { Answer, Task } from '@/lib/protocol/conversation';
import type { PagePart, PageRest } from '@/lib/protocol/page-parts';
import type { LibraryTotals } from '@/lib/library/library-totals';
import type { HostRequests, HostStreams } from '@/lib/protocol/host-api';
import type { LibraryHit } from '@/lib/protocol/library';
import type { Passage } from '@/lib/protocol/passage';
import type { TextKind } from '@/lib/protocol/text-embedder';

/** A prompt to be composed; tokens are counted through `counter`. */
export interface PromptParams {
  hash: string;
  task: Task;
  /** Finished turns of the conversation, oldest first. */
  turns: PastTurn[];
  /** Passages of the turn before, when it was about the same page. */
  earlier: Passage[];
  /** For the whole prompt. */
  tokens: number;
  counter: number;
}

/** Sections to be planned; tokens are counted through `counter`. */
export interface SectionParams {
  hash: string;
  /** For a whole prompt. */
  tokens: number;
  /** What was read up to there is left out. */
  after: SentencePlace | null;
  /** Of the summaries, where not the page's. */
  language: string | undefined;
  counter: number;
}

/** Requests of views that the host hands on to the worker as they are. */
export type HandedOn =
  | 'library.save'
  | 'library.find'
  | 'library.list'
  | 'library.search'
  | 'library.open'
  | 'library.update'
  | 'library.delete'
  | 'library.restore'
  | 'library.facets'
  | 'library.putCollection'
  | 'library.deleteCollection'
  | 'library.restoreCollection'
  | 'library.collect'
  | 'library.model';

/** What the library worker does for the host. Pages are named by content hash once prepared. */
export interface LibraryRequests extends Pick<HostRequests, HandedOn> {
  /** Blocks of a large page, ahead of the page itself. */
  'page.part': (params: PagePart) => null;
  'page.prepare': (params: PageRest) => null;
  /** The extractive answer; `previous` are the questions asked before, oldest first. */
  'page.instant': (params: { hash: string; task: Task; previous: string[] }) => Answer;
  /** What a model should read for a task within a budget of tokens. */
  'page.prompt': (params: PromptParams) => ComposedPrompt;
  /** How many sections a summary by sections would have; 0 where it would say no more than another. */
  'page.sectionCount': (params: { hash: string }) => number;
  'page.sections': (params: SectionParams) => SectionPlan;
  /** What a model should read for a section. */
  'page.section': (params: {
    hash: string;
    section: PlannedSection;
    language: string | undefined;
  }) => ComposedPrompt;
  /** A section in its own sentences. */
  'page.keySentences': (params: { hash: string; section: PlannedSection }) => Answer;
  /** Grounds a model's answer; null when it wrote nothing to show. */
  'page.finish': (params: { hash: string; draft: string; passages: Passage[] }) => Answer | null;
  /** Lets the worker index, or keeps it from it. */
  'library.hold': (params: { held: boolean }) => null;
  'library.totals': (params: Record<never, never>) => LibraryTotals;
  'library.related': (params: { hash: string; limit: number }) => LibraryHit[];
}

export interface LibraryStreams extends Pick<HostStreams, 'library.export' | 'library.import'> {
  'library.watch': (params: Record<never, never>) => LibraryTotals;
}

export interface EmbedParams {
  model: string;
  /** As `model.key` gave it. */
  key: string;
  texts: readonly string[];
  kind: TextKind;
}

/** What the host does for the library worker: it alone runs models, and only a model's own tokenizer can count its tokens. */
export interface ModelRequests {
  'tokens.count': (params: { counter: number; texts: string[] }) => number[];
  /** What the vectors of a downloaded model belong to: another once its files are others. */
  'model.key': (params: { model: string }) => string;
  /** Vectors of a downloaded model, row by row. @throws Failure `model-*`, also when it goes by another key by now */
  'texts.embed': (params: EmbedParams) => Float32Array;
}
