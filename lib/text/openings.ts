/**
 * Words that, at the head of a sentence, point back to the one before it: demonstratives, pronouns, connectives.
 * Lower case; several words are written as they stand.
 */
const lists: Record<string, string> = {
  en: `this|that|these|those|it|he|she|they|its|his|her|hers|their|him|them|such|both|neither|either|another|others|the other|the latter|the former|
    the following|however|but|and|or|nor|also|so|yet|therefore|thus|hence|then|moreover|furthermore|additionally|in addition|besides|instead|otherwise|
    nevertheless|nonetheless|still|meanwhile|consequently|accordingly|similarly|likewise|conversely|rather|indeed|in fact|of course|for example|for instance|
    as a result|because of this|on the other hand|in contrast|by contrast|in other words|in turn|again|finally|second|third|secondly|thirdly|next|afterwards|afterward|here|there|one of these|
    some of these|all of these|each of these|most of these|as such|at that|in this case|in that case|to do this|to do so|after that|after this|yes|no|even so|that is|that said`,
  de: `dies|diese|dieser|dieses|diesem|diesen|er|sie|es|das ist|das war|sein|seine|ihr|ihre|ihm|ihnen|aber|und|oder|doch|jedoch|daher|deshalb|deswegen|darum|dadurch|dabei|dazu|damit|
    danach|dann|dort|hier|außerdem|zudem|ferner|trotzdem|dennoch|allerdings|also|so|somit|folglich|stattdessen|zum beispiel|beispielsweise|auch|letztere|ebenso|hingegen|dagegen|schließlich|solche`,
  fr: `il|elle|ils|elles|ce|cela|ceci|cet|cette|ces|celui-ci|celle-ci|ceux-ci|son|sa|ses|leur|leurs|mais|et|ou|donc|ainsi|aussi|alors|cependant|toutefois|pourtant|
    néanmoins|de plus|en outre|par exemple|par conséquent|en effet|ensuite|puis|enfin|d'ailleurs|là|c'est|de même|au contraire|en revanche|tel|tels|telle|telles|y`,
  es: `él|ella|ellos|ellas|este|esta|estos|estas|esto|ese|esa|esos|esas|eso|aquel|aquella|su|sus|pero|y|o|así|así que|por eso|por lo tanto|por tanto|sin embargo|además|
    también|entonces|luego|después|por ejemplo|no obstante|en cambio|de hecho|finalmente|allí|aquí|dicho|dicha|tal|tales|asimismo`,
  it: `egli|ella|esso|essa|essi|esse|lui|lei|loro|questo|questa|questi|queste|ciò|quello|quella|quelli|suo|sua|suoi|sue|ma|e|ed|o|quindi|perciò|pertanto|tuttavia|inoltre|
    anche|infatti|poi|infine|per esempio|ad esempio|così|dunque|invece|qui|lì|tale|tali|però`,
  ru: `он|она|оно|они|это|этот|эта|эти|этого|этой|его|её|ее|их|тот|та|те|такой|такая|такие|но|и|а|или|однако|поэтому|также|тоже|затем|потом|таким образом|кроме того|
    например|следовательно|так|тогда|там|здесь|впрочем|при этом|в то же время|более того|наконец|в результате`,
  pt: `ele|ela|eles|elas|este|esta|estes|estas|isto|esse|essa|esses|essas|isso|aquele|aquela|seu|sua|seus|suas|mas|e|ou|porém|portanto|assim|também|além disso|então|
    depois|por exemplo|no entanto|contudo|entretanto|finalmente|ali|aqui|tal|tais`,
  nl: `dit|dat|deze|die|hij|zij|ze|het is|zijn|haar|hun|maar|en|of|echter|daarom|dus|ook|daarnaast|bovendien|vervolgens|toch|daarna|toen|hier|daar|bijvoorbeeld`,
  zh: '这|這|那|它|他|她|但|但是|不过|不過|因此|所以|此外|另外|而且|然而|同时|同時|于是|於是|并且|並且|例如|其中|其|此|该|該|而|然后|然後|最后|最後',
  ja: 'これ|それ|あれ|この|その|あの|ここ|そこ|彼|彼女|しかし|また|そして|だが|ただし|そのため|従って|したがって|例えば|たとえば|さらに|一方|なお|こうした|このような|同',
  ar: 'هذا|هذه|ذلك|تلك|هو|هي|هم|وهو|وهي|وهم|لكن|ولكن|كما|لذلك|ثم|أيضا|وهذا|وهذه|ومع ذلك|بالإضافة|فهو|فهي|وقد|وكان|وكانت',
  hi: 'यह|ये|वह|वे|इस|इन|इसके|इसमें|उस|उन|उसके|उनके|लेकिन|किंतु|परंतु|और|या|इसलिए|अतः|तब|फिर|हालांकि|साथ ही|उदाहरण',
  th: 'นี้|นั้น|มัน|เขา|เธอ|พวกเขา|แต่|และ|ดังนั้น|อย่างไรก็ตาม|นอกจากนี้|จากนั้น|ซึ่ง|โดย|หรือ',
};

/** “This page explains …” points at the page itself, “It is important that …” at nothing. */
const selfReferring =
  /^(?:this|the) (?:page|article|section|guide|chapter|document|tutorial|post|paper|study|report|site|website|book|module|course|work|manual|lesson|update|release|policy|notice|event|workshop|series)\b|^it(?: is|'s| was| has been| may be| can be) (?:\w+ly )?(?:\w+) (?:that|to|for|how|why|whether)\b|^(?:here|there) (?:is|are|was|were)\b|^(?:in )?this (?:page|article|section|guide|chapter|document|tutorial|post|paper|study|report|book|module|course|work|manual|lesson|update|event|workshop|series)\b/i;

/**
 * Words inside a sentence that speak of what was said before: “The result is …”, “… is therefore …”, “but this difference”, “one of them”
 * where nothing in the sentence itself can be meant. English only.
 */
const hinges =
  /^(?:the (?:result|reason|difference|effect|same|first|last|answer|cause|problem|explanation)|meanwhile|both|each|most|many) |(?:\btherefore\b|: (?:this|these|those) (?:is|are|was|were)\b|\b(?:but|and|by|for|of|with|from|than|like|after|before|at) (?:this|these|those)\b|\b(?:one|each|both|some|all|none|most|many) of (?:them|these|those)\b)/i;

/** Whether a sentence cannot be understood without the one before it, by its opening or by what it hinges on. */
export function leansBack(sentence: string, language: string): boolean {
  return opensDependent(sentence, language) || (language === 'en' && hinges.test(sentence));
}

/** Whether a text ends as statements do; labels, captions and names do not. */
export function endsSentence(text: string): boolean {
  return /[.!。！।…]["'”’»)\]]*$/u.test(text);
}

/** Whether a text asks instead of stating, by its end or, in English, as a title does: “Why the sea rises and falls.” */
export function isQuestion(text: string): boolean {
  return /[?？؟]["'”’»)]*$|^["'“‘]?(?:why|how)\b(?!.*\b(?:is|are|was|were|matters|depends)\b)/iu.test(
    text,
  );
}

const patterns = new Map<string, RegExp>();

/** Whether a sentence opens with a word that needs the sentence before it (“This …”, “He …”, “However, …”). */
export function opensDependent(sentence: string, language: string): boolean {
  if (language === 'en' && selfReferring.test(sentence)) return false;
  return patternOf(language).test(sentence);
}

function patternOf(language: string): RegExp {
  let pattern = patterns.get(language);
  if (!pattern) {
    const list = (lists[language] ?? lists['en'] ?? '').replaceAll(/\s*\n\s*/g, '');
    // Chinese, Japanese and Thai have no space after the word; everyone else does.
    const end = /^(?:zh|ja|th)$/.test(language) ? '' : String.raw`(?![\p{L}\p{M}])`;
    pattern = new RegExp(`^["'“‘«„(¿¡]*(?:${list})${end}`, 'iu');
    patterns.set(language, pattern);
  }
  return pattern;
}
