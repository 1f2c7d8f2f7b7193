import type { SummaryStyle } from './extractive-summary';

/** Questions about the page as a whole, in the usual wordings. */
const summaryQuestion =
  /^(?:(?:please|can you|could you|would you|give me|i want|i need|show me|write|make)\s+)*(?:(?:a|an|the|me|short|brief|quick|concise)\s+)*(?:summar(?:y|ise|ize)|tl;?dr|sum up|overview|gist|recap)\b|^what(?:'s| is| does)? (?:is )?(?:this|the) (?:page|article|site|website|text|document|post|paper|story|thread|video|selection)(?: all)?(?: about| say(?:ing)?| cover| mean)?[\s?.!]*$|^what(?:'s| is) (?:this|it)(?: all)? about[\s?.!]*$|^(?:worum geht|was steht|zusammenfass|fasse |de quoi (?:parle|s'agit)|résum|de qué (?:trata|va)|resum|di cosa (?:parla|tratta)|riassum|о чем|о чём|кратко|резюме|总结|總結|摘要|这篇|要約|まとめ|สรุป|لخص|ملخص|सारांश)/iu;
const pointsQuestion =
  /\b(?:main|key|most important|central) (?:points?|ideas?|takeaways?|findings|facts|messages?|arguments?)\b|\btakeaways\b|\bbullet points\b|wichtigste[nr]? (?:punkte|aussagen)|kernaussagen|points (?:clés|principaux)|puntos (?:clave|principales)|punti (?:chiave|principali)|основные (?:мысли|пункты|тезисы)|要点|要點|ポイント|ประเด็นสำคัญ|النقاط الرئيسية|मुख्य बिंदु/iu;

/** The kind of summary a question asks for, or null when it asks for something on the page. */
export function asksForSummary(question: string): SummaryStyle | null {
  const text = question.trim();
  // “What are the key points of the 2019 treaty?” asks for something; only short questions are about the page itself.
  if (pointsQuestion.test(text) && text.length < 60) return 'key-points';
  return summaryQuestion.test(text) && text.length < 80 ? 'summary' : null;
}
