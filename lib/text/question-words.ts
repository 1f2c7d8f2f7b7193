/** How a language asks, as far as it tells the questions in one sentence apart. Sources of regular expressions. */
export interface Asking {
  /** Words that ask, with what may stand before them (“by whom”). Languages that move them to the head of a question. */
  heads: string;
  /** Of them, those that take a noun or an adjective (“which year”, “how long”), with it. */
  phrases: string;
  /** What joins two questions, with the space after it. */
  joints: string;
  /** Heads that ask after a comma too, where others begin a relative clause. */
  afterComma?: string;
  /** What ends a question before a comma: after it no relative clause can begin. */
  beforeComma?: string;
  /** Verbs that stand right after the head of a question that depends on no other. */
  verbs: string;
  /** What may stand before the head of a question: “Can you tell me …”. */
  frames?: string;
  /** Verbs that ask for yes or no, with the word after them. */
  yesNo?: string;
  /** What begins a relative clause and is none of the heads. */
  relatives?: string;
}

const prepositions = {
  en: 'about|after|at|before|by|during|for|from|in|of|on|since|through|to|under|until|with',
  de: 'ab|an|am|auf|aus|bei|bis|durch|für|gegen|in|im|mit|nach|seit|um|unter|von|vor|zu|über',
  fr: "à|après|avant|avec|contre|dans|de|depuis|en|jusqu[’']à|par|pendant|pour|sous|sur",
  es: 'a|ante|con|contra|de|desde|durante|en|hasta|para|por|sobre',
  it: 'a|con|contro|da|di|dopo|durante|fino a|in|per|prima di|su',
  pt: 'a|até|com|contra|de|desde|durante|em|para|por|sobre',
  nl: 'aan|bij|door|in|met|naar|om|onder|op|over|sinds|tot|uit|van|voor',
  ru: 'без|в|во|для|до|за|из|к|на|о|об|от|по|под|после|при|про|с|со|у|через',
};

const before = (words: string, heads: string): string => `(?:(?:${words}) )?(?:${heads})`;

/** Languages that move what asks to the head of the question. */
const fronted: Record<string, Asking> = {
  en: {
    heads: before(prepositions.en, 'who|whom|whose|what|when|where|which|why|how'),
    phrases: before(
      prepositions.en,
      String.raw`how (?:many|much|long|old|far|tall|often|high|large|big|fast|deep|heavy|wide|well|exactly)(?: times)?|which \p{L}+|what (?:year|date|day|month|time|century|decade|place|city|country|price|cost|age|height|length|reason|purpose)`,
    ),
    relatives: 'that',
    joints: String.raw`(?:and also|and then|and|as well as|plus|also|&)\s+`,
    afterComma: 'how|why|what',
    beforeComma:
      '[a-z]+ed|it|them|built|made|born|found|begin|begun|start|end|die|live|happen|place',
    verbs:
      "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|isn[’']t|didn[’']t|doesn[’']t",
    frames:
      "please|could you|can you|would you|i want to know|i(?: would|[’']d) like to know|i wonder|tell me|do you know|explain(?: to me)?|describe|does (?:it|the \\p{L}+|this \\p{L}+) (?:say|explain|tell|mention)|find out",
    yesNo:
      '(?:is|are|was|were|has|have|had|can|could|will|would|should) (?:it|they|he|she|there|you|i|we)|(?:do|does|did) (?:it|they|he|she|you|i|we|the|its|their)',
  },
  de: {
    heads: before(
      prepositions.de,
      String.raw`wer|wen|wem|wessen|was|wann|wo|woher|wohin|wo(?:für|mit|durch|rin|rauf|ran|raus|von|zu)|warum|weshalb|wieso|wie|wieviele?|welche[mnrs]?`,
    ),
    phrases: before(
      prepositions.de,
      String.raw`wie ?(?:viele?|lange?|alt|hoch|groß|oft|weit|teuer|schwer|tief|breit)|welche[mnrs]? \p{L}+`,
    ),
    joints: String.raw`(?:und auch|und|sowie)\s+`,
    afterComma: 'warum|weshalb|wieso|wieviele?',
    verbs:
      'ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|konnte|muss|müssen|darf|dürfen|soll|sollte|kostet|gibt|gab',
    frames:
      'bitte|sag mir|sagen sie mir|erkläre?(?: mir)?|beschreibe|weißt du|kannst du (?:mir )?sagen|können sie (?:mir )?sagen|ich möchte wissen',
    yesNo:
      '(?:ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|wurden|kann|kannst|darf|muss|gibt|gab) (?:er|sie|es|man|ich)',
  },
  fr: {
    heads: before(
      prepositions.fr,
      String.raw`qui(?: est-ce qu[ie])?|qu[’']est-ce qu[ie’']|que|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?|lequel|laquelle`,
    ),
    phrases: before(prepositions.fr, String.raw`quel(?:le)?s? \p{L}+|combien de \p{L}+`),
    joints: String.raw`(?:et aussi|et|ainsi que)\s+`,
    afterComma: 'pourquoi|combien',
    verbs:
      'est|sont|était|étaient|a|ont|avait|fut|furent|sera|peut|peuvent|doit|fait|faut|est-ce|a-t-il|a-t-elle|a-t-on|est-il|est-elle|sont-ils|sont-elles',
    frames:
      'dis-moi|dites-moi|pouvez-vous (?:me )?dire|peux-tu (?:me )?dire|expliquez?(?:-moi)?|je voudrais savoir|sais-tu|savez-vous',
    yesNo: String.raw`est-ce qu\p{L}*|(?:est|sont|a|ont|peut|était|y a)-(?:t-)?(?:il|elle|ils|elles|on)`,
  },
  es: {
    heads: before(
      prepositions.es,
      'quién(?:es)?|quien(?:es)?|qué|cuándo|cuando|dónde|donde|cómo|cuánt[oa]s?|cuant[oa]s?|cuál(?:es)?|cual(?:es)?',
    ),
    phrases: before(
      prepositions.es,
      String.raw`qué (?:año|fecha|día|mes|siglo|hora|lugar|ciudad|país|precio|edad)|cuánt[oa]s? \p{L}+|cuál(?:es)? \p{L}+`,
    ),
    joints: String.raw`(?:y también|y|e|así como)\s+`,
    afterComma: 'por qué|cuánt[oa]s?',
    verbs: 'es|son|era|eran|fue|fueron|está|están|ha|han|había|puede|pueden|se|hay|tiene|cuesta',
    frames:
      'dime|dígame|puedes decirme|puede decirme|explica(?:me)?|explícame|quiero saber|me gustaría saber|sabes',
  },
  it: {
    heads: before(
      prepositions.it,
      "chi|che cosa|cosa|quando|dov[’']|dove|perché|come|quant[oaie]|qual[ei]?|che (?:anno|ora|giorno|mese|secolo)",
    ),
    phrases: before(
      prepositions.it,
      String.raw`che (?:anno|ora|giorno|mese|secolo)|qual[ei] \p{L}+|quant[oaie] \p{L}+`,
    ),
    joints: String.raw`(?:e anche|e|ed|nonché)\s+`,
    verbs: 'è|sono|era|erano|fu|furono|ha|hanno|aveva|può|possono|si|viene|venne|costa',
    frames: 'dimmi|mi dica|puoi dirmi|può dirmi|spiega(?:mi)?|vorrei sapere|sai',
  },
  pt: {
    heads: before(
      prepositions.pt,
      'quem|o que|que|quando|onde|por que|porque|como|quant[oa]s?|qual|quais',
    ),
    phrases: before(
      prepositions.pt,
      String.raw`que (?:ano|data|dia|mês|século|hora)|quant[oa]s? \p{L}+|qual \p{L}+`,
    ),
    joints: String.raw`(?:e também|e|bem como)\s+`,
    afterComma: 'por que|quant[oa]s?',
    verbs: 'é|são|era|eram|foi|foram|está|estão|tem|pode|podem|se|há|custa',
  },
  nl: {
    heads: before(prepositions.nl, 'wie|wat|wanneer|waar|waarom|hoe|hoeveel|welke?'),
    phrases: before(
      prepositions.nl,
      String.raw`hoe (?:lang|oud|hoog|groot|vaak|ver|duur|diep|breed|zwaar)|hoeveel \p{L}+|welke? \p{L}+`,
    ),
    joints: String.raw`(?:en ook|en)\s+`,
    afterComma: 'waarom|hoeveel',
    verbs: 'is|zijn|was|waren|heeft|hebben|had|wordt|worden|werd|werden|kan|kunnen|mag|moet|kost',
  },
  ru: {
    heads: before(
      prepositions.ru,
      String.raw`кто|кого|кому|кем|ком|что|чего|чему|чем|когда|где|куда|откуда|почему|зачем|как|сколько|скольких|как(?:ой|ая|ое|ие|им|ом|ого|ую|их)|чей|чья|чьё|чьи`,
    ),
    phrases: before(
      prepositions.ru,
      String.raw`как(?:ой|ая|ое|ие|им|ом|ого|ую|их) \p{L}+|сколько \p{L}+`,
    ),
    joints: String.raw`(?:и|а также|а)\s+`,
    afterComma: 'почему|зачем|сколько',
    verbs: 'был|была|было|были|есть|будет|можно|нужно|стоит',
    frames: 'скажи(?:те)?(?: мне)?,?|объясни(?:те)?,?|расскажи(?:те)?,?|знаешь ли ты,?',
  },
  he: {
    heads: String.raw`(?:מ|ל|ב|עד |של |את )?(?:מי|מה|מתי|איפה|היכן|לאן|מאין|למה|מדוע|איך|כיצד|כמה|האם)`,
    phrases: String.raw`(?:ב|ל|מ)?(?:איזה|איזו|אילו|כמה) [\p{L}\p{M}]+`,
    // The conjunction is written onto the next word.
    joints: 'ו',
    verbs: 'הוא|היא|הם|הן|היה|הייתה|היו|יש|זה|זאת',
  },
  ar: {
    heads: String.raw`(?:منذ |في |إلى |من |على |عن )?(?:متى|أين|اين|كيف|لماذا|كم|ماذا|هل|أي|أية|ما|من(?! ال(?!ذي|تي)))`,
    phrases: String.raw`(?:في |منذ |من )?(?:أي|أية|كم) [\p{L}\p{M}]+`,
    // The conjunction is written onto the next word.
    joints: 'و',
    verbs: 'هو|هي|هم|الذي|التي|كان|كانت|تم',
  },
};

/** Languages that leave what asks where its answer would stand. */
export interface InPlace {
  words: string;
  joints: string;
  /** The verb comes last: what ends with a word that asks is no clause. */
  isVerbFinal?: boolean;
}

const inPlace: Record<string, InPlace> = {
  zh: {
    words:
      '什么|甚么|什麼|谁|誰|哪|何时|何時|何人|何处|何處|何地|为何|為何|如何|怎|多少|多[长長高大远遠久深重宽寬]|几|幾|吗|嗎|是否',
    joints:
      '[，,；;]\\s*(?:并且|並且|以及|而且|还有|還有|又|和|并|並|而)?|并且|並且|以及|而且|还有|還有|(?<!什么|何时|哪里|哪儿|谁|時|处)和',
  },
  ja: {
    words: 'いつ|誰|だれ|どこ|なぜ|どうして|どう|どの|どれ|どんな|どちら|何|なに|いくら|いくつ|幾',
    joints: '[、，]\\s*(?:そして|また|それから)?|(?<=か)[。\\s]*(?:そして|また|それから)',
    isVerbFinal: true,
  },
  th: {
    words:
      'ใคร|อะไร|เมื่อใด|เมื่อไร|เมื่อไหร่|ที่ไหน|ที่ใด|ทำไม|เหตุใด|อย่างไร|ยังไง|เท่าไร|เท่าใด|เท่าไหร่|กี่|ใด|ไหน|หรือไม่|ไหม',
    joints: '\\s*(?:และ|แล้ว)\\s*',
  },
  hi: {
    words: 'कब|कहाँ|कहां|कौन|किसने|किसे|किसके|किसकी|किसका|किस|क्यों|कैसे|कैसा|कैसी|कितने|कितना|कितनी|क्या',
    joints: '\\s*,\\s*(?:और|तथा)?\\s|\\s(?:और|तथा|एवं)\\s',
    isVerbFinal: true,
  },
  ko: {
    words: '언제|누가|누구|어디|왜|무엇|뭐|어떻게|어떤|어느|얼마|몇',
    joints: '\\s*,\\s*(?:그리고|또)?\\s*|(?<=[고며])\\s+(?:그리고\\s+)?|\\s(?:그리고|또)\\s',
    isVerbFinal: true,
  },
  tr: {
    words:
      '(?<!\\p{L})(?:ne|kim|kimin|kime|kimi|nerede|nereye|nereden|neden|niçin|niye|nasıl|kaç|hangi)(?!\\p{L})',
    joints: '\\s*,\\s*(?:ve )?|\\sve\\s',
    isVerbFinal: true,
  },
};

export function askingOf(language: string): Asking | undefined {
  return fronted[language];
}

export function inPlaceOf(language: string): InPlace | undefined {
  return inPlace[language];
}
