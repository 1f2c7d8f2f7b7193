import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { namesDate } from '@/lib/answering/answer-signs';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';
import {
  isHeadLine,
  mentionIn,
  postsOf,
  substanceOfPost,
  type Post,
} from '@/lib/answering/thread-posts';
import { daysIn, isSameDay } from '@/lib/text/days';
import type { DirectAnswer } from './direct-answer';

/** “When did Ida write?”, “When was Ida's reply posted?”: asked for nothing else. What she is named by stands between. */
const asksWhen =
  /^\W*(?:when (?:did (.+?) (?:write|post|comment|reply|answer|respond|ask)(?: (?:this|that|it|(?:her|his|their|the) (?:post|comment|reply|answer|question)))?|was (?:the )?(.+?) (?:written|posted|published))|wann hat (.+?) (?:geschrieben|gepostet|geantwortet|kommentiert|gefragt)|quand (.+?) a-t-(?:il|elle) (?:écrit|répondu|commenté)|cuándo (?:escribió|respondió|comentó) (.+?)|quando ha (?:scritto|risposto|commentato) (.+?)|когда (?:написала?|ответила?) (.+?))\W*$/iu;
/** “Who posted on 6 March?” */
const asksWho =
  /^\W*(?:who (?:else )?(?:posted|wrote|commented|replied|answered|responded|asked)|wer hat|wer (?:schrieb|antwortete)|qui a (?:écrit|répondu|commenté)|quién(?:es)? (?:escribió|respondió|comentó)|chi ha (?:scritto|risposto|commentato)|кто (?:написал|ответил))(?!\p{L}).{0,24}?\p{N}/iu;

/** “3 hours ago”, “yesterday”. */
const past =
  /\p{N}\s?\p{L}.*(?<!\p{L})(?:ago|назад)(?!\p{L})|(?<!\p{L})(?:vor|il y a|hace|há) \p{N}|\p{N} \p{L}+ (?:fa|geleden|sedan)(?!\p{L})|(?<!\p{L})(?:yesterday|today|gestern|heute|hier|ayer|ieri|вчера)(?!\p{L})|\p{N}\s?(?:前|前に)/iu;

/** How many posts are shown. */
const most = 3;

/** The posts of who is named, or of a day, with when they were written; null where that is not asked, or posts do not say. */
export function askedPosting(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const name = asksWhen.exec(question)?.slice(1).find(Boolean);
  const days = asksWho.test(question) ? daysIn(question, prepared.language) : [];
  if (name === undefined && days.length === 0) return null;
  const isMeant = ({ author }: Post, time: PageSentence): boolean =>
    name === undefined
      ? daysIn(time.text, prepared.language).some((day) => days.some((one) => isSameDay(one, day)))
      : mentionIn(name, author) !== null;
  const entries = postsOf(prepared.sentences).flatMap((post): QuotedEntry[] => {
    const time = timeOf(prepared, post);
    return time && isMeant(post, time) ? [withTime(post, time)] : [];
  });
  return entries.length > 0 ? { entries: entries.slice(0, most), evidence: 1 } : null;
}

/** The line that says when a post was written. */
function timeOf({ language }: AnalyzedPage, { sentences }: Post): PageSentence | undefined {
  return sentences.find(
    (line) => isHeadLine(line) && (past.test(line.text) || isDated(line.text, language)),
  );
}

function isDated(text: string, language: string): boolean {
  return daysIn(text, language).length > 0 || namesDate(text, language);
}

function withTime({ sentences }: Post, time: PageSentence): QuotedEntry {
  const [said] = substanceOfPost(sentences.filter((line) => line.blockId !== time.blockId));
  const both = [time, said].filter((line) => line !== undefined);
  return { main: time, sentences: both.toSorted((one, other) => one.index - other.index) };
}
