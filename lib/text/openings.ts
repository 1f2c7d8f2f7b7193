import { refersBack } from './inner-references';

/**
 * Words that, at the head of a sentence, point back to the one before it: demonstratives, pronouns, connectives.
 * Lower case; several words are written as they stand.
 */
const lists: Record<string, string> = {
  en: `this|that|these|those|it|he|she|they|its|his|her|hers|their|him|them|such|both|neither|either|another|others|the other|the latter|the former|
    the following|however|but|and|or|nor|also|so|yet|therefore|thus|hence|then|moreover|furthermore|additionally|in addition|besides|instead|otherwise|
    nevertheless|nonetheless|still|meanwhile|consequently|accordingly|similarly|likewise|conversely|rather|indeed|in fact|of course|for example|for instance|
    as a result|because of this|on the other hand|in contrast|by contrast|in other words|in turn|again|finally|second|third|secondly|thirdly|next|afterwards|afterward|here|there|one of these|
    some of these|all of these|all these|all those|each of these|most of these|as such|at that|in this case|in that case|to do this|to do so|by doing so|in doing so|after that|after this|
    yes|no|even so|even then|that is|that said|specifically|more specifically|in particular|at the same time|to that end|to this end|either way|not only that|sure enough|for the record|for this reason|for these reasons|
    more importantly|most importantly|eventually|shortly after|shortly before|soon after|soon afterwards|ah|oh|well|plus|anyway`,
  de: `dies|diese|dieser|dieses|diesem|diesen|er|sie|es|das ist|das war|sein|seine|ihr|ihre|ihm|ihnen|aber|und|oder|doch|jedoch|daher|deshalb|deswegen|darum|dadurch|dabei|dazu|damit|
    danach|dann|dort|hier|außerdem|zudem|ferner|trotzdem|dennoch|allerdings|also|so|somit|folglich|stattdessen|zum beispiel|beispielsweise|auch|letztere|ebenso|hingegen|dagegen|schließlich|solche|damals|seitdem|seither|daraufhin|kurz darauf|kurz danach|zuvor|davor`,
  fr: `il|elle|ils|elles|ce|cela|ceci|cet|cette|ces|celui-ci|celle-ci|ceux-ci|son|sa|ses|leur|leurs|mais|et|ou|donc|ainsi|aussi|alors|cependant|toutefois|pourtant|
    néanmoins|de plus|en outre|par exemple|par conséquent|en effet|ensuite|puis|enfin|d'ailleurs|là|c'est|de même|au contraire|en revanche|tel|tels|telle|telles|y|depuis lors|peu après|à l'époque|le lendemain|l'année suivante`,
  es: `él|ella|ellos|ellas|este|esta|estos|estas|esto|ese|esa|esos|esas|eso|aquel|aquella|su|sus|pero|y|o|así|así que|por eso|por lo tanto|por tanto|sin embargo|además|
    también|entonces|luego|después|por ejemplo|no obstante|en cambio|de hecho|finalmente|allí|aquí|dicho|dicha|tal|tales|asimismo|desde entonces|poco después|al día siguiente|al año siguiente|en aquel entonces`,
  it: `egli|ella|esso|essa|essi|esse|lui|lei|loro|questo|questa|questi|queste|ciò|quello|quella|quelli|suo|sua|suoi|sue|ma|e|ed|o|quindi|perciò|pertanto|tuttavia|inoltre|
    anche|infatti|poi|infine|per esempio|ad esempio|così|dunque|invece|qui|lì|tale|tali|però`,
  ru: `он|она|оно|они|это|этот|эта|эти|этого|этой|его|её|ее|их|тот|та|те|такой|такая|такие|но|и|а|или|однако|поэтому|также|тоже|затем|потом|таким образом|кроме того|
    например|следовательно|так|тогда|там|здесь|впрочем|при этом|в то же время|более того|наконец|в результате`,
  pt: `ele|ela|eles|elas|este|esta|estes|estas|isto|esse|essa|esses|essas|isso|aquele|aquela|seu|sua|seus|suas|mas|e|ou|porém|portanto|assim|também|além disso|então|
    depois|por exemplo|no entanto|contudo|entretanto|finalmente|ali|aqui|tal|tais`,
  nl: `dit|dat|deze|die|hij|zij|ze|het is|zijn|haar|hun|maar|en|of|echter|daarom|dus|ook|daarnaast|bovendien|vervolgens|toch|daarna|toen|hier|daar|bijvoorbeeld`,
  zh: '这|這|那|它|他|她|但|但是|不过|不過|因此|所以|此外|另外|而且|然而|同时|同時|于是|於是|并且|並且|例如|其中|其|此|该|該|而|然后|然後|最后|最後',
  ja: 'これ|それ|あれ|この|その|あの|ここ|そこ|彼|彼女|しかし|また|そして|だが|ただし|そのため|従って|したがって|例えば|たとえば|さらに|一方|なお|こうした|このような|同',
  ar: `هذا|هذه|ذلك|تلك|هو|هي|هم|وهو|وهي|وهم|لكن|ولكن|كما|لذلك|ثم|أيضا|وهذا|وهذه|ومع ذلك|مع ذلك|بالإضافة|فهو|فهي|وقد|وكان|وكانت|كذلك|وكذلك|رغم ذلك|ورغم ذلك|على الرغم من ذلك|
    وبذلك|بالتالي|وبالتالي|علاوة على ذلك|وعلاوة على ذلك|في المقابل|وفي المقابل|نتيجة لذلك|ونتيجة لذلك|لهذا|ولهذا|ولذلك|غير أن|إلا أن|بعد ذلك|وبعد ذلك|عندئذ|وعندئذ|من ناحية أخرى|ومن ناحية أخرى`,
  hi: `यह|ये|वह|वे|इस|इन|इसके|इसमें|इसका|इसकी|इससे|इसे|इसने|इन्हें|इनमें|इनके|उस|उन|उसके|उसका|उसकी|उसने|उसे|उनके|उनका|उनकी|उन्हें|उन्होंने|लेकिन|किंतु|किन्तु|परंतु|परन्तु|और|या|इसलिए|अतः|तब|फिर|
    हालांकि|हालाँकि|साथ ही|उदाहरण|दूसरी ओर|इनमें से`,
  th: 'นี้|นั้น|มัน|เขา|เธอ|พวกเขา|แต่|และ|ดังนั้น|อย่างไรก็ตาม|นอกจากนี้|จากนั้น|ซึ่ง|โดย|หรือ',
};

/** “It is used for …”: said of a thing, unlike “It is hard to …”. */
const ofThings =
  'used|designed|built|made|meant|intended|known|named|dedicated|suited|reserved|open|available|ready|responsible|famous|due|able|likely|unlikely|similar|close|subject|equal|related|native|home|added|applied|given|sold|based|set|ideal|perfect|suitable|prone|unique|not';

/** “This page explains …” points at the page itself, “This past year …” at the present, “It is important that …” at nothing. */
const selfReferring = new RegExp(
  [
    String.raw`^(?:this|the) (?:page|article|section|guide|chapter|document|tutorial|post|paper|study|report|site|website|book|module|course|work|manual|lesson|update|release|policy|notice|event|workshop|series|resource)\b`,
    // The names of a kind of page, however they are described: “This three-hour online workshop …”.
    String.raw`^(?:this|these) (?:[\w-]+ ){0,3}(?:guide|guidelines?|tutorial|course|workshop|webinar|playbook|toolkit|handbook)\b`,
    String.raw`^(?:this|these) (?:past |last |coming )?(?:few )?(?:years?|months?|weeks?|summer|winter|spring|autumn|fall)\b`,
    String.raw`^it(?: is|'s| was| has been| may be| can be) (?:\w+ly )?(?!(?:${ofThings}) (?:to|for)\b)(?:\w+) (?:that|to|for|how|why|whether)\b|^there (?:is|are|was|were)\b`,
    String.raw`^(?:in )?this (?:page|article|section|guide|chapter|document|tutorial|post|paper|study|report|book|module|course|work|manual|lesson|update|event|workshop|series)\b`,
  ].join('|'),
  'i',
);

/** “To this end, we propose …”, “Here we show …”: what follows is whole, whatever it is joined to. English. */
const announcement =
  /^(?:(?:here|thus|hence|therefore|however|moreover|furthermore|finally|specifically|in particular|in contrast|by contrast|in addition|to (?:this|that) end),? )+we (?:\w+ly |also |then |further |first )?(?:propose|introduce|present|show|demonstrate|develop|describe|design|study|investigate|find|report|provide|derive|prove|release)\b(?! (?:[\w-]+ ){0,2}(?:this|these|those|such|it|its|them|their)\b)/i;

/** What a demonstrative may name without having been named before: the page itself, and the present. */
const selfNamed =
  'end|demonstration|demo|survey|recap|overview|webinar|training|session|talk|presentation|video|event|workshop|episode|series|conference|class|update|release|lecture|interview|blog|newsletter|brief|review|thesis|essay|text|page|article|section|guide|chapter|document|tutorial|post|paper|study|report|site|website|book|module|course|work|manual|lesson|year|month|week|day|morning|summer|winter|spring|autumn|fall|season|century|decade|time|country|world';

/**
 * Words inside a sentence that speak of what was said before: “The result is …”, “… is therefore …”, “but this
 * difference”, “one of them” where nothing in the sentence itself can be meant. English only.
 */
const hinges = new RegExp(
  [
    String.raw`^(?:the (?:result|reason|difference|effect|same|first|last|answer|cause|problem|explanation)|meanwhile|both|each|most|many) |^the (?:decision|matter|motion|request) (?:was|were|is|has|will)\b`,
    String.raw`\btherefore\b|: (?:this|these|those) (?:is|are|was|were)\b|\b(?:but|and|by|for|of|with|from|than|like|after|before|at) (?:this|these|those)\b(?! (?:${selfNamed})\b)`,
    String.raw`\b(?:one|each|both|some|all|none|most|many) of (?:them|these|those)\b`,
    String.raw`^(?:(?:by|in|for|after|before|while|when|without) )?\w+ing (?:this|these|those|them)\b(?! (?:${selfNamed})\b)(?![^,]{0,60}, (?:we|you|i)\b)`,
    String.raw`^(?:because|although|whereas|unless) [^,]+$|^(?:first(?:ly)?|together), |\b(?:concern|problem|reason|downside|advantage|catch|idea|trouble) (?:is|was) (?:that )?(?:it|he|she|they)\b`,
    // “Like its neighbours, this culture …”, but not “When the water falls, this bares the sand”.
    String.raw`^(?!(?:if|when|once|as|where|to) )[^,]{1,70}, (?:this|these|those) (?!(?:${selfNamed}|days)\b)`,
    // “One is being built”, “Calls beyond that are refused”; not “One thing that is …”.
    String.raw`^(?:one|none|some|two|three|several|a few) (?:is|are|was|were|has|have|had|will|can|may|must)\b`,
    String.raw`\b(?:beyond|besides|despite|like|after|before|until|without|than|above|below) that(?=[,.;:!?)]| (?:is|are|was|were|will|can|may|must|has|have)\b)`,
    // “Transparent and shaped like leaves, they ride …”, “Founded in 1909, it …”: who is described is named before.
    String.raw`^(?:born|built|made|known|written|drawn|\w{3,}(?:ed|ing|ent|ous|ful|less|ive|ible|able))\b(?! (?:to|that)\b)[^,;:“"]{0,80}, (?:it(?! (?:is|was|has been|can be|may be|becomes|takes|seems|appears|helps|makes sense)\b)|he|she|they) `,
    String.raw`^by the time (?:this|these|that|he|she|it|they)\b|^.{0,40}\bthe latter\b|\b(?:this|that|these) (?:kind|sort|type)s? of\b`,
  ].join('|'),
  'i',
);

/**
 * “In 1785 he presented …”, but not “In such networks, it is hard to …”: who is meant stands in the sentence before.
 */
const earlyPronouns: Record<string, RegExp> = {
  en: /^(?:in|on|by|from|after|during|at|since|until|before|for|with|within|throughout|under|over) [^,:;.“"]{1,40},? (?:he|she|they|it(?! (?:is|was|has been|can be|may be|becomes|takes|seems|appears|helps|makes sense)\b))\b/i,
  de: /^(?:im|am|in|nach|bei|seit|vor|ab|von|mit|während|um|zwischen|bis|ende|anfang|mitte) [^,:;.“"]{1,40}? \p{Ll}{3,} (?:er|sie|ihn|ihm|ihnen)(?![\p{L}])/iu,
  fr: /^(?:en|le|au|aux|dans|après|à|pendant|depuis|dès|lors|avant|pour|par|sur) [^,:;.“"]{1,40}, (?:il(?! (?:y a|est|faut|semble|s['’]agit|existe|convient))|elle|ils|elles)(?![\p{L}])/iu,
  es: /^(?:en|el|a|tras|durante|desde|con|para|por|hasta) [^,:;.“"]{1,40}, (?:él|ella|ellos|ellas|est[aeo]s?|es[aeo]s?|sus?)(?![\p{L}])/iu,
  it: /^(?:nel|nell['’]|nella|in|a|il|dopo|durante|dal|dalla|con|per|su) ?[^,:;.“"]{1,40}, (?:egli|lui|lei|ella|essi|esse|loro|questo|questa|quest[ie])(?![\p{L}])/iu,
  ru: /^(?:(?:в|во|с|со|к|на|по|для|от|у|под|над|без|через|за|после|до|при|из|около|осенью|весной|летом|зимой) [^,:;.“"]{1,40}?|\p{L}{2,}(?:ть|ти|чь)(?:ся)?) (?:он|она|они|оно|его|её|ее|их|ему|ей|им)(?![\p{L}])|^во? (?:каждом|каждой|обоих|обеих) (?:есть|из них|был|имеется|стоит|стоят)/iu,
  zh: /^[^，。；：]{1,16}[，,]\s?(?:[他她它]|该(?!死)|該|[这這此其])/u,
  ja: /^[^、。「]{1,16}、(?:彼|これ|それ|この|その|こうした|そこ)/u,
  ar: /^[^،.؛]{1,40}، (?:هو|هي|هم|هذا|هذه|ذلك|تلك)(?![\p{L}\p{M}])/u,
  hi: /^[^,।]{1,30} (?:में|को|पर|से|बाद|पहले|तक),? (?:वह|वे|उन्होंने|उसने|इसने|उनक[ाीे]|उसक[ाीे]|इसक[ाीे]|इन्हें|उन्हें)(?![\p{L}\p{M}])/u,
};

/** “You can renew it twice”, “My grandmother served it”: nothing before it that it could mean; not “We make it easy to …”. English. */
const bareObject =
  /^(?:you|we|i|one|my \p{L}+|our \p{L}+|everyone|people)(?:[’'](?:ll|ve|d))?(?: (?:can|can[’']t|may|must|should|will|would|could|have|had|do|did|don[’']t|always|never|also|then|only|not|just|already|first|soon))* (?!(?:make|made|find|found|think|thought|consider|considered|take|took|find)\b)\p{L}+ (?:it|them)\b/iu;

/** “Print it on A4”: the same where somebody is told what to do; not “Make it easy” and “Is it new?”. English. */
const toldObject =
  /^(?!(?:Make|Let|Keep|Find|Call|Get|Take|Give|Put|Help|See|Was|Does|Did|Can|Could|Has|Had|Will|Would|Should|May|Must|When|While|Where|Because|Before|After|Though|Although|Since|Once|Until|Unless|With|From|For|And|But|How|Why|What|That|Some|All|Both|None)\b)\p{Lu}\p{Ll}{2,} (?:it|them)\b(?! (?:is|was|has|can|will)\b)/u;

/** What opens a phrase in front of the statement itself. */
const prepositions =
  'under|in|on|for|by|with|from|through|during|at|to|of|after|before|despite|because of|due to|unlike|like|given|using|considering|based on|taking|within|among|beyond|without|regardless of|according to|in addition to|instead of|along with|although|though|because|since|while|when|if|as|once';

/** “Under this plan, the state …”, “For both options …”, “The second option …”; not “In this context, we propose …”. English. */
const earlyDemonstrative = new RegExp(
  [
    String.raw`^(?:(?:even|only|just|not) )?(?:${prepositions})(?: (?:all|each|any|some|most|many|one|both))?(?: of)? (?:this|these|those)\b(?! (?:[\p{L}-]+ ){0,3}(?:${selfNamed}|who|of|that)\b)(?![^,]{0,60}, (?:we|you|i)\b)`,
    String.raw`^(?:${prepositions}) (?:both|either|neither)\b(?!.{1,60}\b(?:and|or|nor)\b)`,
    String.raw`^the (?:second|third|fourth|fifth|next|other|latter|former|remaining) |^doing so\b|^(?:first|second|third|last) (?:is|are|was|were|comes)\b|^[^,]{1,50}, (?:however|on the other hand|in turn|by contrast|in contrast|meanwhile),`,
  ].join('|'),
  'iu',
);

/** “Even though he wrote nothing, his life …”: a pronoun that the sentence itself never explains. English. */
const unexplainedPronoun =
  /^(?:even )?(?:when|while|if|because|since|although|though|as|once|after|before|until|unless|whereas|where)(?: (?:it|he|she|they)\b|(?: it|he|she|they)['’])[^,]*, (?:it|he|she|they|its|his|her|their|this|that)\b/i;

/** The same in other languages: a preposition and a demonstrative at the head, unless the page itself is meant. */
const earlyPhrases: Record<string, RegExp> = {
  de: /^(?:in|bei|unter|mit|für|aus|nach|von|zu|auf|an|durch|wegen|trotz|aufgrund) (?:dies(?:e[mnrs]?)?|solch\w*|jene\w*|beide\w*)(?! (?:artikel|beitrag|text|kapitel|leitfaden|seite|abschnitt|jahr|monat|woche))(?![\p{L}])/iu,
  fr: /^(?:dans|avec|pour|par|sous|sur|après|avant|malgré|à|de|en|grâce à|selon) (?:ce|cet|cette|ces|cela|ceci|celui-ci|celle-ci)(?! (?:article|page|guide|chapitre|étude|section|texte|année|semaine))(?![\p{L}])/iu,
  es: /^(?:en|con|para|por|bajo|sobre|tras|desde|según|de|a) (?:est[eao]s?|es[eao]s?|ello|ambos|ambas|dich[oa]s?)(?! (?:artículo|página|guía|capítulo|sección|estudio|texto|año|semana))(?![\p{L}])/iu,
  it: /^(?:in|con|per|su|da|sotto|dopo|secondo|di|a) (?:quest[oaie]|quell[oaie]|ciò|tali?)(?! (?:articolo|pagina|guida|capitolo|sezione|studio|testo|anno|settimana))(?![\p{L}])/iu,
  pt: /^(?:n(?:este|esta|estes|estas|esse|essa|esses|essas)|(?:com|para|por|sob|sobre|após|segundo|de|em) (?:est[ea]s?|ess[ea]s?|isso|isto))(?! (?:artigo|página|guia|capítulo|seção|estudo|texto|ano|semana))(?![\p{L}])/iu,
  nl: /^(?:in|met|voor|door|bij|onder|na|van|op|uit) (?:dit|dat|deze|die|beide)(?! (?:artikel|pagina|gids|hoofdstuk|sectie|studie|tekst|jaar|week))(?![\p{L}])/iu,
  ru: /^(?:в|во|с|со|для|при|под|из|на|после|по|от|к) (?:эт\p{L}+|таки\p{L}+|обо?их)(?! (?:стать|руководств|раздел|глав|исследован|год|недел))(?![\p{L}])/iu,
  zh: /^(?:在[这這此该該]|[对對]此|由此|[为為]此|基于此|除此|与此|與此)(?![篇页頁章节節])/u,
  ar: /^(?:في|من|على|بعد|قبل|مع|ب|ل)\s?(?:هذا|هذه|ذلك|تلك|هؤلاء)/u,
};

/** “Der Grund dafür ist …”, “La raison en est …”: what is explained stands in the sentence before. */
const explained: Record<string, RegExp> = {
  de: /^(?:der|die|das|ein|eine) (?:\p{Ll}+ )?\p{Lu}[\p{L}-]+ (?:dafür|davon|dazu|daran|daraus|hierfür|hierzu|hiervon)(?!,? (?:dass|ob|wie|zu)(?![\p{L}]))(?![\p{L}])|^(?:der|die|das) (?:Grund|Ursache|Folge|Ergebnis|Ziel) (?:ist|war|sind|waren)(?![\p{L}])/iu,
  fr: /^(?:la|le|l['’]|les|une?) ?\p{L}+ en (?:est|était|sont|fut)(?![\p{L}])|^(?:la raison|la cause|le résultat|la conséquence) (?:est|était|fut)(?![\p{L}])/iu,
  es: /^(?:la|el) (?:razón|causa|consecuencia|motivo|resultado)(?: de (?:esto|ello|eso))? (?:es|fue|era)(?![\p{L}])/iu,
  it: /^(?:la|il) (?:ragione|causa|conseguenza|motivo|risultato)(?: di (?:ciò|questo))? (?:è|fu|era)(?![\p{L}])/iu,
  pt: /^(?:a|o) (?:razão|causa|consequência|motivo|resultado)(?: d(?:isso|isto))? (?:é|foi|era)(?![\p{L}])/iu,
  ru: /^(?:причин\p{L}+|результат\p{L}*|следстви\p{L}+) (?:этого|этому|в том|тому)(?![\p{L}])/iu,
};

/** “3.2 ”, “(b) ”: the number of a clause. */
const clauseNumber = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\((?:\d{1,2}|\p{Ll})\)) /u;

/** Whether a sentence cannot be understood without the one before it, by its opening or by what it hinges on. */
export function leansBack(numbered: string, language: string): boolean {
  const sentence = numbered.replace(clauseNumber, '');
  if (language === 'en' && announcement.test(sentence)) return false;
  if (opensDependent(sentence, language) || earlyPronouns[language]?.test(sentence)) return true;
  if (refersBack(sentence, language)) return true;
  if (language !== 'en')
    return [earlyPhrases, explained].some((patterns) => patterns[language]?.test(sentence));
  return (
    hinges.test(sentence) ||
    bareObject.test(sentence) ||
    toldObject.test(sentence) ||
    earlyDemonstrative.test(sentence) ||
    unexplainedPronoun.test(sentence)
  );
}

/**
 * Words that join a sentence to the one before it and name nothing in it: “However, the bridge held.” is whole without
 * what came before. Not “so”, “instead”, “for example”: those say what a statement is to the one before. English.
 */
const joining =
  /^["'“‘(]*(?:(?:however|but|and|or|nor|also|yet|moreover|furthermore|additionally|in addition|besides|nevertheless|nonetheless|still|meanwhile|indeed|in fact|of course|finally|eventually|again|specifically|in particular|at the same time|similarly|likewise|plus|anyway|secondly|thirdly|next),? |(?:second|third), )/i;

/** “However, when the war was over, he went home”: who is meant stands before the sentence, maybe. English. */
const latePronoun = /, (?:it|he|she|they|its|his|her|their)\b/i;

/** “Many ships …”, “The first bridge …”: what there are more of stands in the sentence, mostly. English. */
const counted = /^(?:most|many|the first|the last) /i;

/** Whether a sentence speaks of something that only the one before it names. */
export function pointsBack(sentence: string, language: string): boolean {
  if (!leansBack(sentence, language)) return false;
  if (language !== 'en' || latePronoun.test(sentence)) return true;
  const own = sentence.replace(joining, '');
  return opensDependent(own, language) || (leansBack(own, language) && !counted.test(own));
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

const openers = new Map<string, RegExp>();

/** Whether a sentence opens with a word that needs the sentence before it (“This …”, “He …”, “However, …”). */
export function opensDependent(sentence: string, language: string): boolean {
  if (language === 'en' && selfReferring.test(sentence)) return false;
  return patternOf(language).test(sentence);
}

function patternOf(language: string): RegExp {
  let pattern = openers.get(language);
  if (!pattern) {
    const list = (lists[language] ?? lists['en'] ?? '').replaceAll(/\s*\n\s*/g, '');
    // Chinese, Japanese and Thai have no space after the word; everyone else does.
    const end = /^(?:zh|ja|th)$/.test(language) ? '' : String.raw`(?![\p{L}\p{M}])`;
    pattern = new RegExp(`^["'“‘«„(¿¡]*(?:${list})${end}`, 'iu');
    openers.set(language, pattern);
  }
  return pattern;
}
