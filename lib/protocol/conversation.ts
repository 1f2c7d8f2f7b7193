import * as v from 'valibot';
import type { FailureData } from '@/lib/base/failure';
import { quoteSchema } from './page';

/** The longest question, in UTF-16 units. */
export const maxQuestionLength = 8000;

const count = v.pipe(v.number(), v.minValue(1));

/** The language an answer is asked for in, as a BCP 47 tag; without, that of the page. Only models have a choice. */
const language = v.optional(v.pipe(v.string(), v.minLength(2), v.maxLength(35)));

/** What the user asked for. Every task can be about a page or about a selection of it. */
export const taskSchema = v.variant('kind', [
  v.object({
    kind: v.literal('summary'),
    /** How long a summary by quotation may be; without, as long as suits the page. */
    length: v.optional(v.object({ sentences: v.optional(count), words: v.optional(count) })),
    language,
  }),
  /** Every section of a long page on its own, then what they say together. */
  v.object({ kind: v.literal('sections'), language }),
  v.object({ kind: v.literal('key-points'), language }),
  v.object({ kind: v.literal('explain'), language }),
  v.object({
    kind: v.literal('question'),
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxQuestionLength)),
  }),
]);
export type Task = v.InferOutput<typeof taskSchema>;

/** What a quoted block was on its page, where that is more than running text; a row has its cells joined by " | ". */
const forms = ['code', 'row', 'item'] as const;

/** How well a stretch of an answer is backed by the page. */
const supports = ['quoted', 'supported', 'unsupported'] as const;

/** Why a stretch of an answer counts as unsupported, as far as that is known. */
export const doubtSchema = v.object({
  /**
   * `instead`: the page says `said` where the answer says `claimed`; `number`, `name`: `claimed` is nowhere on the page;
   * `amount`, `opposite`, `roles`, `cause`, `quotation`: a sentence says nearly this with another number, the other way
   * round, of somebody else, for another reason or in other words; `none`: no sentence says it.
   */
  kind: v.picklist([
    'instead',
    'number',
    'name',
    'amount',
    'opposite',
    'roles',
    'cause',
    'quotation',
    'none',
  ]),
  claimed: v.optional(v.string()),
  said: v.optional(v.string()),
  /** The sentence that comes nearest. */
  nearest: v.optional(quoteSchema),
});
export type Doubt = v.InferOutput<typeof doubtSchema>;

export const claimSchema = v.object({
  /** UTF-16 offsets into `Answer.text`. Claims do not overlap and come in order. */
  start: v.number(),
  end: v.number(),
  support: v.picklist(supports),
  /** The sentences it came from, best first; empty when unsupported. */
  quotes: v.array(quoteSchema),
  /** Of an unsupported one. */
  doubt: v.optional(doubtSchema),
  /** How to set it; running text without. */
  form: v.optional(v.picklist(forms)),
});
export type Claim = v.InferOutput<typeof claimSchema>;

export const answerSchema = v.object({
  /** `prose`: claims are sentences of one text; `list`: one claim an entry; `markdown`: text is Markdown, claims are stretches of its source. */
  layout: v.picklist(['prose', 'list', 'markdown']),
  text: v.string(),
  claims: v.array(claimSchema),
  /** False when the page does not say: `claims` then hold the closest passages, or nothing. */
  found: v.boolean(),
  /** Of several questions asked at once: those the page does not answer, in the words of who asked. */
  unanswered: v.optional(v.array(v.string())),
  /** How many things an answer by quotation lists, where the question was how many there are. */
  counted: v.optional(v.number()),
  /** The next best sentences of an answer by quotation, best first, for where the answer is not the one sought. */
  further: v.optional(v.array(quoteSchema)),
  /** The author of posts who wrote nothing of what they are asked about, where an answer by quotation found nothing. */
  silent: v.optional(v.string()),
  /** The language of the page, where an answer by quotation found nothing and the question is in another one. */
  pageLanguage: v.optional(v.string()),
  /** How well the page backs an answer by quotation, 0–1; comparable between questions and pages. Not known of summaries. */
  evidence: v.optional(v.number()),
  /** What was read and used, in words; `passages` counts the stretches handed to the engine or quoted. */
  usage: v.object({
    wordsOnPage: v.number(),
    wordsRead: v.number(),
    /** The page had more to come that was not in it yet. */
    goesOn: v.optional(v.boolean()),
    wordsUsed: v.number(),
    passages: v.number(),
    /** Of an answer from several documents. */
    documents: v.optional(
      v.object({
        searched: v.number(),
        /** How many there were, where not all of them were looked at. */
        among: v.optional(v.number()),
        used: v.number(),
        from: v.optional(v.picklist(['library', 'tabs']), 'library'),
      }),
    ),
  }),
});
export type Answer = v.InferOutput<typeof answerSchema>;

/** How far a summary by sections is that a model writes. Its `Turn.answer` holds the finished ones, in page order. */
export const sectionsProgressSchema = v.object({
  /** Finished sections and those still to be written. */
  total: v.number(),
  finished: v.array(
    v.object({
      title: v.string(),
      /** UTF-16 offsets of its summary, without the heading, into `Answer.text`. */
      start: v.number(),
      end: v.number(),
      /** The last sentence that was read for it. */
      last: v.object({ blockId: v.number(), end: v.number() }),
    }),
  ),
});
export type SectionsProgress = v.InferOutput<typeof sectionsProgressSchema>;

/** What a summary by sections of the same page would take. */
export const thoroughOfferSchema = v.object({
  /** About, where a model is asked; null where it is not known before all of it is read. */
  sections: v.nullable(v.number()),
  /** From the speed of the model that wrote this answer; null where nothing was measured, or no model is asked. */
  seconds: v.nullable(v.number()),
});
export type ThoroughOffer = v.InferOutput<typeof thoroughOfferSchema>;

export type Progress =
  | { stage: 'reading' }
  /** The library is searched for what there is to read. */
  | { stage: 'searching' }
  /** A model is being loaded; `share` of it that was read, 0–1: at 1 it is being prepared. */
  | { stage: 'loading-model'; share: number }
  /** The model reads its context; tokens. */
  | { stage: 'prefill'; done: number; total: number }
  | { stage: 'thinking' }
  | { stage: 'writing' }
  /** A section of several is read and written; its number, from 1, and the share of all that is done, 0–1. */
  | { stage: 'section'; number: number; total: number; share: number }
  /** What the sections say together is written. */
  | { stage: 'combining' }
  | { stage: 'grounding' };

export type TurnStatus = 'running' | 'done' | 'stopped' | 'failed' | 'interrupted';

/** One question with its answer. */
export interface Turn {
  id: string;
  conversationId: string;
  /** Position in its conversation, from 0. */
  index: number;
  task: Task;
  /** The document it was asked about (`PageDocument.contentHash`); empty until the library was searched for it. */
  pageHash: string;
  /** First words of the selection it is about, or null when it is about the whole page. */
  selection: string | null;
  /** The engine asked: `instant` or a model id. */
  engine: string;
  status: TurnStatus;
  /** The extractive answer: at once, and what remains if the model fails. */
  instant: Answer | null;
  /** What the model has written so far (Markdown). */
  draft: string;
  /** What the model thought before it answered, of those that do. */
  thoughts?: string;
  /**
   * The model's answer when complete and grounded; null while running and for the instant engine, whose answer is `instant`.
   * Of a summary by sections, what is finished of it.
   */
  answer: Answer | null;
  /** Of an unfinished summary by sections. */
  sections?: SectionsProgress | null;
  /** Given where more could be said of the page than this answer does. */
  thorough?: ThoroughOffer | null;
  progress: Progress | null;
  failure: FailureData | null;
  /** Milliseconds since the epoch. */
  createdAt: number;
  endedAt: number | null;
  /** Measured by the host, in milliseconds from the request; null where it did not happen. */
  timing: {
    instant: number | null;
    firstToken: number | null;
    total: number | null;
    tokensPerSecond: number | null;
  };
}

export interface Conversation {
  id: string;
  /** `PageDocument.canonicalUrl` of the page it belongs to, or an address of the library (library-address.ts). */
  pageUrl: string;
  pageTitle: string;
  /** Given by the user, or made of the first question. */
  title: string;
  createdAt: number;
  updatedAt: number;
}

/** What a watching view receives. `seq` grows by one an event and conversation; a gap means: watch again. */
export type ConversationEvent =
  | { type: 'snapshot'; seq: number; conversation: Conversation; turns: Turn[] }
  | { type: 'conversation'; seq: number; conversation: Conversation }
  /** A turn began or changed (status, instant answer, progress, end). */
  | { type: 'turn'; seq: number; turn: Turn }
  /** The model wrote on; append to `draft`. */
  | { type: 'delta'; seq: number; turnId: string; text: string }
  | { type: 'deleted'; seq: number };
