/**
 * Pairs a careless retelling exchanges, by language; every form is compared with every form of the other side. A form
 * that ends with `*` stands for all words that begin so.
 */
export const oppositeWords: Record<string, string> = {
  en: `increase increased increases increasing rise rises rose rising risen grow grew grows growing grown raise raised raises lengthen lengthened|cut cuts lower lowered lowers reduce reduced reduces shorten shortened decrease decreased decreases decreasing fall falls fell falling fallen decline declined declines declining shrink shrank shrunk drop dropped
more most|less least fewer
higher highest high|lower lowest low
larger largest bigger biggest|smaller smallest
heavier heaviest heavy|lighter lightest
faster fastest quicker quickest quickly|slower slowest slowly
cheaper cheapest cheap|dearer costlier expensive
longer longest long|shorter shortest short
taller tallest tall|shorter shortest short
stronger strongest|weaker weakest
thicker thickest|thinner thinnest
wider widest broader|narrower narrowest
deeper deepest|shallower shallowest
richer richest|poorer poorest
easier easiest|harder hardest
brighter brightest|darker darkest
warmer warmest hotter hottest hot warm|colder coldest cooler coolest cold cool
earlier|later
first|last
north northern|south southern
east eastern|west western
left|right
always|never rarely
all every|none no few
most|few half
all|half some
will|may might
profit profits profitable|loss losses lost unprofitable
win wins won victory|lose loses lost defeat defeated
begin begins began begun start starts started|end ends ended finish finished
open opened opens reopen reopened reopens|close closed closes shut
full whole entire entirely|half partly partially
already|will plans planned
allow allowed allows permit permitted permits|forbid forbidden forbids prohibit prohibited prohibits ban banned bans
accept accepted accepts adopt adopted adopts approve approved approves back backed backs endorse endorsed favour favoured favor favored support supported supports vote voted|reject rejected rejects refuse refused refuses oppose opposed opposes veto vetoed against dismissed
include included includes including|exclude excluded excludes excluding
above|below
maximum|minimum
oldest older|youngest younger newest newer
best better|worst worse
many much|few little
positive|negative
success successful successfully succeeded|failure unsuccessful unsuccessfully failed
enable enabled enables|disable disabled disables
required mandatory|optional
possible|impossible
legal|illegal
male males men man boys boy|female females women woman girls girl
mother father parents parent|daughter son daughters sons
mother mothers|father fathers
brother brothers|sister sisters
husband|wife
daughter daughters|son sons
uncle|aunt
king|queen
buy buys bought|sell sells sold
lend lent|borrow borrowed
teach teaches taught|learn learns learned
employ employed hired|fired dismissed sacked
import imported imports|export exported exports
love loved|hate hated
public|private
major|minor
internal|external
agreed agree agrees|disagreed disagree disagrees`,
  de: `teurer teuer teuerste*|billiger billig günstiger günstig
größer* größte* mehr höher* höchste* hoch|kleiner* kleinste* weniger niedriger* niedrigste* geringer*
länger* längste*|kürzer* kürzeste*
schwerer*|leichter*
schneller*|langsamer*
älter* älteste*|jünger* jüngste* neuer*
besser* beste*|schlechter* schlechteste*
stieg* steigen steigt wuchs*|sank* sinken sinkt fiel fielen
vorher|nachher
erste ersten erster|letzte letzten letzter
nord* nördlich*|süd* südlich*
ost* östlich*|west* westlich*
immer|nie niemals selten
alle|keine
eröffnet* öffnete* öffnet geöffnet wiedereröffnet offen|geschlossen schloss schließt
kaufte* gekauft|verkaufte* verkauft
erlaubt|verboten
angenommen angenommene* genehmigt* billigte* gebilligt* befürwort* unterstützt*|abgelehnt* lehnte* lehnt verwarf verworfen
linke* links|rechte* rechts
dafür|dagegen
volle vollen voller volles ganze ganzen ganzer gesamte gesamten gesamter|halbe halben halber hälfte teilweise
bereits schon|will wollen soll sollen plant planen geplant
kostenlos gratis|kostenpflichtig
gewann* gewonnen siegte*|verlor* verloren unterlag*
begann* beginnt anfang|endete* endet ende
vater|mutter
bruder|schwester
sohn|tochter
früher*|später*`,
  fr: `plus|moins
cher chère chers|marché
haut* élevé*|bas basse bases
grand*|petit*
long*|court*
augment* hausse|diminu* baiss*
premier* première*|dernier* dernière*
nord|sud
est|ouest
toujours|jamais
tous toutes|aucun aucune
ouvert* ouvre ouvrent ouvrit ouvrir|fermé* ferme ferment ferma fermer
achet*|vend*
permis autorisé*|interdit*
accept* adopt* approuv* soutenu* voté votée|refus* rejet*
gagn* vainqueur*|perd*
gauche|droite
père|mère
frère|sœur
fils|fille
mieux meilleur*|pire
totalité entière entier entièrement|moitié partie partiellement
gratuit*|payant*`,
  es: `más|menos
caro cara caros caras|barato barata baratos baratas
mayor mayores|menor menores
alto alta|bajo baja
largo larga|corto corta
aument* subió creció|disminu* bajó cayó
primer primero primera|último última
norte|sur
este oriental|oeste occidental
siempre|nunca jamás
todos todas|ninguno ninguna
abrió abre abren abrir abiert*|cerró cierra cierran cerrar cerrad*
compr*|vend*
permit*|prohib*
acept* aprob* apoy* votó votaron|rechaz*
ganó ganar* ganado|perdió perder* perdido
izquierd*|derech*
padre|madre
hermano|hermana
hijo|hija
mejor mejores|peor peores
entero entera totalidad totalmente|mitad parcialmente`,
  it: `più|meno
caro cara|economico economica
maggiore|minore
alto alta|basso bassa
aument*|diminu*
primo prima|ultimo ultima
nord|sud
sempre|mai
tutti tutte|nessuno nessuna
aprì apre aprono aprire apert*|chiuse chius* chiude chiudono
vinse vinto vinsero|perse perso persero
sinistr*|destr*
accett* approv* votò votarono|rifiut* respin* bocci*
padre|madre
fratello|sorella
figlio|figlia
migliore|peggiore`,
  pt: `mais|menos
caro cara|barato barata
maior|menor
alto alta|baixo baixa
aument*|diminu*
primeiro primeira|último última
norte|sul
sempre|nunca
todos todas|nenhum nenhuma
pai|mãe
irmão|irmã
melhor|pior`,
  ru: `больш*|меньш*
дороже дорог*|дешевле дешев* дешёв*
выше высок*|ниже низк*
длинн*|коротк* короче
старше|младше моложе
тяжел* тяжёл*|легче легк*
быстрее|медленнее
вырос* увелич*|упал* уменьш* сниз*
раньше|позже
перв*|последн*
север*|юг* южн*
восток* восточн*|запад*
всегда|никогда
все всех|никто
открыт* открыл*|закрыт* закрыл*
купил*|продал*
разреш*|запрещ* запрет*
согласил* принял* одобрил* поддержал* утвердил* проголосовал*|отказал* отклонил* отверг*
выиграл* победил* обыграл*|проиграл*
левый левая левое левого левой левом левую|правый правая правое правого правой правом правую
отец отца|мать матери
брат|сестра
сын|дочь
лучше|хуже
полный полная полное полную полной весь всю|половин* частичн*
бесплатн*|платн*`,
  ar: `أغلى|أرخص
أكبر أعلى أكثر أطول|أصغر أدنى أقل أقصر
قبل|بعد
أول الأول الأولى|آخر الأخير الأخيرة
شمال الشمالي الشمالية|جنوب الجنوبي الجنوبية
شرق الشرقي الشرقية|غرب الغربي الغربية
دائما|أبدا
ارتفع ارتفعت زاد زادت|انخفض انخفضت تراجع
اشترى|باع
فتح تفتح يفتح مفتوح مفتوحة|أغلق تغلق يغلق مغلق مغلقة أغلقت
قبل قبلت وافق وافقت أيد أيدت صوت صوتت|رفض رفضت عارض عارضت
فاز فازت|خسر خسرت
بداية|نهاية
أب والده|أم والدته`,
  hi: `चौड़ा चौड़ी चौड़े|सँकरा सँकरी सँकरे संकरा
बड़ा बड़ी बड़े अधिक ज़्यादा|छोटा छोटी छोटे कम
ऊँचा ऊँची ऊँचे ऊंचा|नीचा नीची
महँगा महँगी महंगा|सस्ता सस्ती
लंबा लंबी|छोटा छोटी
पहले|बाद
उत्तर उत्तरी|दक्षिण दक्षिणी
पूर्व पूर्वी|पश्चिम पश्चिमी
हमेशा|कभी
खुला खुली खुले|बंद
पक्ष समर्थन|विरोध ख़िलाफ़ खिलाफ
जीता जीती जीते|हारा हारी हारे
शुरू आरंभ|समाप्त ख़त्म
पिता|माता माँ`,
  ko: `찬성* 지지* 승인* 가결*|반대* 거부* 부결*
높*|낮*
늘었* 늘어* 증가*|줄었* 줄어* 감소*
열었* 열린* 열렸*|닫았* 닫힌* 닫혔*
이겼*|졌다
시작*|끝났* 끝나*
북쪽* 북부*|남쪽* 남부*
동쪽* 동부*|서쪽* 서부*
처음* 첫|마지막*`,
};

/**
 * Pairs that relate what follows to the rest: opposite only where the same follows (“before the war” and “after the war”,
 * not “after the war” and “before he moved”).
 */
export const relations: Record<string, string> = {
  en: `before|after
for favour favor|against
over|under
with|without`,
  de: `vor bevor|nach nachdem
für|gegen
mit|ohne
über|unter`,
  fr: `avant|après
pour faveur|contre
avec|sans
sur|sous`,
  es: `antes|después tras
favor|contra
con|sin
sobre|bajo`,
  it: `prima|dopo
favore|contro
con|senza
sopra|sotto`,
  pt: `antes|depois após
com|sem
sobre|sob`,
  nl: `voor voordat|na nadat
met|zonder
boven|onder`,
  ru: `до|после
за|против
с|без`,
  ar: `لصالح|ضد`,
};

/** Commoner as another word, but for some neighbours: “est” (is), “este” (this; “al este”: in the east), “bajo” (below). */
export const ambiguousWords: Record<
  string,
  Record<string, { before?: RegExp; notAfter?: RegExp }>
> = {
  en: {
    // “Plans for a bridge”; “started to shrink”
    plans: { before: /./ },
    ...Object.fromEntries(
      ['begin', 'begins', 'began', 'begun', 'start', 'starts', 'started'].map((word) => [
        word,
        { notAfter: /^to$/ },
      ]),
    ),
  },
  fr: { est: { before: /^(?!)/ } },
  es: {
    este: { before: /^(?:al|el|del|hacia)$/ },
    bajo: { notAfter: /^(?:el|la|los|las|un|una|su|sus)$/ },
  },
};
