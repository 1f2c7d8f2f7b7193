/**
 * Words inside an English sentence that speak of what only the one before it names. What a page is about may be pointed
 * at without having been named: “this program” of a page about it.
 */

/** What a page itself may be, or stand for, and the present. */
const known =
  'times?|years?|months?|weeks?|morning|evening|summer|winter|spring|autumn|fall|season|centur(?:y|ies)|decades?|moment|end|page|article|section|guide|chapter|document|tutorial|post|paper|study|report|site|website|book|module|course|work|manual|lesson|text|video|episode|series|talk|training|session|event|conference|webinar|workshop|class|survey|review|update|release|blog|newsletter|channel|podcast|forum|thread|subreddit|community|program(?:me)?|project|product|service|app|tool|software|plugin|library|package|repository|recipe|dish|item|listing|list|collection|category|catalogue|game|film|movie|show|album|song|novel|property|house|apartment|room|hotel|restaurant|shop|store|company|team|school|university|museum|park|city|town|village|area|region|state|country|world|job|role|position|policy|agreement|notice|form|model|version|edition';
/** What follows no noun that is meant: “those who …”, “this is …”; and what says itself what is meant: “those sailors who …”. */
const unnamed =
  'who|whom|whose|which|that|of|in|with|on|at|from|to|and|or|are|is|was|were|do|did|have|had|can|may|will|not|days|[\\p{L}-]+ (?:who|whom|whose|which|that|of)|interested|looking|wanting';

const patterns = [
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
];
const reference = new RegExp(patterns.join('|'), 'iu');

/** Whether a sentence speaks of something that it does not name, beyond its opening. English. */
export function refersBack(sentence: string): boolean {
  return reference.test(sentence);
}
