import { withoutMarks } from './terms';

/** Endings by which forms of a word differ, and words of one family, without marks: enough to find a listed word by another form. */
const lists: Record<string, string> = {
  ar: `ة ه ها هم هن ك كم نا ي ات ون ين ان ا ت تم وا ن ية ته تها تهم اته اتها ائه اء هما كما نه ني تني ونه ينه تان تين
    وه يا ائي ائية ائهم`,
  de: `e en er es em n s t te ten test tet st est et end ende enden ender endes eln ern elt ert elte erte elten erten
    ung ungen in innen elst ste sten ster stes ere eren erer eres tem ter tes ens erin erinnen lich licher liche
    lichen`,
  es: `o a os as e es ar er ir ado ada ados adas ido ida idos idas ando iendo amos ais an emos eis en aste aron i
    iste io imos ieron aba abas abamos aban ia ias iamos ian are ara aran aremos ere era eran eremos ire ira iran
    iremos aria arian eria erian iria irian mente acion aciones icion iciones imiento amiento or ora ores arse erse
    irse arlo arla erlo irlo se ndo z ces zco zca que quen erla irla arle erle irle arlos erlos irlos arlas erlas
    irlas arles erles arme erme irme arte erte irte arnos ernos irnos andolo andola andose iendose iera ieras ieran
    iese abais asteis ios ad ed id eme ame amente isimo isima ito ita itos itas able ables ible ibles idor idora dor
    dora`,
  fr: `e s es x er ez ent ons ait ais aient ant ante antes ants ee ees i ie is ies it ir issent issons issez issait
    issant ira irait iront era erait eront erai eras erez ra rai rons ront rait u ue us ues re t ts te tes ment ement
    eur eurs euse euses age ages aison aisons ation ations ements nt le les ne nes ve ves ge gea geons ames ates
    erent irent ins int rez riez rions assent isse isses il els elle elles aux ales al able ables ible ibles iste
    istes oir oire oires`,
  hi: 'ा े ी ों ें ो ि ियों ियाँ ियां यों यां याँ ना ने नी ता ते ती कर ाकर या ये यी ई ए एं एँ ेगा ेगी ेंगे ूँगा ूंगा ाया ाए ाई ाना ाने ानी ाता ाते ाती ँ ं',
  it: `o a i e are ere ire ato ata ati ate ito ita iti ite uto uta uti ute ando endo iamo ete ano ono ava avano eva
    evano iva ivano era eranno ira iranno ro rono arono irono mente azione azioni izione izioni amento amenti imento
    imenti ore ori rice arsi ersi irsi arlo arla erlo hi he hiamo io ii assi asse assero essi esse essero isti aste
    este iste erebbe ebbe irebbe eremo erete erai arli arle erli erle irlo irla irli irle armi ermi irmi arti erti
    irti arci erci irci andolo ichi iche ci gli ghi ghe issimo issima abile abili ibile ibili tore trice tori ista`,
  pt: `o a os as e es s ar er ir or ado ada ados adas ido ida idos idas ando endo indo amos emos imos am em ou ei eu
    iu i aste este iste aram eram iram ava avas avamos avam ia ias iamos iam ara aremos arao arei era eremos erao
    erei ira iremos irao irei aria ariam eria eriam iria iriam asse assem esse essem isse issem armos erem irem arem
    mente acao acoes icao icoes cao coes sao soes amento amentos imento imentos ador adora adores edor edora edores
    ao oes aes aos oa l is al ais el eis il vel veis m ns ens z zes inho inha inhos inhas ca que quei cam quem car ga
    gue guei gar co cos cas ivel iveis issimo issima ista istas avel aveis`,
  ru: `а я ы и у ю е о ой ей ою ам ям ами ями ах ях ов ев ок ек ь ья ью ого его ому ему ым им ый ий ая яя ое ее ые ие
    ую юю ых их ыми ими ть ти л ла ло ли ет ит ут ют ат ят ем ете ите ешь ишь ал ала ало али ил ила ило или ел ела
    ело ели ать ить еть ять уть аю ает ают яет яют ся сь ться лся лась лось лись тся ется ится ются ятся аться иться
    ался алась ались ается аются ился илась илось ились аем яем н на но ны ен ена ено ены ан ана ано аны нный нная
    нное нные нного нной нных ный ная ное ные ного ной ных ание ания анию анием ении ение ения ению ением ании ка ки
    ку кой ке ко ом ешься ишься етесь итесь й йте йся ись в вши ив ивши вший вшая вшее вшие вшего вших вшим вшем вшую
    щий щая щее щие щего щих щим щими щем щую ющий ющая ющее ющие ющего ющих ющим ющую ющими ащий ащая ащие ащих ущий
    ущая ущее ущие ущего ущих ущим ящий ящая ящие ящих вшись ющийся ющаяся ющиеся ости остью остей ость остям остях
    ик ика ики иков нул нула нули нуть нет нут ец ца цы цу цом цев цам ейшии ейшая ейшие еиш емы емая емый емые
    ельный ельная ельное ельные ски ский ская ское ские ского ской ских ским овать ует уют овал овала овали уй уем
    ован ована овано ованы ованный ованная ованное ованные ованных ованной ыв ывать ывает ывают ывал ывала ывали
    ывалась ывался иваться ивать ивает ивают ивал ивали ивается ываться ывается ываются`,
};

const sets = new Map(
  Object.entries(lists).map(([language, list]) => [
    language,
    new Set(['', ...list.split(/\s+/u).map(withoutMarks)]),
  ]),
);
const longest = 7;

/** What a word without marks may begin with when an ending of its language is taken off, the longest first; itself where no endings are known. */
export function beginnings(word: string, language: string): string[] {
  const endings = sets.get(language);
  if (!endings) return [word];
  return Array.from({ length: Math.min(longest, word.length) + 1 }, (_, cut) => word.length - cut)
    .filter((length) => endings.has(word.slice(length)))
    .map((length) => word.slice(0, length));
}
