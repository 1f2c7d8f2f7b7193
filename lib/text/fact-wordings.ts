/** What info boxes, data sheets and lists of facts name in their labels, and people ask for in whole questions. */
import type { Wording } from './attributes';

const figure = /\p{N}/u;

export const factWordings: readonly Wording[] = [
  {
    asks: 'population|inhabitants|einwohner(?:zahl)?|habitants|población|habitantes|abitanti|popolazione|população|население|жителей|人口|居民',
    asksWith: {
      'how many (?:people|inhabitants|residents)': 'live|lives|lived|living|inhabit',
      'wie viele (?:menschen|leute)': 'leben|lebt|wohnen|wohnt',
    },
    labels:
      'population(?! (?:density|growth|rank))|inhabitants|residents?|einwohner(?:zahl)?|bevölkerung|habitants|población|habitantes|popolazione|abitanti|população|население|人口|السكان|जनसंख्या',
    value: figure,
  },
  {
    asks: 'how (?:big|large)|area|wie groß|fläche|quelle (?:taille|superficie)|superficie|grande es|quanto è grande|área|площадь|面积|面積',
    labels:
      '(?:total |land |floor |living |usable )?area|square footage|floor space|fläche|wohnfläche|superficie|surface(?: habitable)?|área|площадь|面积|面積|المساحة|क्षेत्रफल',
    value: figure,
  },
  {
    asks: 'how long (?:is|was)|length|wie lang ist|länge|quelle longueur|longueur|cuánto mide|longitud|quanto è lung[oa]|lunghezza|comprimento|длина|多长|長さ',
    labels:
      '(?:total |overall )?length|länge|gesamtlänge|longueur|longitud|lunghezza|comprimento|длина|全?长度?|長さ|全長|الطول|लंबाई',
    value: figure,
  },
  {
    asks: 'running time|runtime|wie lange (?:geht|läuft)|laufzeit|spieldauer|quelle durée|cuánto dura|quanto dura|片长|上映時間',
    asksWith: {
      'how long (?:is|was)':
        'film|movie|episode|show|play|concert|recording|video|album|tour|course',
    },
    labels:
      'running time|run ?time|laufzeit|spieldauer|filmlänge|durée|duración|durata|duração|продолжительность|片长|时长|上映時間|再生時間',
    value: figure,
  },
  {
    asks: 'how (?:high|tall)|height|elevation|altitude|wie hoch|höhe|quelle (?:hauteur|altitude)|qué altura|altitud|quanto è alt[oa]|altitudine|altura|высота|多高|高さ|標高|海拔',
    labels:
      '(?:summit )?(?:height|elevation|altitude)|höhe|hauteur|altura|altitud|altezza|altitudine|altitude|высота|高度|高さ|標高|海拔|الارتفاع|ऊँचाई',
    value: figure,
  },
  {
    asks: 'capacity|wie viele (?:plätze|personen passen)|kapazität|capacité|capacidad|aforo|capienza|capacidade|вместимость|容量|定員',
    asksWith: {
      'how many (?:people|guests|seats|visitors|spectators|passengers)':
        'fit|fits|hold|holds|seat|room|sleep|sleeps|capacity|space',
    },
    labels:
      'capacity|seats|seating|sleeps|(?:max(?:imum)?\\.? )?(?:guests|passengers)|kapazität|sitzplätze|capacité|capacidad|aforo|plazas|capienza|posti|capacidade|lugares|вместимость|容量|定員|収容人数',
    value: figure,
  },
  {
    asks: 'founded|established|set up|foundation|gegründet|gründung|fondée?s?|fondation|fundad[oa]|fundación|fondat[oa]|fondazione|fundação|основан\\p{L}*|成立|创立|創業|設立',
    labels:
      'founded|established|formed|foundation|inception|gründung|gegründet|fondation|création|fundación|fundad[oa]|fondazione|fondat[oa]|fundação|основан[аоы]?|дата основания|成立(?:时间)?|创立|創業|設立',
    value: figure,
  },
  {
    asks: 'built|constructed|how old is (?:the|this) (?:building|house|bridge|church|castle|ship|boat)|baujahr|gebaut|erbaut|construite?s?|construid[oa]|construcción|costruit[oa]|costruzione|construção|построен\\p{L}*|год постройки|建成|建造|竣工|築年',
    labels:
      'built|year built|year of construction|construction|completed|baujahr|erbaut|bauzeit|construction|année de construction|construid[oa]|año de construcción|costruzione|anno di costruzione|ano de construção|постро\\p{L}+|год постройки|建成(?:时间)?|竣工|築年月?',
    value: figure,
  },
  {
    asks: 'who (?:founded|started|set up|established)|founders?|wer (?:hat .* )?gegründet|gründer\\p{L}*|qui a fondé|fondat(?:eur|rice)\\p{L}*|quién fundó|fundador\\p{L}*|chi ha fondato|fondator[ei]|quem fundou|кто основал|основател\\p{L}+|创始人|創業者|創設者',
    labels:
      'founders?|founded by|gründer\\p{L}*|fondat(?:eur|rice)s?|fundador\\p{L}*|fondator[ei]|основател\\p{L}+|创始人|創業者|創設者|المؤسس|संस्थापक',
  },
  {
    asks: 'who (?:designed|built|planned|drew up)|architects?|wer (?:hat .* )?(?:entworfen|gebaut)|architekt\\p{L}*|architecte|arquitect[oa]|architett[oa]|arquitet[oa]|архитектор\\p{L}*|设计师|設計者?|建築家',
    labels:
      'architects?|designers?|designed by|built by|builders?|architekt\\p{L}*|entwurf|architectes?|arquitect[oa]s?|architett[oi]|arquitet[oa]s?|архитекторы?|设计师|設計者?|المهندس|वास्तुकार',
  },
  {
    asks: 'who (?:directed|made the (?:film|movie))|directors?|wer (?:hat .* )?regie|regisseur\\p{L}*|réalisat\\p{L}+|quién dirigió|director[ae]?|chi ha diretto|regista|quem dirigiu|diretor[ae]?|режисс[её]р\\p{L}*|导演|監督',
    labels:
      'directed by|directors?|regie|regisseur\\p{L}*|réalisat\\p{L}+|réalisé par|dirección|dirigida por|director[ae]?|regia|direção|режисс[её]ры?|导演|監督|إخراج|المخرج|निर्देशक',
  },
  {
    asks: 'who wrote|writers?|screenplay|script|wer (?:hat .* )?geschrieben|drehbuch\\p{L}*|scénari\\p{L}+|quién escribió|guion\\p{L}*|chi ha scritto|sceneggia\\p{L}+|quem escreveu|roteir\\p{L}+|кто написал|сценари\\p{L}+|编剧|脚本',
    labels:
      'written by|writers?|screenplay(?: by)?|script|authors?|drehbuch|autor\\p{L}*|scénario|auteurs?|guion|autor(?:es|a)?|sceneggiatura|autor[ei]|roteiro|сценари\\p{L}+|автор\\p{L}*|编剧|作者|脚本|著者|المؤلف|تأليف|लेखक',
  },
  {
    asks: 'who (?:stars?|starred|plays|played|acts?|acted)|starring|actors|cast|wer spielt|darsteller\\p{L}*|qui joue|acteurs|quién actúa|actores|reparto|chi recita|attori|quem atua|elenco|кто играет|в ролях|主演|出演',
    labels:
      'starring|stars|cast|darsteller|besetzung|avec|distribution|reparto|protagonistas|interpreti|cast|elenco|в ролях|主演|演员|出演(?:者)?|بطولة|कलाकार',
  },
  {
    asks: 'who (?:filmed|shot|photographed)|camera(?:man| ?work)|cinematograph\\p{L}+|wer filmte|kamera|qui a filmé|fotografía|fotografia|оператор\\p{L}*|摄影|撮影',
    labels:
      'cinematography|photography|camera|photographed by|kamera|photographie|image|fotografía|fotografia|оператор\\p{L}*|摄影|撮影',
  },
  {
    asks: 'who (?:composed|wrote the music)|composers?|music by|wer (?:hat .* )?komponiert|musik von|compositeur|qui a composé|compositor\\p{L}*|compositore|композитор\\p{L}*|作曲',
    labels:
      'music(?: by)?|composers?|score|musik|musique|compositeur|música|compositor|musiche|compositore|музыка|композитор|音乐|作曲|音楽',
  },
  {
    asks: 'box office|takings|revenue|turnover|einspielergebnis|umsatz|recettes|chiffre d.affaires|recaud\\p{L}+|factur\\p{L}+|incass\\p{L}+|fatturat\\p{L}+|bilheteria|faturamento|сборы|выручка|票房|营收|興行収入|売上',
    asksWith: {
      'how much (?:money )?(?:did|does|has)':
        'make|made|earn|earned|gross|grossed|take|taken|bring in|cinema|cinemas',
    },
    labels:
      'box office|gross|revenue|takings|turnover|einspielergebnis|umsatz|recettes|chiffre d.affaires|recaudación|facturación|incassi|fatturato|bilheteria|faturamento|receita|(?:кассовые )?сборы|выручка|票房|营收|興行収入|売上(?:高)?|الإيرادات|राजस्व',
    value: figure,
  },
  {
    asks: 'vacanc(?:y|ies)|wie viele stellen|combien de postes|cuántas (?:plazas|vacantes)|quanti posti|quantas vagas|сколько вакансий|招聘人数|募集人数',
    asksWith: {
      'how many (?:people|positions|posts|openings|vacancies|jobs|workers)':
        'looking|look|hire|hiring|search|searching|seek|seeking|wanted|open|available|vacant|are there',
    },
    labels:
      '(?:number of )?(?:vacancies|openings|positions|posts|places)|(?:offene )?stellen|postes?(?: à pourvoir)?|vacantes|plazas|posti(?: disponibili)?|vagas|вакансии|招聘人数|募集人数|عدد الوظائف|रिक्तियां',
    value: figure,
  },
  {
    asks: 'calories|kcal|kilojoules?|kalorien|calorías|calorie|calorias|калори\\p{L}+|卡路里|カロリー',
    labels:
      'calories|energy|energy value|kcal|brennwert|energie|kalorien|énergie|valeur énergétique|energía|calorías|valor energético|energia|calorie|calorias|калорийность|энергетическая ценность|能量|热量|エネルギー|カロリー|熱量|السعرات|कैलोरी',
    value: /\p{N}.*(?:k?cal|kj|кал|ккал|卡|カロリー)|^\D*\p{N}+\D*$/iu,
  },
  {
    asks: 'parking|leave (?:the|my|our|a) car|car parks?|parken|parkplatz|parkplätze|garer|stationner|parking|aparcar|aparcamiento|estacionar|parcheggi\\p{L}+|estacionamento|парков\\p{L}+|停车|駐車',
    asksWith: {
      'park(?:ing)?': 'car|i|we|one|free|where|there|available|cost|spaces?|lot',
    },
    labels:
      '(?:car )?parking|car parks?|parken|parkplätze?|parkplatz|parkmöglichkeit\\p{L}*|stationnement|parking|aparcamiento|estacionamiento|parcheggi?o|estacionamento|парковка|停车场?|駐車場?|موقف السيارات|पार्किंग',
  },
  {
    asks: 'dogs?|cats?|pets?|hund\\p{L}*|haustier\\p{L}*|chiens?|animaux|perros?|mascotas?|cani|cane|animali|cachorros?|animais|собак\\p{L}*|животн\\p{L}+|宠物|ペット|犬',
    labels:
      'pets|dogs|pet policy|pets (?:allowed|policy)|haustiere|hunde|animaux(?: domestiques)?|mascotas|animales|animali|animais|(?:домашние )?животные|宠物|ペット|الحيوانات(?: الأليفة)?|पालतू',
  },
  {
    asks: 'pay (?:by|with|in)(?= )|credit cards?|methods? of payment|payment methods?|bar zahlen|mit karte|zahlungs\\p{L}+|par carte|en espèces|con tarjeta|en efectivo|con carta|in contanti|com cartão|em dinheiro|картой|наличны\\p{L}+|现金|刷卡|カード|現金',
    labels:
      'payment(?: methods?| options?)?|methods? of payment|we accept|cards accepted|zahlung\\p{L}*|bezahlung|paiements?|moyens de paiement|(?:formas|métodos|medios) de pago|pago|pagament[oi]|pagamento|оплата|способы оплаты|支付方式|付款|お?支払い?(?:方法)?|طرق الدفع|भुगतान',
  },
  {
    asks: 'freehold|leasehold|tenure|eigentumswohnung|erbpacht',
    labels: 'tenure|title|eigentum\\p{L}*',
  },
  {
    asks: 'attendance|wie viele zuschauer|zuschauerzahl|spectateurs|affluence|espectadores|asistencia|spettatori|зрител\\p{L}+|посещаемость|观众人数|観客数',
    asksWith: {
      'how many (?:people|spectators|fans|visitors)':
        'watch|watched|watching|attend|attended|came|saw|turned|there|visit|visited',
    },
    labels:
      'attendance|crowd|spectators|zuschauer(?:zahl)?|besucher(?:zahl)?|spectateurs|affluence|asistencia|espectadores|spettatori|público|посещаемость|зрители|观众|観客(?:数)?|入場者数',
    value: figure,
  },
  {
    asks: 'source|entspring\\p{L}+|quelle|prend sa source|nace|nasce|исток\\p{L}*|发源|源流',
    asksWith: {
      'where does(?: (?:the|this) (?:river|stream|trail|path|route|line))?':
        'start|starts|begin|begins|rise|rises',
    },
    labels:
      'source|headwaters|spring|quelle|ursprung|nacimiento|sorgente|nascente|исток|源头|发源地?|源流|水源|المنبع|उद्गम',
  },
  {
    asks: '(?:flows?|empties|drains) into|mouth|mündet|mündung|se jette|embouchure|desemboca\\p{L}*|sfocia|foce|deságua|foz|впада\\p{L}+|устье|河口',
    asksWith: {
      'where does(?: (?:the|this) (?:river|stream|trail|path|route|line))?':
        'end|ends|flow into|meets?|join|joins|sea|ocean',
    },
    labels:
      'mouth|flows into|outflow|mündung|mündet in|embouchure|se jette dans|desembocadura|foce|foz|устье|впадает в|河口|المصب|मुहाना',
  },
  {
    asks: 'occupation|profession|for a living|beruf\\p{L}*|métier|profesión|professione|profissão|професси\\p{L}+|职业|職業',
    labels:
      'occupations?|profession|beruf|tätigkeit|métier|activités?|profesión|ocupación|professione|occupazione|profissão|ocupação|профессия|род деятельности|职业|職業|المهنة|पेशा',
  },
  {
    asks: 'awards?|prizes? (?:did|has|was|were|won)|auszeichnung\\p{L}*|récompenses|premios|prêmios|premi|наград\\p{L}+|奖项|受賞',
    labels:
      'awards?|prizes|honou?rs|auszeichnungen|distinctions|récompenses|premios|premi|prêmios|награды|奖项|受賞(?:歴)?|الجوائز|पुरस्कार',
  },
  {
    asks: 'minimum age|age limit|how old (?:do|must|should|does)|mindestalter|ab welchem alter|wie alt muss|âge minimum|à partir de quel âge|edad mínima|età minima|idade mínima|с какого возраста|最低年龄|年齢制限|何歳から',
    labels:
      '(?:minimum |recommended )?age(?: limit| restriction| range| group)?|ages|mindestalter|alter|altersempfehlung|âge(?: minimum)?|edad(?: mínima)?|età(?: minima)?|idade(?: mínima)?|возраст|年齢(?:制限)?|年龄|العمر|आयु',
    value: figure,
  },
  {
    asks: 'wheelchairs?|step-free|accessib(?:le|ility)|disabled|rollstuhl\\p{L}*|barrierefrei\\p{L}*|fauteuil roulant|silla de ruedas|accesib\\p{L}+|sedia a rotelle|cadeira de rodas|acessib\\p{L}+|инвалид\\p{L}*|轮椅|无障碍|車椅子|バリアフリー',
    labels:
      'accessibility|wheelchair access|(?:disabled )?access|barrierefreiheit|accessibilité|accesibilidad|accessibilità|acessibilidade|доступность|доступная среда|无障碍(?:设施)?|バリアフリー|إمكانية الوصول|सुगम्यता',
  },
  {
    asks: 'viewings?|arrange to (?:see|view|look)|(?:see|view|look at|look round|visit) (?:it|the (?:house|flat|property))|besichtig\\p{L}+|visiter|visitar|visitare|посмотреть (?:квартиру|дом)|看房|内覧',
    labels:
      'viewings?|open house|besichtigung(?:en|stermine?)?|visites?|visitas|visite|показ\\p{L}*|看房|内覧(?:会)?',
  },
  {
    asks: 'wi-?fi|wlan|internet',
    labels:
      'wi-?fi|wlan|internet(?: access)?|internetzugang|accès internet|интернет|无线网络|ネット',
  },
  {
    asks: 'battery (?:life|last)|how long does (?:the|its|a) battery|akkulaufzeit|wie lange hält der akku|autonomie|autonomía|autonomia|续航|バッテリー',
    labels:
      'battery life|battery|akkulaufzeit|akku|autonomie|autonomía|autonomia|время (?:автономной )?работы|续航(?:时间)?|バッテリー(?:駆動時間)?|البطارية|बैटरी',
    value: figure,
  },
  {
    asks: 'meeting point|where (?:do|should|shall) (?:we|i|you) (?:meet|gather)|treffpunkt|wo treffen|point de rendez-vous|où se retrouve|punto de encuentro|punto di ritrovo|ponto de encontro|место встречи|集合地点|集合場所',
    labels:
      'meeting (?:point|place)|meet(?:ing)? at|treffpunkt|(?:point|lieu) de rendez-vous|punto de encuentro|punto di ritrovo|ponto de encontro|место встречи|集合地点|集合場所|نقطة اللقاء|मिलने का स्थान',
  },
  {
    asks: 'who (?:organi[sz]es|organi[sz]ed|hosts?|hosted|runs|is behind)|organi[sz]ers?|veranstalter\\p{L}*|organisat(?:eur|rice)\\p{L}*|organizador\\p{L}*|organizzator[ei]|организатор\\p{L}*|主办|主催',
    labels:
      'organi[sz]ers?|organi[sz]ed by|hosts?|hosted by|veranstalter\\p{L}*|organisat(?:eur|rice)s?|organisé par|organizador\\p{L}*|organiza|organizzator[ei]|организатор\\p{L}*|主办方?|主催者?|المنظم|आयोजक',
  },
  {
    asks: 'who (?:teaches|taught|gives|leads|presents)|teachers?|instructors?|lecturers?|wer (?:leitet|unterrichtet|hält)|dozent\\p{L}*|kursleit\\p{L}+|qui (?:enseigne|anime)|quién (?:imparte|enseña)|chi (?:insegna|tiene)|quem (?:ensina|ministra)|кто (?:вед[её]т|преподаёт|преподает)|讲师|講師',
    labels:
      'teachers?|instructors?|lecturers?|tutors?|speakers?|led by|taught by|dozent\\p{L}*|(?:kurs)?leitung|referent\\p{L}*|enseignant\\p{L}*|intervenant\\p{L}*|animé par|profesor\\p{L}*|imparte|ponentes?|docent[ei]|insegnant[ei]|relator[ei]|professor\\p{L}*|преподаватель|ведущ\\p{L}+|讲师|主讲人?|講師|المدرس|शिक्षक',
  },
];
