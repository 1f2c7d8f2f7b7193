import type { Hit } from '@/lib/library/top-k';
import type { AnalyzedPage } from './analyzed-page';
import { evidenceFor, evidenceThreshold } from './evidence';
import type { PageSentence } from './prepared-page';
import type { Question } from './question';
import type { QuestionScores } from './question-score';

/** Where customers and guests have their say. */
const opinions =
  /(?<!\p{L})(?:reviews?|testimonials?|what (?:our |the )?(?:guests|customers|visitors|clients|users|readers|people|others) (?:say|think)|feedback|bewertungen|kundenstimmen|rezensionen|avis|opiniones|reseñas|recensioni|avaliações|отзывы)(?!\p{L})/iu;
/** “‘Warm welcome.’ – Joel, March 2025” */
const attributed = /^["“„«'‘].*["”“»'’]\s*[–—-]\s*\p{Lu}/u;
const asksForOpinions =
  /(?<!\p{L})(?:reviews?|reviewers?|ratings?|rated|stars|say|says|said|think|thinks|thought|opinions?|complain\p{L}*|criti\p{L}*|recommend\p{L}*|like|liked|dislik\p{L}*|love|loved|hate|hated|praise\p{L}*|found|find|experiences?|guests?|customers?|buyers?|happy|satisfied|who)(?!\p{L})/iu;

/** A note on what the page had wrong before. */
const correction =
  /^(?:correction|clarification|korrektur|berichtigung|correctif|erratum|corrección|rettifica)(?!\p{L})|(?:an|the) (?:earlier|previous|original) version (?:of this (?:article|story|page|post|report)|said|stated|gave|had|misstated|wrongly)(?!\p{L})/iu;
const asksForCorrection =
  /(?<!\p{L})(?:correct\p{L}*|mistakes?|errors?|wrong|earlier version|previously)(?!\p{L})/iu;

/** Beside what the page says itself, what is said so counts less. */
const share = 0.6;

/**
 * What may answer, best first, with what a guest says of a Saturday night, or an article had wrong before, after what the
 * page says itself, unless the question asks for them. Where they are backed too little to answer, they are the nearest.
 */
export function asidesLater(
  prepared: AnalyzedPage,
  scores: QuestionScores,
  { fullText }: Question,
  hits: readonly Hit[],
): readonly Hit[] {
  const [best] = hits;
  const isAside = asidesFor(fullText);
  const later = hits.map((hit) => {
    const sentence = prepared.sentences[hit.index];
    return sentence && isAside(sentence) ? { ...hit, score: share * hit.score } : hit;
  });
  if (!best || later[0] === best) return hits;
  if (evidenceFor(prepared, scores, best.index) < evidenceThreshold(prepared)) return hits;
  return later.toSorted((one, other) => other.score - one.score);
}

function asidesFor(question: string): (sentence: PageSentence) => boolean {
  const isOpinion = !asksForOpinions.test(question);
  const isCorrection = !asksForCorrection.test(question);
  return ({ kind, text, headings }) =>
    (isOpinion &&
      (headings.some((heading) => opinions.test(heading)) ||
        (kind === 'quote' && attributed.test(text)))) ||
    (isCorrection && correction.test(text));
}
