/** What in a sentence tells that it holds a number, a time, a reason or a way, by language. */

const whole = (words: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');

export const numberWords =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|third|quarter|twice|once)\b|[一二三四五六七八九十百千万两]/iu;

const dateWords =
  /(?<!\p{L}-)\b(?:1\d{3}|20\d{2})\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|\d{1,3}0s|bc|ad)\b|\d(?:st|nd|rd|th)\b|(?<!\p{L}-)\d{4}|\d+\s?[年月日]|\b\d{1,2}\s?:\s?\d{2}\b|\b[ap]\.\s?m\.|\d\s?[ap]m\b|\b(?:half|quarter) (?:past|to)\b|\bo['’]clock\b|\b(?:noon|midday|midnight)\b|\b(?:at|by|until|till|from|around|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s*(?:[.,;:!?)]|$|and\b|or\b|to\b|until\b|on\b|in the\b|sharp\b))|\bevery (?:day|week|month|year|morning|evening|night|hour|spring|summer|autumn|winter)\b/iu;

/**
 * When something is so, if not at a date: “at new and full moon”, “once the water has fallen”, „sobald der Schnee fällt“.
 * What an English sentence begins with mostly says of what is asked about that it is there: “When a spring tide comes, …”.
 */
const occasions: Record<string, RegExp> = {
  en: /(?<=. )(?:when(?:ever)?|once|if|during|after|before|until|while|as soon as|every|each|annually|yearly|daily|weekly|monthly|always|usually|at (?:the )?(?:time|end|beginning|start|dawn|dusk|night|noon|midnight|sunrise|sunset|birth)|in the (?:morning|afternoon|evening|middle|early|late))\b|^(?:at|on|upon|in|during|every|each)\b/i,
  de: whole(
    String.raw`wenn|sobald|solange|sooft|während|nach(?:dem)?|bevor|vor|bis|beim?|seit|je(?:de[mnrs]?|weils)|täglich|immer|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|(?:im|in den) (?:frühling|sommer|herbst|winter|jahr\p{L}*)`,
  ),
  fr: whole(
    "quand|lorsqu[e']\\p{L}*|lors|dès|pendant|durant|après|avant|tant qu[e']\\p{L}*|si|chaque|tou(?:s|tes) les|toujours|jusqu[e'’]\\p{L}*|depuis|au (?:printemps|lever|coucher)|en (?:été|automne|hiver)",
  ),
  es: whole(
    'cuando|mientras|en cuanto|durante|tras|después|antes|hasta|desde|si|siempre|cada|tod[oa]s l[oa]s|al (?:amanecer|anochecer|\\p{L}+r)|en (?:primavera|verano|otoño|invierno)',
  ),
  it: whole(
    "quando|mentre|appena|durante|dopo|prima|finché|fino|da(?:l|lla)?|se|sempre|ogni|tutt[ie] (?:i|le|gli)|all['’](?:alba|inizio)|in (?:primavera|estate|autunno|inverno)",
  ),
  pt: whole(
    'quando|enquanto|assim que|durante|após|depois|antes|até|desde|se|sempre|cada|tod[oa]s [oa]s|na primavera|no (?:verão|outono|inverno)',
  ),
  nl: whole(
    'als|wanneer|zodra|zolang|tijdens|na|nadat|voor|voordat|tot|sinds|elke?|iedere?|altijd|bij|in de (?:lente|zomer|herfst|winter)',
  ),
  pl: whole(
    'kiedy|gdy|jeśli|jeżeli|zanim|dopóki|podczas|w czasie|po|przed|do|od|aż|każd\\p{L}+|co (?:roku|rok|tydzień|miesiąc)|zawsze|codziennie|wiosną|latem|jesienią|zimą|przy',
  ),
  ru: whole(
    'когда|если|пока|как только|во время|после|перед|прежде|до|с тех пор|кажд\\p{L}+|всегда|весной|летом|осенью|зимой|при',
  ),
  ar: /(?<!\p{L})(?:عندما|حين(?:ما)?|إذا|بعد|قبل|أثناء|خلال|منذ|حتى|كل|دائما|لما)(?!\p{L})/u,
  he: /(?<!\p{L})(?:כאשר|כש\p{L}+|אם|אחרי|לאחר|לפני|בזמן|במהלך|עד|מאז|בכל|תמיד|בימי|ביום|בשעה)(?!\p{L})/u,
  tr: /(?:[dt][ıiuü]ğ[ıiuü]nd[ae]|[ıiuü]nc[ae]|[ıiuü]rken|[ae]rken|sonra|önce|sırasında|boyunca|itibaren|beri|kadar|(?<!\p{L})her|günleri|günü|sabahları|akşamları|geceleri|saatinde|saatlerinde|haftasında|ayında|yılında|ilkbaharda|yazın|sonbaharda|kışın)(?!\p{L})/iu,
  hi: /जब|अगर|यदि|के बाद|से पहले|के दौरान|पर|हर|प्रति|तक|को(?=\s)/u,
  ko: /때|(?:으|하|되|리|어|니|마|나|지|얼|오|가|자|들|치)?면(?=[\s,])|후|전에|동안|마다|매일|요일|오전|오후|까지|부터/u,
  zh: /时|時|当|當|如果|一旦|之后|以后|之前|期间|期間|每|直到|季/u,
  ja: /とき|時|場合|たら|れば|[るいう]と|後|前|間|毎|ごと|まで|から|季/u,
  th: /เมื่อ|ขณะ|หาก|ถ้า|หลัง|ก่อน|ระหว่าง|ทุก|จนถึง|ตั้งแต่|วัน/u,
};

const reasons: Record<string, RegExp> = {
  en: /\b(?:because|due to|since|so|as a result|the result|results? in|reason|therefore|thus|hence|caus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|attributed|leads? to|led to|raises?|produces?|owing to|thanks to|in order to|to (?:avoid|prevent|protect|allow|help|make|keep|get|reduce|give|show|prove|ensure|create|provide|escape|save)|for fear|as (?:it|they|he|she|the)|given that)\b/i,
  de: whole(
    'weil|da|denn|damit|wegen|aufgrund|deshalb|deswegen|daher|darum|infolge|grund|ursache|um',
  ),
  fr: whole(
    "parce|car|puisqu[e']\\p{L}*|afin|grâce|raison|cause|à cause|c'est pourquoi|donc|pour|en raison|suite",
  ),
  es: whole(
    'porque|debido|ya que|pues|puesto que|por eso|por lo que|razón|causa|motivo|para|gracias',
  ),
  it: whole('perché|poiché|siccome|dato che|a causa|grazie|quindi|perciò|motivo|ragione|per'),
  pt: whole('porque|devido|já que|pois|visto que|por isso|razão|causa|motivo|para|graças'),
  nl: whole('omdat|want|doordat|vanwege|daarom|dus|reden|oorzaak|door|dankzij'),
  pl: whole(
    'bo|ponieważ|gdyż|bowiem|dlatego|więc|zatem|z powodu|wskutek|przez to|aby|żeby|przyczyn\\p{L}*|dzięki|skoro',
  ),
  ru: whole('потому|поскольку|так как|из-за|поэтому|чтобы|причин\\p{L}*|благодаря|вследствие'),
  ar: /لأن|بسبب|نتيجة|لذلك|لكي|من أجل|نظرا/u,
  he: /כי|משום|מפני|בגלל|לכן|כדי|מאחר/u,
  tr: /çünkü|neden(?:iyle|i(?!\p{L})|idir)|yüzden|yüzünden|dolayı|ötürü|için|seb(?:ep|eb)|diye(?!\p{L})|sonucu|sayesinde|yol aç|kaynaklan|[dt][ıiuü]ğ[ıiuü]nd[ae]n/iu,
  hi: /क्योंकि|कारण|इसलिए|ताकि|लिए|वजह/u,
  ko: /때문|므로|그래서|따라서|위해|덕분|이유|원인/u,
  zh: /因|由于|由於|所以|为了|為了|以便|导致|導致/u,
  ja: /ため|ので|から|理由|原因|せい|おかげ/u,
  th: /เพราะ|เนื่องจาก|จึง|เพื่อ|ทำให้|สาเหตุ/u,
};

/** How something is done or works. */
const ways: Record<string, RegExp> = {
  en: /\b(?:by(?: \w+ly)? \w+ing|through|using|via|by means of|with the (?:help|aid))\b/i,
  de: whole('indem|durch|mittels|mithilfe|mit hilfe|dabei|anhand|über'),
  fr: whole("en \\p{L}+ant|grâce|à l’aide|à l'aide|au moyen|moyennant|à travers|par"),
  es: whole('mediante|por medio|a través|con (?:la )?ayuda|\\p{L}{2,}(?:ando|iendo)'),
  it: whole('mediante|tramite|attraverso|per mezzo|grazie|\\p{L}{2,}(?:ando|endo)'),
  pt: whole('mediante|por meio|através|com (?:a )?ajuda|\\p{L}{2,}(?:ando|endo|indo)'),
  nl: whole('door(?: \\p{L}+)* te|via|middels|met behulp'),
  pl: whole('za pomocą|przy pomocy|poprzez|przez|dzięki|drogą|\\p{L}{2,}(?:ając|ując)'),
  ru: whole('с помощью|при помощи|путём|путем|посредством|через|благодаря'),
  ar: /عن طريق|بواسطة|باستخدام|من خلال|عبر/u,
  he: /באמצעות|על ידי|בעזרת|דרך/u,
  tr: /(?:[ae]rak|[ıiuü]p|yoluyla|aracılığıyla|sayesinde|yardımıyla|üzerinden)(?!\p{L})/iu,
  hi: /द्वारा|के माध्यम|की मदद|का उपयोग/u,
  ko: /통해|이용|사용하|으로써/u,
  zh: /通过|通過|利用|使用|借助|以/u,
  ja: /によって|により|使って|用いて|通じて|通して/u,
  th: /โดย|ด้วย|ผ่าน|ใช้/u,
};

const calendars = new Map<string, RegExp>();

/** The names of months and days. */
function calendarOf(language: string): RegExp {
  let calendar = calendars.get(language);
  if (!calendar) {
    const names = Array.from(
      { length: 12 },
      (_, at) => new Date(Date.UTC(2024, at, at + 1)),
    ).flatMap((date) =>
      [{ month: 'long' } as const, { weekday: 'long' } as const].map((part) =>
        new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' }).format(date),
      ),
    );
    calendars.set(language, (calendar = new RegExp(names.join('|'), 'iu')));
  }
  return calendar;
}

/** Whether a sentence names a date, a day or a time of day. */
export function namesDate(text: string, language: string): boolean {
  return dateWords.test(text) || (language !== 'en' && calendarOf(language).test(text));
}

export function namesOccasion(text: string, language: string): boolean {
  return occasions[language]?.test(text) ?? false;
}

export function namesReason(text: string, language: string): boolean {
  return reasons[language]?.test(text) ?? false;
}

export function namesWay(text: string, language: string): boolean {
  return ways[language]?.test(text) ?? false;
}
