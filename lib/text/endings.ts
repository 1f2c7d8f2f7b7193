import { closedSyllable } from './dutch';
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
  nl: `e en s n t te ten de den d er ers ere sten ste end ende je jes tje tjes pje pjes etje etjes ing ingen heid heden
    lijk lijke iger igere ig ige ster sters aar aars baar bare`,
  pl: `a ą ę e i y u o ów om ami ach em owi owie iem ie ego emu ej ym im ych ich ymi imi ć ać eć ić yć ować am amy acie ają asz
    emy ecie esz isz imy icie ysz ymy ycie ią ują uję ujesz uje ujemy ujecie uj ał ała ało ali ały ił iła iło ili iły ył
    yła yło yli yły ął ęła ęli ować ował owała owało owali owały ł ła ło li ły any ana ane ani anego anej anych anym
    aną ony ona one eni onego onej onych onym oną owany owana owane owanego owanej owanych ty ta te to anie ania aniu
    aniem enie enia eniu eniem ęcie ęcia owanie owania owaniu cie cia ąc ący ąca ące ącego ącej ących ący ość ości
    ością owy owa owe owego owej owych owym ową ny na ne nego nej nych nym ną ni ski ska skie skiego skiej skich skim
    ską nik nika niki ników nicy ka ki kę ką ce ek ka ku kiem ków kach kami ko ze że rze dze sz my łem łam łeś łaś`,
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

/** Languages that write one ending after another, in letters without marks. */
const chained: Record<string, RegExp> = {
  tr: new RegExp(
    String.raw`^(?:l[ae]r|[iu]?m[iu]z|[iu]?n[iu]z|s[iu]n(?:[iu]z)?|[iu]m|[iu]n|s?[iu]|[yn][iuae]|[iuae]|[ny]?d[ae]n?|t[ae]n?|n[dt][ae]n?|n[iu]n|y?l[ae]|c[ae]|ki|l[iu][kg]|s[iu]z|l[iu]|c[iu]|ci|[dt][iu]r|y?[dt][iu]|[dt][iu]k|y?m[iu]s|y?s[ae]k?|y?ken|m[ae][kz]?|m[iu]yor|[iu]?yor|[iuae]r|y?[ae]c[ae][kg]|m[ae]l[iu]|y?[ae]bil|y?[ae]m|y?[ae]n|[dt][iu][gk]|y?[iu]p|y?[ae]r[ae]k|y?inc[ae]|y?unc[ae]|[iu]l|[iu]s|[iu]t|k)+$`,
    'u',
  ),
  ko: /^(?:은|는|이|가|을|를|의|에|도|와|과|로|만|나|랑|에서|에게|께서|한테|으로|까지|부터|처럼|보다|마다|조차|밖에|이나|들|님|씨|쯤|께|서|써|요|다|죠|지|고|면|며|니|냐|게|야|해|했|하|할|한|함|합|하여|되|된|될|됨|돼|됐|됩|습|입|인|일|임|였|었|았|겠|니다|니까|까|시|세|셔|신|실|십|려|으|기|는데|던|음|자|어|아|여|라|란|든|거|건|걸|게|수|데|대|네|군|가량|정도|간|짜리)+$/u,
};

const sets = new Map(
  Object.entries(lists).map(([language, list]) => [
    language,
    new Set(['', ...list.split(/\s+/u).map(withoutMarks)]),
  ]),
);
const longest = { list: 7, chain: 12 };

/** What a word without marks may begin with when an ending of its language is taken off, the longest first; itself where no endings are known. */
export function beginnings(word: string, language: string): string[] {
  const endings = sets.get(language);
  const chain = chained[language];
  if (!endings && !chain) return [word];
  const most = Math.min(chain ? longest.chain : longest.list, word.length);
  const isEnding = (rest: string): boolean =>
    endings?.has(rest) ?? (rest === '' || chain?.test(rest) === true);
  return Array.from({ length: most + 1 }, (_, cut) => word.length - cut)
    .filter((length) => isEnding(word.slice(length)))
    .flatMap((length) => {
      const beginning = word.slice(0, length);
      const closed = language === 'nl' ? closedSyllable(beginning, word.slice(length)) : beginning;
      return closed === beginning ? beginning : [beginning, closed];
    });
}
