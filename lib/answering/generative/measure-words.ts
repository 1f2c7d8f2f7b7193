/** Units that can be taken for each other; names and forms come from the browser (CLDR). */
export const units: Record<string, string[]> = {
  duration: ['minute', 'hour', 'day', 'week', 'month', 'year'],
  length: ['millimeter', 'centimeter', 'meter', 'kilometer', 'inch', 'foot', 'yard', 'mile'],
  mass: ['gram', 'kilogram', 'ounce'],
  volume: ['milliliter', 'liter', 'gallon'],
  temperature: ['celsius', 'fahrenheit'],
};

/** Spring, summer, autumn, winter; forms of one with `/`. */
export const seasons: Record<string, string> = {
  en: 'spring summer autumn/fall winter',
  de: 'frühling/frühjahr sommer herbst winter',
  fr: 'printemps été automne hiver',
  es: 'primavera verano otoño invierno',
  it: 'primavera estate autunno inverno',
  pt: 'primavera verão outono inverno',
  nl: 'lente/voorjaar zomer herfst/najaar winter',
  pl: 'wiosną/wiosna/wiosny latem/lato/lata jesienią/jesień/jesieni zimą/zima/zimy',
  ru: 'весной/весна/весны/весну летом/лето/лета осенью/осень/осени зимой/зима/зимы/зиму',
  tr: 'ilkbahar yaz sonbahar kış',
  el: 'άνοιξη καλοκαίρι φθινόπωρο χειμώνα/χειμώνας',
  ro: 'primăvara/primăvară vara/vară toamna/toamnă iarna/iarnă',
  zh: '春天/春季 夏天/夏季 秋天/秋季 冬天/冬季',
  ja: '春 夏 秋 冬',
  ar: 'الربيع الصيف الخريف الشتاء',
  hi: 'वसंत गर्मी/गर्मियों पतझड़ सर्दी/सर्दियों',
  th: 'ฤดูใบไม้ผลิ ฤดูร้อน ฤดูใบไม้ร่วง ฤดูหนาว',
  vi: 'xuân hè thu đông',
};

/** Money in any language; a symbol stands for its word. */
export const currencies: Record<string, string> = {
  dollar:
    '$ dollar dollars dólar dólares dollaro dollari доллар доллара долларов دولار دولارات डॉलर ดอลลาร์ ドル 美元',
  euro: '€ euro euros евро يورو यूरो ยูโร ユーロ 欧元 ευρώ',
  pound: '£ pound pounds pfund livre livres libra libras sterlina sterline фунт фунта фунтов',
  yen: '¥ yen иен иены 円',
  rupee: '₹ rupee rupees рупий рупии रुपये रुपया',
  rouble: '₽ rouble roubles ruble rubles rubel рубль рубля рублей',
  franc: 'franc francs franken franco francos franchi франков',
  crown: 'crown crowns krone kronen крон кроны',
  cent: 'cent cents céntimo céntimos centesimi цент цента центов pence penny',
  yuan: '元 人民币',
  baht: '฿ บาท',
};

/** Names that the browser does not have, by what they measure: spellings, and what people say for them. */
export const furtherNames: Record<string, Record<string, string>> = {
  duration: {
    week: 'semanas 星期 个星期 週間 礼拜',
    month: '个月 か月 ヶ月 महीना महीने महीनों شهر شهرا شهور',
    year: 'साल सालों عام عاما أعوام سنوات سنين',
    hour: 'घंटा घंटे घंटों',
  },
  length: {
    millimeter: 'millimetre millimetres',
    centimeter: 'centimetre centimetres',
    meter: 'metre metres',
    kilometer: 'kilometre kilometres',
  },
  area: {
    squareMeter:
      'quadratmeter quadratmetern metri×quadrati metros×cuadrados mètres×carrés square×meters square×metres 平方米',
    squareKilometer:
      'quadratkilometer quadratkilometern square×kilometers square×kilometres 平方公里',
    hectare:
      'hectare hectares hektar hectárea hectáreas ettaro ettari гектар гектара гектаров هكتار هكتارا 公顷 ヘクタール हेक्टेयर เฮกตาร์',
    acre: 'acre acres акр акра акров एकड़',
    rai: 'ไร่',
  },
  mass: {
    kilogram: 'kilo kilos',
    pound: 'pound pounds',
    tonne:
      'tonne tonnes ton tons tonnen tonelada toneladas tonnellata tonnellate тонна тонны тонн тонну тонной 吨 トン طن أطنان टन ตัน',
  },
  daytime: {
    morning: 'morning mornings morgens vormittags matin mañana mattina утром',
    afternoon: 'afternoon afternoons nachmittags',
    evening: 'evening evenings abends soir noche sera вечером',
    night: 'night nights nachts nuit notte ночью',
  },
  volume: {
    liter: 'litre litres',
    milliliter: 'millilitre millilitres',
    cubicMeter:
      'kubikmeter kubikmetern cubic×meters cubic×metres mètres×cubes metros×cúbicos metri×cubi 立方米',
  },
  week: {
    weekday: 'weekday weekdays werktag werktage',
    weekend: 'weekend weekends wochenende wochenenden',
  },
};

/** The same as symbols, which are units only after a number. */
export const unitSymbols: Record<string, Record<string, string>> = {
  duration: { minute: 'min', hour: 'h hr hrs std' },
  length: {
    millimeter: 'mm',
    centimeter: 'cm',
    meter: 'm',
    kilometer: 'km',
    foot: 'ft',
    yard: 'yd',
    mile: 'mi',
  },
  area: { squareMeter: 'm2 qm', squareKilometer: 'km2', hectare: 'ha' },
  mass: { gram: 'g', kilogram: 'kg', pound: 'lb lbs', ounce: 'oz', tonne: 't' },
  volume: { milliliter: 'ml', liter: 'l', gallon: 'gal', cubicMeter: 'm3' },
  speed: { kilometers: 'km/h', miles: 'mph', meters: 'm/s' },
};
