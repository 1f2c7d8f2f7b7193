/**
 * Abbreviations written with a full stop, lower case without the final one, by language.
 * Gathered from style guides and dictionaries; only such as stand before capitals or digits in running text,
 * because a full stop before a small letter never ends a sentence anyway.
 */
const lists: Record<string, string> = {
  en: `adm approx apr asst atty aug ave blvd brig capt cf ch cmdr col comdr corp cpl dec dept dir dist div dr ed eds eng
    eqs est ex feb fig figs fn ft fr gen gov hon hosp hwy inc insp jan jul jun lit lt ltd maj mar messrs mlle mme mmes
    mr mrs ms msgr mt mtn no nos nov oct op ord p para pfc ph pl pp pres prof pt pvt ref refs rep reps res rev rt sec
    secs sen sens sep sept sfc sgt sr ss st ste supt surg tab tel treas univ v var viz vol vols vs dipl ms m.sc b.sc n
    e.g i.e n° nº`,
  de: `abb abs abt abschn allg amtl anm aufl bd bde bearb bes betr bez bspw bsp bzgl bzw ca d.h dgl dipl dir dr ebd eigtl
    erg evtl ev fa fr frl geb gegr ges gest ggf hl hr hrn hrsg ing inkl insb jh jhd jr kap kath kfm lt m.e max med mind
    min mio mr mrd nr o.g o.ä od phil prof rd röm s sen sog st std str s.o s.u tel u.a u.ä u.u univ usw v.a verf vgl
    vorm z.b z.t z.z z.zt zit zt zzgl zus jan jän feb mär apr aug sept sep okt nov dez vet dent rer nat h.c mult`,
  fr: `adj apr art av bd boul c.-à-d cf chap col coll dir dr ed éd env etc ex fig fr hab ill janv févr avr juil sept oct
    nov déc m me mgr mlle mlles mm mme mmes ms n no nos p p.ex pl pp pr prof réf rem s sc st ste suiv t tél trad v vol vs`,
  es: `a.c admón afma ag art arts av avda c/c cap caps cía cra cta cte d.c depto dir dña dr dra dras dres ed ee ej excmo
    ext fig gob gral hnos ilmo ing intr izq jr lcdo lic ltda lun mar mt núm núms nov ago ene feb abr jun jul sep sept oct
    dic no nº pág págs párr párrf párrs pp prof profa prov p.ej s sr sra sras sres srta srtas sta sto tel teléf tít ud uds
    vol vols vs uu min`,
  it: `a.c amm all arch art artt avv cap cav co col comm cfr dir d.c dott dott.ssa dr ecc ed egr es fig figg fasc gen geom
    gent geol ill illmo ing int lett mag mar gen feb apr mag giu lug ago set ott nov dic mons nn no n nr on p pag pagg par
    pp p.es pres prof prof.ssa prov rag rev rif s sec sen sez sig sig.na sig.ra sigg s.p.a ss st tav tel trad v vol voll v.cte f.p`,
  ru: `акад арх бул ввод ген гл гос гр д дм доц др ж журн зав зам изд им инж исп испр ин ил кв кг км кн корп куб л м мин мл
    млн млрд напр нар наст наб нач нем обл оз ок отв отд п пгт пер пл пом пос пр просп проф р рег рис руб с св сек см соч
    ср ст стр табл т.д т.е т.к т.п т.н тел тов тыс уд ул ум ун-т упр устар ф фр х ц ч чел шт экз эт юр янв февр фев мар апр авг сент сен окт нояб ноя дек`,
  pt: `art arts av cap cf cia dir dr dra ed eng ex exmo fig ltda min n no núm p pág págs pp p.ex prof profa sr sra sras srs
    sta sto tel v vol jan fev mar abr jun jul ago set out nov dez exma ilmo ilma`,
  nl: `a.u.b afb afd art bijv blz bv ca cf cq dhr dr drs e.d etc evt fa fig h hfst ing ir incl jhr jl m.a.w m.b.t m.b.v mevr
    mgr min mr mrd nl nr o.a p pag pl plm prof r.-k red resp st str t.a.v t.o.v tel vgl vnl vol z.o.z zgn`,
  hi: `डॉ डा प्रो श्री पं रु ई सं नं पृ लि कं कि मी ग्रा कि.मी कि.ग्रा ए बी सी डी एफ जी एच आई जे के एल एम एन ओ पी आर एस टी यू वी`,
  vi: `tp gs pgs ts ths th.s bs ks ls q p tr`,
  pl: `al art bp cd cm dr dyr gen godz hab im inż itd itp kier km lek m.in mgr min mjr nr np nt o.o ob os pkt pl płk pn por pos
    prof prok r red ref rep rys s św str tab tel tj tys tzn tzw ul ur wg woj wyd zob`,
};

/** Abbreviations that also end sentences: whether they do is decided by the word that follows. */
const trailing: Record<string, string> = {
  en: `a.m p.m co corp inc ltd jr sr etc al bros esq ph.d m.d b.a m.a u.s u.k u.n e.u u.s.a u.s.s.r d.c st ave blvd rd ed dept est
    b.c a.d b.c.e c.e`,
  de: 'usw etc uvm dgl jh jhd std str gmbh co mio mrd n.chr v.chr u.a z.t',
  fr: 'etc cie s.a av j.-c ltd',
  es: 'etc cía s.a d.c a.c ee.uu uu ltda hs km min av',
  it: 'ecc etc s.p.a a.c d.c s.r.l az co arte',
  ru: 'г гг в вв т.д т.п др пр руб дол долл у.е куб.м кв.м м км тыс млн млрд н.э',
  pt: 'etc cia s.a ltda d.c a.c',
  nl: 'enz e.d etc n.v b.v',
  pl: 'itd itp r w',
};

const sets = new Map<string, { always: ReadonlySet<string>; trailing: ReadonlySet<string> }>();

/** The abbreviations of a language; English ones count everywhere, because names and citations travel. */
export function abbreviationsOf(language: string): {
  always: ReadonlySet<string>;
  trailing: ReadonlySet<string>;
} {
  let found = sets.get(language);
  if (!found) {
    const ends = words(`${trailing[language] ?? ''} ${trailing['en'] ?? ''}`);
    const own = words(lists[language] ?? '');
    const english =
      language === 'en' ? [] : words('dr mr mrs ms prof st mt vs no n° nº vol fig jr').values();
    found = {
      always: new Set([...own, ...english].filter((word) => !ends.has(word))),
      trailing: ends,
    };
    sets.set(language, found);
  }
  return found;
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
