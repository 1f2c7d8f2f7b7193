/**
 * Words inside a sentence that speak of what only the one before it names, by language. What a page is about may be
 * pointed at without having been named: “this program” of a page about it.
 */

/** What a page itself may be, or stand for, and the present. */
const known =
  'times?|years?|months?|weeks?|morning|evening|summer|winter|spring|autumn|fall|season|centur(?:y|ies)|decades?|moment|end|page|article|section|guide|chapter|document|tutorial|post|paper|study|report|site|website|book|module|course|work|manual|lesson|text|video|episode|series|talk|training|session|event|conference|webinar|workshop|class|survey|review|update|release|blog|newsletter|channel|podcast|forum|thread|subreddit|community|program(?:me)?|project|product|service|app|tool|software|plugin|library|package|repository|recipe|dish|item|listing|list|collection|category|catalogue|game|film|movie|show|album|song|novel|property|house|apartment|room|hotel|restaurant|shop|store|company|team|school|university|museum|park|city|town|village|area|region|state|country|world|job|role|position|policy|agreement|notice|form|model|version|edition';
/** What follows no noun that is meant: “those who …”, “this is …”; and what says itself what is meant: “those sailors who …”. */
const unnamed =
  'who|whom|whose|which|that|of|in|with|on|at|from|to|and|or|are|is|was|were|do|did|have|had|can|may|will|not|days|[\\p{L}-]+ (?:who|whom|whose|which|that|of)|interested|looking|wanting';

const few = 'two|three|four|five|six|seven|eight|nine|ten';
const day = 'day|week|month|year|night|morning|evening|summer|winter|spring|autumn';
const month =
  'january|february|march|april|may|june|july|august|september|october|november|december';

const english = [
  // “Students of those programs are charged”, “… will set this header”: in the first clause, where nothing is named for it.
  String.raw`^(?!(?:if|when|what|how|why|where|who)\b)(?:[^\s,;:()“”"—–]+ ){1,9}?(?:this|these|those) (?!(?:${unnamed}|(?:[\p{L}-]+ ){0,2}(?:${known}))\b)\p{Ll}[\p{L}-]+(?!.*, (?:we|i) )`,
  // “allow you to do just that”, “You can use that as a tool”.
  String.raw`\b(?:do|does|did|doing) (?:just |exactly |precisely )?(?:that|this)(?=[.,;!?]|$)`,
  String.raw`\b(?:use|used|using|consider|considered|take|took|see|treat|back|add) (?:this|that|these|those)(?: up)? (?:as|with|to|a|an)\b`,
  // “Unfortunately, it did not work”.
  String.raw`^\p{L}+ly,? (?:he|she|they|this|these|those|it(?! (?:is|was|has been|can be|may be|becomes|takes|seems|appears|helps|makes sense)\b))\b`,
  // “While its lamps look old, they …”, “Though they are heavy, the case …”.
  String.raw`^(?:even )?(?:while|although|though|because|since|as|if|when|once) (?:its|their|his|her)\b[^,]*, (?:it|he|she|they|its|his|her|their)\b`,
  String.raw`^(?:while|although|(?:even )?though|since|because) they(?:['’](?:re|ve|d)| (?:are|were|have|do|can|may)) [^,]*, (?:the \p{L}+(?<!s)|an?|this|your?|some|most|there|no)\b`,
  // “The three were …”, “A third gate …”.
  String.raw`^the (?:two|three|four|five|six|seven|eight|nine|ten|pair|trio) (?:are|were|have|had|will|would|can|also|then|met)\b|^a (?:third|fourth|fifth|similar) (?!of|party|person|time)\b`,
  // “Which is all great if …”, “Doesn’t always work”: the end of a sentence, or one without its subject.
  String.raw`^(?:which|doesn['’]t|didn['’]t|isn['’]t|wasn['’]t|hasn['’]t|won['’]t|(?:might|could|would|should|may) (?:also|not|be|have|even))\b(?!.*\?$)`,
  // “If it does not, write to the court”; not “If it rains, …”, “If it is a boat, …”.
  String.raw`^(?:if|unless) (?:it|they)(?!(?: (?:is|was|were|be)|['’]s|['’]re) (?:not )?(?:\p{L}+ (?:to|that|for)\b|an? ))(?:['’]\p{L}+)?\b(?! (?:\p{L}+ )?(?:rains?|snows?|comes? to|seems?|takes?|appears?|becomes?|makes sense|helps)\b)[^,]*, (?!(?:it|they)\b)`,
  // “Hold the cloth under it”, “There is air in it”: one thing alone is named, which is another.
  String.raw`^(?!(?:if|when|what|how|why|is|are|was|did|do|does|this|that|it|we|you|i|he|she|they|one|both|each|some|all|none|most|many|any|come|let|let['’]?s)\b)(?:(?!(?:and|or|that|who|which|if|when|but|because|it)\b)[\p{L}'’-]+ ){1,5}(?:under|on|in|over|into|with|from|to|for|at|behind|around|inside|onto|through|below|above|beside|about|of|by) (?:it|them)\b(?! (?:is|was|has|would|will|can|takes|seems|\p{L}+s)\b)`,
  // “The scale, derived from it, …”.
  String.raw`^[^,;:]{1,50}, (?:\p{L}+ly )?\p{L}+(?:ed|en|wn|ing) (?:from|by|on|in|after|for|with|to|under|around) (?:it|them|him|her), `,
  // “In May her team …”.
  String.raw`^(?:in|on|by|from|after|during|at|since|until|before) (?:(?:early |late |mid-?|about )?\d{4}|(?:early |late |mid-?)?(?:${month})(?: \d{1,4})?|the (?:end|meantime|process|\d{4}s|${day})|times),? (?:his|her|their)\b`,
  // “Two days later, …”, “Since then, …”; not “Two days later, on 11 November 1918, …”.
  String.raw`^(?:(?:just |only |about |some )?(?:an?|${few}|some|several|\d+|a few|few) (?:\p{L}+ )?(?:days?|weeks?|months?|years?|hours?|minutes?|decades?) (?:later|earlier)\b(?! th(?:an|is)\b)|(?:later|earlier) that (?:${day})|(?:that|the same|the following|the next|the previous) (?:${day}|decade|century)\b(?! (?:of|that)\b)|(?:since|until|before) then\b|back then\b|by then(?! \p{L}+ing\b)|at the time(?! (?:of|when|that|the|his|her|it|they|we|i)\b)|at that (?:time|point|moment)|from (?:that \p{L}+|then) on|ever since(?=[ ,]))\b(?!.{0,25}\d{4})`,
  // “… was almost as high.”, “free at seven of the ten.”
  String.raw`\b(?:almost|nearly|equally|not quite) as \p{L}+(?=[,.;]|$)|^between the two, |\b(?:one|${few}) of the (?:${few})(?=[,.;]|$)`,
  // “The keeper pays that for two lamps”, “We want to change that.”
  String.raw`\b(?:pays?|paid|earn(?:s|ed)?|spends?|spent|wants?|wanted|needs?|needed|chang(?:es?|ed)|fix(?:es|ed)?|solv(?:es?|ed)|prevent(?:s|ed)?|accept(?:s|ed)?) that(?=[.,;]|$| (?:for|to)\b)`,
  // “Rousseau rejected that view.”, “… called that number the end of it”, “They deferred the matter.”
  String.raw`^(?!(?:if|when|what|how|why|where|who)\b)(?:[^\s,;:()“”"—–]+ ){1,9}?that (?:idea|view|decision|failure|amount|conclusion|argument|proposal|threshold|belief|attitude|theory|event|agreement)(?=[.,;]|$| (?:and|as|to|by|with|from|on|for|after|before)\b)|^[^\d%]*\bthat (?:number|figure|percentage)\b(?! (?:of|that|which)\b)`,
  String.raw`\b(?:conceded?s?|defer(?:red|s)?|adjourn(?:ed|s)?|withdr[ae]ws?|settled?s?|discuss(?:ed|es)?) the (?:matter|point|motion|request)(?=[.,;]|$| (?:to|in|until|and|but|by)\b)`,
];

/** In other languages a demonstrative with its noun, which the sentence does not go on to tell, where nothing else is meant. */
const references: Record<string, RegExp> = {
  en: new RegExp(english.join('|'), 'iu'),
  de: /^[^,;:„(]*(?<!^)(?<!\p{L})(?:in|bei|unter|mit|für|aus|nach|von|zu|auf|an|durch|gegen|über) (?:diese[nrms]?|jene[nrms]?) (?!\p{Ll}*\s?(?:Artikel|Beitrag|Text|Kapitel|Seite|Abschnitt|Studie|Buch|Land|Stadt|Welt|Tag|Jahr|Monat|Woche|Sommer|Winter|Frühjahr|Frühling|Herbst|Abend|Morgen|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag))(?:\p{Ll}+ )?\p{Lu}\p{L}+(?!\p{L}|, d)/u,
  fr: /^[^,;:«(]*(?:,[^,;:«(]*)?(?<!^)(?<!\p{L})(?:de|sous|sur|dans|avec|pour|contre|selon) (?:cet?|cette|ces) (?!(?:article|page|guide|chapitre|étude|section|texte|livre|pays|ville|monde|jour|année|semaine|mois|matin|soir|nuit|été|hiver|printemps|automne|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|derni)|qu)\p{L}+(?! qu)/iu,
  es: /^[^,;:«(]*(?:,[^,;:«(]*)?(?<!^)(?<!\p{L})(?:de|bajo|sobre|en|con|por|para|contra|a|según) (?:es[ae]s?|esos|aquell?[oa]?s?) (?!que)\p{L}+(?! que)/iu,
};

/** Whether a sentence speaks of something that it does not name, beyond its opening. */
export function refersBack(sentence: string, language: string): boolean {
  return references[language]?.test(sentence) ?? false;
}
