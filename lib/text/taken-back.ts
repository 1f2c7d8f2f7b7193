/**
 * Statements that the next sentence denies or decides, by language. Where they stand alone, what was planned, proposed, written
 * by mistake or held by others passes for what is so.
 */

/** What is told and not said to be so. */
const unsettled: Record<string, RegExp> = {
  en: new RegExp(
    [
      String.raw`^(?:some|many|most|several|critics|people|experts|researchers|scientists|others|it is (?:often|widely|commonly))\b.{0,60}\b(?:say|says|said|think|believe|believed|argue|claim|assume|assumed|portray|insist|consider|regard|suppose|supposed|fear)\b`,
      String.raw`\b(?:was|were) (?:\w+ly )?(?:supposed|meant|intended|scheduled) (?:to|for)\b|\bhypothesi[sz]ed (?:that|the|an?)\b`,
      String.raw`\b(?:proposed|promised|planned|vowed|pledged|intended|hoped|wanted|threatened|offered) (?:to|that|an?|the)\b`,
      String.raw`\bsaid (?:[\p{L}\p{N}'’ ]{1,40} )?(?:that )?(?:it|they|he|she|we|i) would\b`,
      String.raw`\b(?:accused|criticised|criticized) (?:of|by|the|him|her|them|it)\b|\balleged\b`,
    ].join('|'),
    'iu',
  ),
  de: /(?<!\p{L})(?:sollten?|wollten?|versprach(?:en)?|plan(?:te|ten)|beantragten?|(?:hatten?|haben?) .*(?:angekündigt|versprochen|zugesagt|geplant|vorgeschlagen)|schlug(?:en)? .* vor|kündigten? .* an|sagten? .* zu)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:devai(?:t|ent)|voulai(?:t|ent)|prévoyai(?:t|ent)|(?:a|ont|avai(?:t|ent)) (?:promis|proposé|annoncé|prévu))(?!\p{L})/iu,
  es: /(?<!\p{L})(?:debían?|ib(?:a|an) a|prometi(?:ó|eron)|propus(?:o|ieron)|preveían?|pretendían?|querían?|(?:ha|han|había|habían) (?:prometido|propuesto|anunciado|previsto))(?!\p{L})/iu,
};

/** What came of it: “They were not: …”, “It has not done so.”, “The motion was lost.”, “He denied it.”, “But …”. */
const settling: Record<string, RegExp> = {
  en: new RegExp(
    [
      String.raw`^(?:but|however|yet|instead|unfortunately|in the end|in fact|in reality|in truth|actually|not so|this is (?:not|wrong))\b`,
      String.raw`^(?:it|they|he|she|this|that|these|those)(?: (?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should) (?:not|never)| \p{L}+n['’]t|cannot| never)(?: [\p{L}\p{N}]+){0,4}[.:;,!]|^(?:nothing|none|neither) `,
      String.raw`^(?:it|this|that|they|both|the \p{L}+) (?:\p{L}+ ){0,3}(?:lost|defeated|rejected|refused|withdrawn|withdrew|dropped|abandoned|scrapped|shelved|cancelled|failed|carried|passed|adopted|resolved|agreed|declined|accepted)\b`,
      String.raw`^(?:\p{L}+ ){1,4}(?:den(?:y|ied|ies)|conceded?s?|disputed?s?|admitted|refuted|apologi[sz]ed)\b`,
    ].join('|'),
    'iu',
  ),
  de: /^(?:aber|doch|jedoch|allerdings|tatsächlich|stattdessen|dennoch|trotzdem)(?!\p{L})|^(?:das|dies|dazu|daraus|es|er|sie|der (?:antrag|vorschlag|plan)) (?:[\p{L}\p{N}]+ ){1,5}(?:nicht|nie|nichts|abgelehnt|gescheitert|zurückgezogen|angenommen)(?: \p{L}+){0,2}[.:;,!]|^(?:\p{L}+ ){1,4}(?:bestreitet|bestritt|wies)(?!\p{L})/iu,
  fr: /^(?:mais|pourtant|cependant|toutefois|or|en réalité|finalement)(?!\p{L})|^(?:il|elle|ils|elles|cela|ce) n(?:e |['’])(?:[\p{L}'’]+ ){1,4}(?:pas|jamais|rien)(?: [\p{L}'’]+){0,3}[.:;,!]|^(?:la (?:motion|proposition)|le projet|l['’]amendement) a été/iu,
  es: /^(?:pero|sin embargo|no obstante|en realidad|finalmente|al final)(?!\p{L})|^(?:esto |eso |ello )?(?:no|nunca)(?: \p{L}+){1,5}[.:;,!]|^(?:la (?:moción|propuesta|enmienda)|el proyecto) fue/iu,
};

/** “In issue 211 I wrote that …”, “An earlier version said …”: what is corrected by the next sentence, whatever it says. */
const mistaken: Record<string, RegExp> = {
  en: /^(?:[^,.]{1,40},? )?(?:i|we) (?:wrongly |mistakenly |incorrectly )?(?:wrote|reported|stated) (?:[\p{L}\p{N}]+ ){0,4}?that\b|\b(?:an? (?:earlier|previous) (?:version|post|report|edition|article|issue)|(?:wrongly|mistakenly|incorrectly) (?:said|stated|wrote|reported|gave|named))\b/iu,
  de: /(?<!\p{L})(?:schrieb(?:en)? (?:ich|wir)|(?:ich|wir) (?:\p{L}+ )?(?:geschrieben|berichtet)|(?:hieß|stand|stand es) (?:\p{L}+ ){0,3}(?:fälschlich(?:erweise)?|irrtümlich)|in einer früheren (?:version|fassung))(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:(?:j['’]ai|nous avons) (?:\p{L}+ )?écrit|une version (?:antérieure|précédente)|par erreur)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:(?:escribí|escribimos|publicamos) (?:\p{L}+ )?que|una versión anterior|por error)(?!\p{L})/iu,
};
const longestCorrection = 12;

/** Whether the second sentence takes back or decides what the first one says. */
export function isTakenBack(statement: string, next: string, language: string): boolean {
  if (unsettled[language]?.test(statement) && settling[language]?.test(next)) return true;
  return (
    (mistaken[language]?.test(statement) ?? false) && next.split(/\s+/u).length <= longestCorrection
  );
}

/** What a study set out to show, which its findings confirm or not. English. */
const hypothesis = /^(?:we|the authors?|they|it was) (?:\p{L}+ )?hypothesi[sz]ed\b/iu;

/** Whether a sentence says nothing of what is so unless another says what came of it. */
export function awaitsOutcome(sentence: string): boolean {
  return hypothesis.test(sentence);
}

/** What nobody has to do, where nothing says what the others have to: “You do not need to do anything if you let only a room.” */
const exceptions: Record<string, RegExp> = {
  en: /^(?:you|we|they|people) (?:do|does|will|would)(?: not|n['’]t) (?:need|have) (?:to|an?|any(?:thing)?)\b.* (?:if|unless|when|where)\b|^(?:this|these|it|they) (?:do|does|will)(?: not|n['’]t) (?:apply|affect)\b|^nothing changes (?:if|for)\b/iu,
  de: /^(?:sie|du|ihr|wir|man) (?:müss(?:en|t)|musst|muss|brauch(?:en|st|t)?) (?:\p{L}+ ){0,6}?(?:nichts|nicht|keine[nrms]?)(?!\p{L}).*, (?:wenn|falls|sofern|solange)(?!\p{L})|^(?:dies|das|die \p{L}+) gilt nicht(?!\p{L})/iu,
  fr: /^(?:vous n['’]avez (?:rien|pas)|tu n['’]as (?:rien|pas)|il n['’]est pas (?:nécessaire|obligatoire)|rien ne change)(?!\p{L}).* (?:si|pour|lorsque|quand)(?!\p{L})|^(?:cela|ceci|cette \p{L}+) ne (?:s['’]applique|concerne) pas(?!\p{L})/iu,
  es: /^no (?:(?:tiene|tienes|tienen) que|(?:necesita|necesitas|necesitan)|es necesario|hace falta|debe)(?!\p{L}).* (?:si|cuando|quienes)(?!\p{L})|^(?:esto|est[ae] \p{L}+) no (?:se aplica|afecta)(?!\p{L})/iu,
};

/** Whether a sentence says for whom something does not hold. */
export function isException(sentence: string, language: string): boolean {
  return exceptions[language]?.test(sentence) ?? false;
}
