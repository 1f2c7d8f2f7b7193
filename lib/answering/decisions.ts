/** What was decided, ruled or argued, by language: the words by which it is done. */
const decisions: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:(?:it was |was |were |be )?(?:resolved|agreed|decided)(?: unanimously)?(?: by .{3,30}?)?(?: to| that| on)|voted (?:.{2,30} )?to|(?:motion|amendment|proposal|appeal|bill) (?:was|is|were) (?:lost|carried|passed|rejected|defeated|adopted|dismissed|upheld)|(?:were|was) (?:unanimously )?approved|(?:court|judge|tribunal|jury) (?:\p{L}+ )?(?:ruled|held|found|ordered)|i (?:think|believe|would argue) .{2,60} (?:should|must|ought)|(?:we|they) conclude)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:beschloss(?:en)?|einigten? sich|stimmten? (?:für|gegen)|(?:wurde|wird) (?:einstimmig )?(?:angenommen|abgelehnt|genehmigt)|urteilte)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:(?:a|ont) (?:décidé|adopté|voté|approuvé|rejeté|convenu|jugé)|(?:est|a été) (?:adoptée?|rejetée?|approuvée?))(?!\p{L})/iu,
  es: /(?<!\p{L})(?:acordó|acordaron|se acuerda|(?:ha|han) (?:acordado|decidido|aprobado|rechazado)|decidió|aprobó|rechazó|dictaminó)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:(?:ha|hanno) (?:deciso|approvato|respinto|deliberato|stabilito)|delibera di)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:decidiu|decidiram|aprovou|aprovaram|rejeitou|deliberou)(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:(?:heeft|hebben) .{0,60}(?:besloten|goedgekeurd|verworpen)|besloot|stemde (?:voor|tegen|in met))(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:решил[аио]?|постановил[аио]?|утвердил[аио]?|отклонил[аио]?)(?!\p{L})/iu,
  zh: /(?:会议|會議|理事会|法院|委员会).{0,20}(?:决定|決定|通过|通過|裁定)|一致(?:同意|通过)/u,
  ja: /(?:可決|否決|決定|議決|承認)(?:した|された|しました|されました)/u,
};

/** Whether a sentence tells what was decided. */
export function tellsDecision(text: string, language: string): boolean {
  return decisions[language]?.test(text) ?? false;
}

/** What minutes say of each meeting: who came, who was excused, that the last minutes hold. */
const procedure =
  /^(?:held (?:on|at) |(?:present|in attendance|apologies|anwesend|entschuldigt|présents?|excusée?s|presentes|asistentes|presenti|assenti|aanwezig|afwezig)\s?[:：])|(?<!\p{L})(?:apologies (?:for absence )?(?:were|was|had been) (?:received|given|noted)|(?:declared|declarations? of) (?:a |an )?(?:\p{L}+ )?interests?|(?:approve|accept|adopt|sign|confirm)(?:ed)? the (?:draft |previous )?minutes|minutes .{0,80} (?:were|was) (?:approved|accepted|agreed|signed|confirmed|taken as read)|no further business|closed the meeting|meeting (?:was )?(?:closed|opened) at|(?:das|des) protokolls? .{0,60}(?:genehmigt|angenommen)|approbation du procès-verbal|(?:aprueba|aprobó|aprobación de) el acta|approvazione del verbale)(?!\p{L})/iu;

/** Whether a sentence says nothing but that a meeting went its way. */
export function isProcedure(text: string): boolean {
  return procedure.test(text);
}
