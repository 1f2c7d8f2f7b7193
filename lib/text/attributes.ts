/** What pages name in a word or two, in their labels and headings, and questions ask for in others. */
import { factWordings } from './fact-wordings';

/** Something asked for by one wording and told under another. Sources of regular expressions, all languages together. */
export interface Wording {
  asks: string;
  /** The same where it is asked by two wordings, not side by side: “how many people … live”. */
  asksWith?: Readonly<Record<string, string>>;
  /** Names of labels and headings. */
  labels: string;
  /** What a line must hold to tell it, where its form shows that. */
  value?: RegExp;
  isList?: boolean;
  /** Asked of nearly every page that tells it. */
  isChief?: boolean;
}

export interface Attribute {
  readonly asks: RegExp;
  /** Where it takes another wording, too, to ask for it. */
  readonly and: RegExp | null;
  readonly labels: RegExp;
  readonly value: RegExp | null;
  /** Tells a list, whatever of it a question names. */
  readonly isList: boolean;
  /** One of what the reader of a page that tells it wants to know first: a price, a place, a day. */
  readonly isChief: boolean;
}

const money =
  /[$€£¥₹₽₩元円₺฿]|\p{N}\s?원|무료|ฟรี|ドル|ユーロ|บาท|ดอลลาร์|(?<!\p{L})(?:cents?|yen|yuan|rupees|crowns|shillings|guilders|florins|ducats|thalers|pesos|lire|kron[ae]r?n?|zloty|ro?ubles?|rand|baht|dirhams|dinars?|riyals?|credits|tokens|million|billion|euros?|eur|usd|dollars?|dólares|dollari|pounds|gbp|chf|francs?|franken|reais|kr|zł|tl|руб\p{L}*|евро|доллар\p{L}*|درهم\p{L}*|ريال\p{L}*|دينار\p{L}*|دولار\p{L}*|يورو|جنيه\p{L}*|रुपये|रुपए|रु|डॉलर)(?!\p{L})|(?<!\p{L})(?:half (?:the )?price|free|kostenlos|frei|gratuit\p{L}*|gratis|bezpłatn\p{L}*|ücretsiz|бесплатно|免费|無料|مجان\p{L}*|मुफ़?्त|निःशुल्क)(?!\p{L})/iu;

const wordings: readonly Wording[] = [
  {
    asks: 'phone|telephone|helpline|hotline|telefon\\p{L}*|rufnummer|téléphone|teléfono|telefono|telefone|телефон\\p{L}*|电话|電話|هاتف|الهاتف|फ़ोन|फोन|हेल्पलाइन',
    labels:
      'phone|telephone|tel|mobile|call|desk|contact|helpline|hotline|telefon|rufnummer|kontakt|téléphone|tél|teléfono|contacto|telefono|contatti|telefone|телефон|тел|контакты|电话|热线|電話|الهاتف|هاتف|फ़ोन|फोन|हेल्पलाइन',
    value: /\+?[(\d][\d ()./–-]{4,}\d/u,
  },
  {
    asks: 'e-?mail|courriel|correo|почт\\p{L}+|邮箱|邮件|メール|البريد|ईमेल',
    labels: 'e-?mail|mail|contact|kontakt|courriel|correo|почта|邮箱|邮件|メール|البريد|ईमेल',
    value: /\S@\S/u,
  },
  {
    asks: "where (?:is|are|was|were|can|do|does|did)|address|location|venue|wo (?:ist|liegt|find\\p{L}+|befind\\p{L}+|war)|adresse|anschrift|où (?:est|se|sont)|dónde (?:está|se|queda)|dirección|dove (?:è|si|sono)|dov[’']è|indirizzo|onde (?:fica|é)|endereço|где|адрес|在哪|地址|どこ|住所|أين|عنوان|कहाँ|पता",
    labels:
      'address|location|venue|place|where|find us|adresse|anschrift|standort|ort|lieu|dirección|ubicación|lugar|indirizzo|sede|luogo|endereço|local|адрес|место|地址|地点|住所|所在地|会場|العنوان|المكان|पता|स्थान|locatie|plaats|waar|gdzie|miejsce|yer|adres|장소|위치|주소|สถานที่|สถานที่จัดงาน',
    isChief: true,
  },
  {
    asks: 'open(?:s|ed|ing)?|(?:opening|business|office) (?:hours|times)|hours|closed?|(?:ge)?öffnet|öffnungszeiten|geschlossen|openingstijden|geopend|gesloten|horaires|ouvert\\p{L}*|ferm(?:é|ée|e|és)|horarios?|abiert\\p{L}*|abren?|cierran?|cerrad\\p{L}*|orari\\p{L}*|apert[oaie]|apre|chius[oaie]|horário|abert[oa]s?|fecha|открыт\\p{L}*|работает|закрыт\\p{L}*|часы работы|营业|开放|开门|営業|開い|定休日|مواعيد|مفتوح\\p{L}*|مغلق\\p{L}*|يفتح|يغلق|खुल\\p{L}*\\p{M}*|बंद',
    labels:
      '(?:opening|business|visiting|office) (?:hours|times)|hours|open|opening|öffnungszeiten|geöffnet|sprechzeiten|horaires|ouverture|horarios?|orari|orario|apertura|horário|часы работы|время работы|режим работы|营业时间|开放时间|営業時間|開館時間|定休日|مواعيد العمل|ساعات العمل|खुलने का समय|openingstijden|godziny otwarcia|çalışma saatleri|운영시간|이용시간|시간|เวลาทำการ|เวลาเปิด|أوقات العمل|مواعيد الزيارة',
    isChief: true,
  },
  {
    asks: "(?:application|submission|registration|entry|booking) deadlines?|deadlines? (?:for|to) (?:applications?|apply|applying|submit|register)|deadlines?|due date|closing date|last (?:day|date)|by when|apply by|frist|stichtag|bis wann|date limite|échéance|jusqu[’']à quand|fecha límite|hasta cuándo|plazo|scadenza|entro quando|prazo|data limite|до какого|крайний срок|截止|期限|締め?切り?|いつまで|آخر موعد|अंतिम तिथि|आखिरी तारीख",
    labels:
      'deadlines?|key dates|due|due date|(?:apply|submit|send|register|reply|return|pay|order|book|enter|sign up|enrol) by(?! (?:post|e-?mail|mail|phone|telephone|fax|letter|card|cheque|check)\\b)|closing date|closes|last (?:day|date)|applications close|(?:bewerbungs|anmelde|einsende|annahme)schluss|frist|stichtag|date limite|échéance|fecha límite|plazo|scadenza|entro|prazo|data limite|крайний срок|截止\\p{L}*|締め?切り?|期限|آخر موعد|अंतिम तिथि|termin składania|son başvuru(?: tarihi)?|마감일?|접수기간|신청기간|หมดเขต|ปิดรับสมัคร|आवेदन की अंतिम तिथि',
    isChief: true,
  },
  {
    asks: 'prices?|costs?|how much (?:is|are)|how much (?:do|does|did|must|will)(?= .*\\b(?:pay|charge))|fees?|fares?|admission|kosten|kostet|kost|hoe duur|prijs|prijzen|tarie(?:f|ven)|preise?|gebühr\\p{L}*|eintritt|prix|coût\\p{L}*|tarifs?|precios?|cuestan?|costaron|costó|costará|tarifas?|prezz[oi]|cost(?:a|ano|ava|avano|ò|erà)|preços?|cust(?:am?|ou|aram|ava|ará)|цен[аыу]|стоит|стоил[аои]?|стоят|стоимость|多少钱|价格|票价|料金|値段|いくら|سعر|ثمن|رسوم|कीमत|शुल्क|दाम',
    labels:
      'prices?|pricing|costs?|fees?|charges?|admission|tickets?|fares?|rates?|entrance|preise?|gebühr\\p{L}*|kosten|eintritt\\p{L}*|prix|tarifs?|precios?|tarifas?|entradas?|prezz[oi]|tariffe?|biglietti|preços?|цен[аы]|стоимость|билеты|价格|票价|料金|価格|التذاكر|السعر|الأسعار|الرسوم|कीमत|शुल्क|prijs|prijzen|toegang|cena|ceny|opłaty|wstęp|fiyat|ücret(?:i|ler)?|가격|요금|입장료|참가비|ราคา|ค่าเข้าชม|أسعار التذاكر',
    isChief: true,
    value: money,
  },
  {
    asks: 'how long (?:does|do|will|did|must)(?= .*\\b(?:take|wait))|how long does it take|duration|processing time|wie lange (?:dauert|braucht)|dauer|combien de temps|durée|cuánto (?:tarda|dura)|duración|quanto (?:dura|tempo)|durata|сколько (?:длится|времени)|多久|多长时间|所要時間|どのくらい|كم (?:يستغرق|مدة)|कितना समय',
    labels:
      '(?:processing|cook(?:ing)?|prep(?:aration)?|baking|delivery|waiting|total|travel|running|lead) time|duration|runtime|bearbeitungszeit|dauer|kochzeit|backzeit|zubereitungszeit|lieferzeit|durée|temps|cuisson|délai|duración|tiempo|durata|tempo|duração|время|длительность|时间|时长|所要時間|調理時間|المدة|अवधि',
  },
  {
    asks: 'how heavy|weighs?|weight|wie schwer|wiegt|gewicht|poids|pèse|pesa|peso|вес|весит|多重|重量|重さ|وزن|वजन',
    labels:
      '(?:\\p{L}+ )?weight|\\p{L}*gewicht|poids(?: \\p{L}+)?|peso(?: \\p{L}+)?|вес|масса|重量|重さ|الوزن|वजन',
  },
  {
    asks: 'how (?:big|large|wide|tall|high|deep) is|how long is (?:it|this|that)|dimensions|size|wie groß|größe|maße|abmessungen|taille|tamaño|medidas|dimensiones|dimensioni|misure|размер\\p{L}*|尺寸|多大|サイズ|寸法|الأبعاد|आकार',
    labels:
      'dimensions|size|measurements|maße|größe|abmessungen|taille|tamaño|medidas|dimensiones|dimensioni|misure|размеры?|尺寸|サイズ|寸法|الأبعاد|आकार',
  },
  {
    asks: 'made (?:of|from|out of)|(?:what|which|kind of) (?:material|fabric|metal|wood)|aus welchem (?:material|stoff)|woraus|de quelle matière|en quoi (?:est|sont)|de qué (?:material|está hech\\p{L}+)|di che materiale|de que (?:material|é feit[oa])|из чего|什么材料|什么材质|何でできて|素材',
    labels:
      '(?:\\p{L}+ )?materials?|composition|fabric|made (?:of|from)|materialien|stoff|matières?|matériaux|materiales|composición|materiale?|composizione|materiais|composição|материалы?|состав|材质|材料|素材',
  },
  {
    asks: 'how (?:loud|noisy|quiet)|noise|wie laut|lautstärke|bruit|ruido|rumore|шум\\p{L}*|噪音|騒音',
    labels:
      'noise|noise level|sound level|lautstärke|geräusch\\p{L}*|niveau sonore|bruit|ruido|rumorosità|уровень шума|噪音|騒音',
  },
  {
    asks: 'when (?:is|are|was|were|will|does|do|did)|what (?:date|day|dates|days) (?:is|are|was|were|will)|wann (?:ist|sind|war|waren|findet|finden|beginnt|geht)|quand (?:est|a lieu|ont lieu|commence)|cuándo (?:es|son|será|empieza)|quando (?:è|sono|inizia|é)|когда (?:будет|пройд[её]т|состоится|начинается)|什么时候|何时|いつ|متى|कब',
    labels:
      'when|dates?|event dates?|dates? (?:and|&) times?|wann|termine?|datum|quand|fecha|cuándo|quando|когда|дата|时间|日期|日時|開催日時?|会期|التاريخ|الموعد|कब|दिनांक|wanneer|termin|data|tarih|기간|일시|날짜|วันที่|วันจัดงาน',
    isChief: true,
  },
  {
    asks: 'servings?|serves?|portions?|how many people|portionen|wie viele personen|combien de personnes|raciones|porciones|porzioni|порци\\p{L}*|人份|何人分|人前',
    labels:
      'servings?|serves|yields?|portions?|portionen|personen|personnes|raciones|porciones|porzioni|порции|порций|份量|人数|分量|الحصص',
    value: /\p{N}/u,
  },
  {
    asks: 'born|birth(?:day|place)?|geboren|geburt\\p{L}*|née?|naissance|nació|nacid\\p{L}*|nat[oa]|родил\\p{L}*|出生|生まれ',
    labels:
      'born|birth|date of birth|birthplace|geboren|geburtsdatum|geburtsort|naissance|nacimiento|nascita|рождение|дата рождения|出生|生年月日|出生地|الميلاد|जन्म',
  },
  {
    asks: 'die|died|death|starb|gestorben|tod|mort\\p{L}*|décéd\\p{L}*|murió|fallec\\p{L}*|morì|умер\\p{L}*|去世|逝世|死去|亡くな',
    labels:
      'died|death|date of death|gestorben|sterbedatum|sterbeort|mort|décès|fallecimiento|muerte|morte|смерть|дата смерти|逝世|死没|没年月日|الوفاة|मृत्यु',
  },
  {
    asks: 'husband|wife|spouse|married|marry|verheiratet|ehemann|ehefrau|mari|épou\\p{L}*|marido|espos[oa]|casad[oa]|marito|moglie|муж|жен[аы]|配偶者?|丈夫|妻子',
    labels:
      'spouses?|spouse\\(s\\)|partners?|married|husband|wife|ehepartner\\p{L}*|verheiratet|conjoints?|cónyuges?|coniugi?|супруг\\p{L}*|配偶者?',
  },
  {
    asks: 'salary|pay|paid|earn\\p{L}*|wages?|gehalt|verdien\\p{L}*|vergütung|bezahlung|lohn|salaire|rémunération|sueldo|salario|stipendio|зарплат\\p{L}*|薪\\p{L}*|工资|给料|給料|給与|年収',
    labels:
      'salary|(?:salary|pay) (?:range|scale|grade)|pay|compensation|wages?|remuneration|gehalt|vergütung|bezahlung|entgelt|salaire|rémunération|sueldo|salario|retribución|stipendio|retribuzione|зарплата|оклад|薪资|薪酬|工资|給与|給料|الراتب|वेतन|salaris|loon|wynagrodzenie|maaş|급여|연봉|เงินเดือน',
    isChief: true,
    value: /\p{N}/u,
  },
  {
    asks: 'guarantee|warranty|garantie|garantía|garanzia|garantia|гарант\\p{L}+|保修|質保|保証|ضمان|वारंटी',
    labels:
      'guarantee|warranty|garantie|garantía|garanzia|garantia|гарантия|保修|保証|الضمان|वारंटी',
  },
  {
    asks: 'electricity|power (?:does|consumption)|energy|watts?|strom\\p{L}*|leistung|électricité|puissance|consommation|electricidad|potencia|consumo|potenza|мощность|功率|消費電力',
    labels:
      'power|power consumption|wattage|energy|leistung|verbrauch|leistungsaufnahme|puissance|consommation|potencia|consumo|potenza|мощность|功率|消費電力',
  },
  {
    asks: 'do (?:i|you|we) need(?: to (?:bring|have|know))?|(?:is|are) (?:needed|required)|requirements?|should (?:i|we) bring|brauche ich|brauchen wir|benötige ich|muss ich (?:mitbringen|vorlegen|einreichen)|ai-je besoin|faut-il|dois-je fournir|à fournir|necesito|hace falta|mi serve|servono|di cosa ho bisogno|нужн[ыо]|понадобится|需要|必要なもの|必要です|أحتاج|المطلوبة?|चाहिए',
    labels:
      "ingredients?|what (?:you|you[’']ll|you will) need|you(?:[’']ll| will)? need|requirements?|required documents|documents|supplies|materials|equipment|tools|what to (?:bring|pack)|zutaten|voraussetzungen|unterlagen|ingrédients|matériel|pièces à fournir|ingredientes|requisitos|documentos|materiales|ingredienti|documenti|requisiti|ингредиенты|документы|材料|必要なもの|持ち物|المكونات|المقادير|المستندات|सामग्री|आवश्यक दस्तावेज",
    isList: true,
  },
  {
    asks: 'eligible|eligibility|qualif(?:y|ies)|who (?:can|may) (?:apply|join|enter|take part)|berechtigt|éligibles?|admissibles?|requisitos|requisiti',
    labels:
      '(?:eligibility|entry)(?: criteria| requirements)?|who (?:can|may) (?:apply|join|enter|take part)|who is eligible|(?:you|people|anyone) (?:can|may) (?:apply|join|enter|take part|qualify).* if.*|you (?:are eligible|qualify) if.*|\\p{L}*berechtigt(?:e|ung)?|éligibilité|admissibilité|requisitos|requisiti',
    isList: true,
  },
  {
    asks: 'steps|instructions|how (?:do|can|should) (?:i|you|we) (?:make|cook|prepare|bake) (?:it|this)|schritte|zubereitet|étapes|pasos|passaggi|passi|passos|шаги|步骤|做法|怎么做|手順|作り方|الخطوات|خطوات|चरण|विधि',
    labels:
      'method|directions|instructions|steps|preparation|procedure|how to (?:make|cook|prepare|apply|do) ?(?:it)?|zubereitung|anleitung|schritte|préparation|étapes|preparación|elaboración|pasos|preparazione|procedimento|passaggi|modo de preparo|приготовление|инструкция|шаги|步骤|做法|手順|作り方|الطريقة|طريقة التحضير|الخطوات|विधि|चरण',
    isList: true,
  },
  {
    asks: 'new|added|neu|nouveau\\p{L}*|nuev[oa]s?|novità|nov[oa]s|нового|新增|新しい',
    labels:
      'added|new|new features|neu|neuerungen|hinzugefügt|nouveautés|ajouts?|novedades|añadido|novità|novidades|новое|добавлено|新增|新功能|新機能|追加',
  },
  {
    asks: 'fixed|bugs?|behoben|corrigés?|corregid[oa]s?|corrett[oi]|исправлен\\p{L}*|修复|修正',
    labels:
      'fixed|fixes|bug ?fixes|behoben|fehlerbehebungen|corrections|corrigé|correcciones|corregido|correzioni|исправлено|исправления|修复|修正',
  },
  {
    asks: 'sights|attractions|worth seeing|can (?:i|you|we) (?:see|visit)|to see|sehenswürdigkeiten|à voir|que voir|qué ver|cosa vedere|что посмотреть|достопримечательности|景点|見どころ',
    labels:
      'what to (?:see|do|visit)|things to (?:see|do)|sights|attractions|highlights|sehenswürdigkeiten|à voir|que voir|qué ver|cosa vedere|что посмотреть|достопримечательности|景点|見どころ',
    isList: true,
  },
  {
    asks: '(?:best|right) (?:time|month|season)(?: of (?:the )?year)?(?: to (?:go|visit|travel|come))?|beste (?:zeit|reisezeit)|meilleure? (?:moment|période|saison)|mejor (?:época|momento)|periodo migliore|лучшее время|最佳时间|ベストシーズン',
    labels:
      'when to (?:go|visit|come)|best time.*|beste reisezeit|quand (?:partir|venir|y aller)|cuándo ir|mejor época.*|quando andare|когда ехать|最佳.*时间|ベストシーズン',
  },
  {
    asks: 'in the box|included|comes with it|lieferumfang|dans la boîte|en la caja|nella confezione|в комплекте|包装里|同梱',
    labels:
      "(?:what[’']s )?in the box|box contents?|package contents?|included|lieferumfang|contenu|contenido|contenuto|комплект\\p{L}*(?: поставки)?|包装清单|同梱物|セット内容",
    isList: true,
  },
  {
    asks: "conflicts? of interests?|competing interests?|interessenkonflikte?|conflits? d[’']intérêts?|conflictos? de intereses|conflitt[oi] d[’']interess[ei]|利益冲突|利益相反",
    labels:
      "competing interests?|conflicts? of interests?|declarations? of interests?|disclosures?|interessenkonflikte?|conflits? d[’']intérêts?|conflictos? de intereses|conflitt[oi] d[’']interess[ei]|利益冲突|利益相反",
  },
  {
    asks: 'absent|missing|could not come|fehlte|entschuldigt|absents?|ausentes?|assent[ie]|отсутствовал\\p{L}*|欠席',
    labels:
      'apologies|absent|absences|excused|entschuldigt|abwesend|absents|excusés|ausentes|assenti|отсутствовали|欠席者?',
  },
];

const unspacedSource = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Alternatives between word boundaries, but for scripts that do not part words. */
function pattern(source: string): string {
  // The longest first: “noise level” before “noise”.
  const parts = source.split(/\|(?![^(]*\))/u).toSorted((a, b) => b.length - a.length);
  const spaced = parts.filter((part) => !unspacedSource.test(part));
  const unspaced = parts.filter((part) => unspacedSource.test(part));
  const words = String.raw`(?<![\p{L}\p{M}])(?:${spaced.join('|')})(?![\p{L}\p{M}])`;
  return [words, ...unspaced].join('|');
}

function attributesOf({
  asks,
  asksWith = {},
  labels,
  value,
  isList,
  isChief,
}: Wording): Attribute[] {
  const asked = [[asks, null] as const, ...Object.entries(asksWith)];
  return asked.map(([first, and]) => ({
    asks: new RegExp(pattern(first), 'iu'),
    and: and === null ? null : new RegExp(pattern(and), 'iu'),
    labels: new RegExp(pattern(labels), 'iu'),
    value: value ?? null,
    isList: isList ?? false,
    isChief: isChief ?? false,
  }));
}

const common = wordings.flatMap(attributesOf);

export const attributes: readonly Attribute[] = [...common, ...factWordings.flatMap(attributesOf)];

const nothing = /(?!)/u;

/** A question without the words by which it asks for something; null where it does not ask for it. */
export function withoutWording({ asks, and }: Attribute, question: string): string | null {
  const isAsked = asks.test(question) && and?.test(question) !== false;
  return isAsked
    ? question
        .replace(asks, ' ')
        .split(and ?? nothing)
        .join(' ')
    : null;
}

/** Whether a name is nothing but the label of a single value: “Hours”, “Apply by”. */
export function isAttributeLabel(name: string): boolean {
  return attributes.some(({ labels, isList }) => !isList && labels.exec(name)?.[0] === name);
}

/** What of the chief things a label names: “Salary”, “Opening hours”; null for other labels. */
export function chiefAttribute(name: string): Attribute | null {
  return common.find(({ labels, isChief }) => isChief && labels.exec(name)?.[0] === name) ?? null;
}

/** What an answer must hold where a question asks for a price, a telephone number, an address for mail; null for others. */
export function valueAsked(question: string): RegExp | null {
  return common.find(({ asks, value }) => value !== null && asks.test(question))?.value ?? null;
}

/** How running text gives a number to call and an address for mail. */
const contacts: readonly (readonly [about: RegExp, value: RegExp])[] = [
  [
    /phone|hotline|helpline|telefon|rufnummer|téléphone|teléfono|телефон|电话|電話|هاتف|फ़ोन|फोन/iu,
    /(?:(?<!\p{L})(?:call|ring|phone|tel|telephone|dial|text|helpline|hotline|unter|anruf\p{L}*|telefon\p{L}*|appel\p{L}*|téléphon\p{L}*|llam\p{L}*|teléfono|chiam\p{L}*|telefon[oa]\p{L}*|звон\p{L}*|телефон\p{L}*)(?!\p{L})|电话|電話|هاتف|\+(?=\p{N})).*?\p{N}(?:[ ()/.–-]{0,3}\p{N}){5,}/iu,
  ],
  [/mail|courriel|correo|почт|邮箱|邮件|メール|البريد|ईमेल/iu, /\S@\S+\.\p{L}/u],
];

/** What a question for a telephone number or an address for mail is asked by, and what gives one; null for others. */
export function contactAsked(question: string): { asks: RegExp; value: RegExp } | null {
  const wording = common.find(({ asks, value }) => value !== null && asks.test(question));
  const asked = wording?.asks.exec(question)?.[0] ?? '';
  const value = contacts.find(([about]) => about.test(asked))?.[1];
  return wording && value ? { asks: wording.asks, value } : null;
}
