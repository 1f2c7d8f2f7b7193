import { isQuestion } from '@/lib/text/openings';
import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import type { DirectAnswer } from './direct/direct-answer';
import type { PageSentence } from './prepared-page';
import { expectedAnswer } from './expected-answer';
import { saysNothingOf } from './spoken-of';
import { mentionIn, plainName, postsOf, substanceOfPost, type Post } from './thread-posts';

/** Verbs and nouns of saying and wanting, which ask for what somebody wrote, whatever it is about. */
const saying =
  /^(?:sa(?:y|ys|id|ying)|th(?:ink|inks|ought)|repl(?:y|ies|ied)|answer(?:s|ed)?|respon(?:d|ds|ded|se)|recommend(?:s|ed|ation)?|ask(?:s|ed|ing)?|warn(?:s|ed|ing)?|report(?:s|ed)?|mention(?:s|ed)?|describe[sd]?|argue[sd]?|claim(?:s|ed)?|complain(?:s|ed|ts?)?|critici[sz](?:e[sd]?|ms?)|prais(?:e[sd]?)|objections?|object(?:s|ed)|impressions?|experiences?|feedback|review(?:s|ed)?|verdict|suggest(?:s|ed|ion)?|advis(?:e|es|ed)|advice|wr(?:ites?|ote)|written|mean[st]?|opinion|view|post(?:s|ed)?|comment(?:s|ed)?|tell|tells|told|wants?|wanted|needs?|needed|wonder(?:s|ed|ing)?|look(?:s|ed|ing)?|know|knows|problem|issue|question|sag(?:t|te|en)|gesagt|mein(?:t|te|ung)|antwort(?:et|ete)?|geantwortet|schr(?:eibt|ieb|iebe?n)|geschrieben|empfiehlt|empfahl|rät|dit|pense|répond|répondu|écrit|conseille|recommande|dice|dijo|piensa|opina|responde|respondió|recomienda|escribe|pensa|risponde|risposto|consiglia|scrive|detto|говорит|сказал[аи]?|думает|отвечает|ответил[аи]?|советует|пишет)$/iu;

/** Before a name: spoken to, or of. */
const aside =
  /(?:^|\s)(?:to|with|against|about|from|of|than|for|by|mit|von|über|an|gegen|à|avec|de|sur|contre|a|con|di|sobre|contra|с|о|об|против)\s+@?$/iu;
/** Before a name: spoken to. */
const addressing = /(?:^|\s)(?:to|an|auf|à|a)\s+@?$/iu;

const asksWho = /^\W*(?:who|wer|qui|quién|chi|кто)(?!\p{L})/iu;
/** “Who asked about crashes?”: whose question it was. */
const whoAsked =
  /^\W*(?:who (?:else )?(?:asked|asks|is asking|wondered|wonders|want(?:s|ed) to know)|wer (?:fragte?|hat .*gefragt|wollte .*wissen)|qui (?:a demandé|demande)|quién (?:preguntó|pregunta)|chi (?:ha chiesto|chiede)|кто (?:спросил|спрашивает))(?!\p{L})/iu;
/** “What did Ida ask about crashes?” */
const asking =
  /(?<!\p{L})(?:ask(?:s|ed|ing)?|gefragt|fragte?|demandé|demande|preguntó|pregunta|chiesto|chiede|спросил[аи]?)(?!\p{L})/iu;
const askers: AskedSpeaker = {
  isTheirs: ({ author, text }) => author !== undefined && isQuestion(text),
  silent: null,
  said: null,
};

/** How many posts answer what somebody said, and how many sentences of each. */
const most = { posts: 2, sentences: 3 };

/** Whose words a question asks for. */
export interface AskedSpeaker {
  /** The sentences that may answer. */
  isTheirs: (sentence: PageSentence) => boolean;
  /** Who said nothing of what is asked about: others did, who then may come near only in their place. */
  silent: string | null;
  /** Where it asks for nothing but what they said: that. */
  said: DirectAnswer | null;
}

/**
 * The author of posts whose words a question asks for: “What did Piet reply to Marta?”, “Which tool does Marta use?”. Null on
 * pages without authors, and where the question names none as the one who speaks.
 *
 * @param spokenOf The author that a question before was answered with, where this one says “he”.
 */
export function askedSpeaker(
  prepared: AnalyzedPage,
  question: string,
  spokenOf?: string,
): AskedSpeaker | null {
  if (spokenOf !== undefined)
    return { isTheirs: ({ author }) => author === spokenOf, silent: null, said: null };
  const posts = postsOf(prepared.sentences);
  const authors = [...new Set(posts.map(({ author }) => author))];
  if (authors.length === 0) return null;
  if (asksWho.test(question)) return whoAsked.test(question) ? askers : null;
  const named = authors.flatMap((author) => mentionIn(question, author) ?? []);
  const speaker = named.find(({ before }) => !aside.test(before));
  if (!speaker) return null;
  const addressee = named.find((other) => other !== speaker && addressing.test(other.before));
  const own = posts.filter(({ author }) => author === speaker.author);
  const replies = own.filter((post) => addressee && repliesTo(post, addressee.author, posts));
  const meant = replies.length > 0 ? replies : own;
  const written = meant.flatMap(({ sentences }) => sentences);
  const questions = asking.test(question) ? written.filter(({ text }) => isQuestion(text)) : [];
  const theirs = new Set(questions.length > 0 ? questions : written);
  const names = new Set(
    named.flatMap(({ author }) => prepared.reader.words(`${author} ${plainName(author)}`)),
  );
  const isOther = (word: string): boolean =>
    !saying.test(word) && !names.has(word) && !names.has(word.replace(/s$/u, ''));
  const asksWhen = ['date', 'occasion'].includes(expectedAnswer(question) ?? '');
  const asksMore = asksWhen || prepared.reader.words(question).some(isOther);
  if (saysNothingOf(prepared, question, { own, opening: posts[0] }, isOther))
    return {
      isTheirs: ({ author }) => author !== speaker.author,
      silent: speaker.author,
      said: null,
    };
  return {
    isTheirs: (sentence) => theirs.has(sentence),
    silent: null,
    said: asksMore ? null : { entries: saidIn(prepared, meant), evidence: 1 },
  };
}

function repliesTo({ index, sentences }: Post, author: string, posts: readonly Post[]): boolean {
  const opening = sentences[0]?.text ?? '';
  return posts[index - 1]?.author === author || mentionIn(opening, author) !== null;
}

/** What somebody said, in the posts that say most of it, in their order. */
function saidIn(prepared: AnalyzedPage, posts: readonly Post[]): QuotedEntry[] {
  const scores = prepared.scoreForSummary();
  const scoreOf = ({ sentences }: Post): number =>
    Math.max(...sentences.map(({ index }) => scores[index] ?? 0));
  return posts
    .toSorted((one, other) => scoreOf(other) - scoreOf(one))
    .slice(0, most.posts)
    .toSorted((one, other) => one.index - other.index)
    .flatMap(({ sentences }) => {
      const block = substanceOfPost(sentences);
      const [main] = block;
      return main ? [{ main, sentences: block.slice(0, most.sentences) }] : [];
    });
}
