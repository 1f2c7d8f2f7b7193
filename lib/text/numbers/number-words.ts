/** Cardinals from zero on, by language; forms of one with `/`, `-` where the word is left out. */
export const cardinals: Record<string, string> = {
  en: 'zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  de: 'null - zwei/zwo drei/dreien vier/vieren fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  fr: 'zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  es: 'cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
  it: 'zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  pt: 'zero - dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove',
  ru: 'ноль - два/две/двух/двум/двумя три/трёх/трех/трём/трем/тремя четыре/четырёх/четырех/четырём/четырем/четырьмя пять/пяти/пятью шесть/шести/шестью семь/семи восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати',
  ar: 'صفر - اثنان/اثنين/اثنتان/اثنتين/اثنا/اثني/اثنتا/اثنتي ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/ثمان تسعة/تسع عشرة/عشر',
  hi: 'शून्य - दो तीन चार पाँच/पांच छह/छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह सोलह सत्रह अठारह उन्नीस',
};

/** From twenty on. */
export const tens: Record<string, string> = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  de: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  fr: 'vingt/vingts trente quarante cinquante soixante',
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  it: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  pt: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  ru: 'двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста',
  ar: 'عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين',
  hi: 'बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे',
};

/** From two hundred on, where it is one word. */
export const hundreds: Record<string, string> = {
  es: 'doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas',
  it: 'duecento trecento quattrocento cinquecento seicento settecento ottocento novecento',
  pt: 'duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas',
  ru: 'двести/двухсот триста/трёхсот/трехсот четыреста/четырёхсот/четырехсот пятьсот/пятисот шестьсот/шестисот семьсот/семисот восемьсот/восьмисот девятьсот/девятисот',
  ar: 'مئتان/مئتين/مائتان/مائتين/مئتا/مئتي/مائتا/مائتي ثلاثمئة/ثلاثمائة أربعمئة/أربعمائة خمسمئة/خمسمائة ستمئة/ستمائة سبعمئة/سبعمائة ثمانمئة/ثمانمائة تسعمئة/تسعمائة',
};

/** A hundred, where no article stands before it. */
export const alone: Record<string, string> = {
  en: 'hundred',
  de: 'hundert/einhundert',
  fr: 'cent',
  es: 'cien/ciento',
  it: 'cento',
  pt: 'cem/cento',
  ru: 'сто/ста',
  ar: 'مئة/مائة',
  hi: 'सौ',
};

/** Two thousand in one word. */
export const twoThousand: Record<string, string> = { ar: 'ألفان ألفين ألفا ألفي' };

export const oneAndHalf: Record<string, string> = {
  de: 'anderthalb eineinhalb',
  ru: 'полтора полторы полутора',
  hi: 'डेढ़',
};

/** What multiplies the number before it: hundred, thousand. */
export const multipliers: Record<string, string> = {
  en: 'hundred thousand',
  fr: 'cent/cents mille',
  es: '- mil',
  it: '- mila',
  pt: '- mil',
  ru: '- тысяча/тысячи/тысяч/тысячам',
  ar: 'مئة/مائة ألف/آلاف',
  hi: 'सौ हज़ार/हजार',
};

/** From first on; forms of one with `/`. Words that mean other things more often are left out. */
export const ordinals: Record<string, string> = {
  en: 'first/1st second/2nd third/3rd fourth/4th fifth/5th sixth/6th seventh/7th eighth/8th ninth/9th tenth/10th',
  fr: 'premier/première/premiers/premières/1er/1re deuxième/seconde/2e troisième/3e quatrième/4e cinquième/5e sixième/6e septième/7e huitième/8e neuvième/9e dixième/10e',
  es: 'primer/primera/primeros/primeras segunda/segundas tercer/tercero/tercera/terceros cuarta/cuartas quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima',
  it: 'primo/primi seconda/seconde terzo/terza/terzi/terze quarto/quarta quinto/quinta sesto/sesta settimo/settima ottavo/ottava nono/nona decimo/decima',
  hi: 'पहला/पहली दूसरा/दूसरी तीसरा/तीसरी/तीसरे चौथा/चौथी/चौथे पाँचवाँ/पाँचवीं/पाँचवें/पांचवां/पांचवीं/पांचवें छठा/छठी/छठे सातवाँ/सातवीं/सातवें आठवाँ/आठवीं/आठवें',
  ar: 'الأول/الأولى الثاني/الثانية الثالث/الثالثة الرابع/الرابعة الخامس/الخامسة السادس/السادسة السابع/السابعة الثامن/الثامنة التاسع/التاسعة العاشر/العاشرة',
  zh: '第一/第1 第二/第2 第三/第3 第四/第4 第五/第5 第六/第6 第七/第7 第八/第8 第九/第9 第十/第10 第十一/第11 第十二/第12',
  ja: '第一/第1/一番目/1番目 第二/第2/二番目/2番目 第三/第3/三番目/3番目 第四/第4/四番目/4番目 第五/第5/五番目/5番目 第六/第6 第七/第7 第八/第8 第九/第9 第十/第10',
};

/** Stems of ordinals from first on, and what they end in. */
export const ordinalStems: Record<string, { stems: string; endings: string }> = {
  de: {
    stems: 'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft',
    endings: 'e en er es em',
  },
  ru: {
    stems: 'перв втор трет четверт/четвёрт пят шест седьм восьм девят десят',
    endings: 'ый ой ого ому ым ом ая ую ое ые ых ыми ий ьего ьему ьим ьем ья ьей ью ье ьи ьих ьими',
  },
};

/** Twice, three times … in one word or two. */
export const times: Record<string, string> = {
  en: 'twice/two×times thrice/three×times four×times five×times six×times',
  de: 'zweimal/zwei×mal dreimal/drei×mal viermal/vier×mal fünfmal/fünf×mal sechsmal/sechs×mal siebenmal achtmal neunmal zehnmal',
  ru: 'дважды/два×раза трижды/три×раза четырежды/четыре×раза пять×раз',
};

/** Half, third, quarter. */
export const parts: Record<string, string> = {
  en: 'half one×third quarter',
  de: 'hälfte drittel viertel',
  fr: 'moitié tiers quart',
  es: 'mitad tercio cuarto',
  it: 'metà - quarto',
  ru: 'половина/половины/половину/половине треть/трети четверть/четверти',
  ar: 'نصف ثلث ربع',
  hi: 'आधा/आधी/आधे तिहाई चौथाई',
  zh: '一半/半数/二分之一 三分之一 四分之一',
  ja: '半分/半数/二分の一/2分の1 三分の一/3分の1 四分の一/4分の1',
};

/** Decade, century, millennium. */
export const spans: Record<string, string> = {
  en: 'decade century/centuries millennium/millennia',
  de: 'jahrzehnt/jahrzehnte jahrhundert/jahrhunderte jahrtausend/jahrtausende',
  fr: 'décennie siècle millénaire',
  es: 'década/decenio siglo milenio',
  it: 'decennio/decenni secolo/secoli millennio/millenni',
  ru: 'десятилетие/десятилетия/десятилетий/десятилетии век/века/веке/веков/столетие/столетия/столетий/столетии тысячелетие/тысячелетия/тысячелетий',
  hi: 'दशक/दशकों सदी/सदियों/शताब्दी/शताब्दियों सहस्राब्दी',
};
