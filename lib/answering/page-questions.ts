import { isUnspaced } from '@/lib/text/words';
import type { SummaryStyle } from './extractive-summary';

/** Questions about the page as a whole, in the usual wordings. */
const summaryQuestion =
  /^(?:(?:please|can you|could you|would you|give me|i want|i need|show me|write|make)\s+)*(?:(?:a|an|the|me|short|brief|quick|concise)\s+)*(?:summar(?:y|ise|ize)|tl;?dr|sum up|overview|gist|recap)\b|^what(?:'s| is| does)? (?:is )?(?:this|the) (?:page|article|site|website|text|document|post|paper|story|thread|video|selection)(?: all)?(?: about| say(?:ing)?| cover| mean)?[\s?.!]*$|^what(?:'s| is) (?:this|it)(?: all)? about[\s?.!]*$|^(?:zusammenfass|fasse |résum|resum|riassum|кратко|резюме|总结|總結|摘要|这篇|要約|まとめ|สรุป|لخص|ملخص|सारांश)/iu;
/** The same, or one about something on it: “Worum geht es hier?”, “Worum geht es beim Streik?” */
const aboutQuestion =
  /^(?:worum geht|was steht|de quoi (?:parle|s['’]agit)|de qué (?:trata|va)|di cosa (?:parla|tratta)|о ч[её]м)(?=\P{L}|$)/iu;
const pointsQuestion =
  /\b(?:main|key|most important|central) (?:points?|ideas?|takeaways?|findings|facts|messages?|arguments?)\b|\btakeaways\b|\bbullet points\b|wichtigste[nr]? (?:punkte|aussagen)|kernaussagen|points (?:clés|principaux)|puntos (?:clave|principales)|punti (?:chiave|principali)|основные (?:мысли|пункты|тезисы)|要点|要點|ポイント|ประเด็นสำคัญ|النقاط الرئيسية|मुख्य बिंदु/iu;

/** “… of Hutton's paper”, “… I should know” being about the page still. */
const ofSomething = /^\s*(?:about|against|behind|between|for|from|in|of|on)\b/iu;

/** What the page itself is called, with the words between. */
const pageWords = new Set(
  `about all and are article author available book chapter discussion document episode for from given here in interview is it
  lecture made make of on page paper piece please podcast post report research section site speech story study talk text that
  the there these this thread transcript video website writer
  artikel auf beitrag da das dem denn der diese diesem diesen dieser dieses eigentlich es hier in seite text
  article ce cet cette dans de du ici il l la le page t texte
  aquí artículo de del el en esta este la página texto
  articolo di il in la l pagina qui quest questa questo testo
  в здесь идет идёт на рассказывает рассказывается речь статье статья странице страница текст тексте эта этой этом этот это говорится`.split(
    /\s+/u,
  ),
);

/**
 * The kind of summary a question asks for, or null when it asks for something on the page.
 *
 * @param title What the page is about.
 */
export function asksForSummary(question: string, title: string): SummaryStyle | null {
  const text = question.trim().replace(/^[¿¡]\s*/u, '');
  const after = (wording: RegExp): string | null => {
    const asked = wording.exec(text);
    return asked && text.slice(asked.index + asked[0].length);
  };
  // “What are the key points of the 2019 treaty?” asks for something; only short questions are about the page itself.
  const points = text.length < 60 ? after(pointsQuestion) : null;
  if (points !== null && (!ofSomething.test(points) || namesOnly(points, title)))
    return 'key-points';
  const about = after(aboutQuestion);
  const isAsked = summaryQuestion.test(text) || (about !== null && namesOnly(about, title));
  return isAsked && text.length < 80 ? 'summary' : null;
}

/** Whether a text names nothing but the page and its subject. Scripts without spaces hold words that cannot be told here. */
function namesOnly(text: string, title: string): boolean {
  const known = new Set(wordsOf(title));
  return isUnspaced(text) || wordsOf(text).every((word) => pageWords.has(word) || known.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
