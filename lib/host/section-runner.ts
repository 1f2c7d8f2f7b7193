import { documentsUsed } from '@/lib/answering/build-answer';
import type { PlannedSection } from '@/lib/answering/sections/plan-sections';
import { overviewPasses } from '@/lib/answering/sections/overview';
import {
  complete,
  sectionHeading,
  withOverview,
  withSection,
} from '@/lib/answering/sections/section-answer';
import type { ChatMessage, Engine } from '@/lib/engines/engine';
import type { Answer, Progress, SectionsProgress, Turn } from '@/lib/protocol/conversation';
import type { GenerationChoice } from './generation-choice';
import type { PageLibrary } from './page-library';
import type { TurnJob, TurnSink } from './turn-runner';
import type { TextSink, WrittenText } from './write-text';
import { writeText } from './write-text';

const stopped = { status: 'stopped', progress: null } as const;

/**
 * A summary of every section, then of all of them together. Each section is grounded and reported once it is written, so
 * that it is stored; a turn that has some already goes on after them.
 * @throws Failure of the engine or of the library; what was reported before stands
 */
export async function writeBySections(
  { turn, page, signal, clock }: Omit<TurnJob, 'previous' | 'earlier'>,
  { engine, choice }: { engine: Engine; choice: GenerationChoice },
  library: PageLibrary,
  sink: TurnSink,
): Promise<Partial<Turn>> {
  if (signal.aborted) return stopped;
  const finished = [...(turn.sections?.finished ?? [])];
  let answer = finished.length > 0 ? turn.answer : null;
  const language = turn.task.kind === 'sections' ? turn.task.language : undefined;
  const timing = { ...turn.timing };
  const speed = { tokens: 0, time: 0 };
  const count = (texts: string[]): Promise<number[]> => engine.countTokens(texts);
  const tokens = engine.contextLength - choice.maxNewTokens;
  const plan = await library.sections(
    page,
    { tokens, after: finished.at(-1)?.last ?? null, language },
    count,
  );
  const total = finished.length + plan.sections.length;
  const progress = new SectionProgress(finished.length, plan.sections);

  const write = async (
    messages: ChatMessage[],
    report: Pick<TextSink, 'append' | 'rewrite' | 'progress'>,
  ): Promise<WrittenText> => {
    const written = await writeText(engine, { messages, ...choice }, signal, {
      ...report,
      begun: () => (timing.firstToken ??= clock()),
      thought: () => undefined,
    });
    speed.tokens += written.stats?.newTokens ?? 0;
    speed.time += written.stats?.decodeTime ?? 0;
    return written;
  };

  for (const section of plan.sections) {
    sink.update({ progress: progress.at(section, 0), draft: '' });
    const { messages, passages } = await library.section(page, section, language);
    const heading = total > 1 ? sectionHeading(section.title) : '';
    sink.append(heading);
    const { draft, stopped: isStopped } = await write(messages, {
      append: (text) => sink.append(text),
      rewrite: (text) => sink.rewrite(heading + text),
      progress: (step) => sink.update({ progress: progress.within(section, step) }),
    });
    // A heading alone says nothing.
    if (isStopped) return draft.trim() === '' ? { ...stopped, draft: '' } : stopped;
    // A model that has nothing to say to one section should not cost the others.
    const summary =
      (await library.finish(page, draft, passages)) ?? (await library.keySentences(page, section));
    const title = total > 1 ? section.title : '';
    const added = withSection(answer, title, summary);
    const read = page.blocks.filter(({ id }) => id <= section.last.blockId);
    const documents = documentsUsed(
      page,
      read.map(({ id }) => ({ blockId: id })),
    );
    answer = { ...added.answer, usage: { ...added.answer.usage, ...documents } };
    finished.push({ title, start: added.start, end: added.end, last: section.last });
    const sections: SectionsProgress = { total, finished: [...finished] };
    sink.update({ answer, sections, draft: '', timing: { ...timing } });
  }
  if (answer === null) return { status: 'done', answer: null, sections: null, progress: null };

  let result: Answer = complete(answer, plan.words);
  if (finished.length > 1) {
    sink.update({ progress: { stage: 'combining' } });
    const texts = finished.map(({ title, start, end }) => ({
      title,
      text: answer.text.slice(start, end),
    }));
    const nothing = () => undefined;
    const shown = {
      append: (text: string) => sink.append(text),
      rewrite: (text: string) => sink.rewrite(text),
      progress: nothing,
    };
    const silent = { append: nothing, rewrite: nothing, progress: nothing };
    const passes = overviewPasses(page, texts, { tokens, countTokens: count }, language);
    let last = await passes.next();
    while (last.done !== true) {
      const { messages, isLast } = last.value;
      const written = await write(messages, isLast ? shown : silent);
      if (written.stopped) return stopped;
      last = await passes.next(written.draft);
    }
    const overview = await library.finish(page, last.value, []);
    if (overview !== null) result = withOverview(result, overview);
  }
  timing.total = clock();
  if (speed.time > 0) timing.tokensPerSecond = (speed.tokens / speed.time) * 1000;
  return { status: 'done', answer: result, sections: null, progress: null, timing };
}

/** How far the sections are, by the tokens they hold. */
class SectionProgress {
  readonly #done: number;
  readonly #sections: readonly PlannedSection[];

  /** @param done sections finished by an earlier run; what they held is taken for average */
  constructor(done: number, sections: readonly PlannedSection[]) {
    this.#done = done;
    this.#sections = sections;
  }

  /** @param share of the section that is done, 0–1 */
  at(section: PlannedSection, share: number): Progress {
    const index = this.#sections.indexOf(section);
    const total = this.#done + this.#sections.length;
    const number = this.#done + index + 1;
    return { stage: 'section', number, total, share: (number - 1 + share) / total };
  }

  /** Loading the model is said as it is; reading is most of the work of a section. */
  within(section: PlannedSection, step: Progress): Progress {
    if (step.stage === 'loading-model') return step;
    return this.at(section, step.stage === 'prefill' ? (0.7 * step.done) / step.total : 0.7);
  }
}
