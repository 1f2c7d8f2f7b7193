/** Wordings that ask which of several has most or least of something. */

export type Extreme = 'most' | 'least';

/** A question for an end. */
export interface AskedExtreme {
  /** What is said before and after the words that ask for it. */
  before: string;
  after: string;
  /** Whether a column named so holds what the adjective of the question measures. */
  implies(column: string): boolean;
  /** Whether the adjective measures anything: “the highest rating”. */
  isOpen: boolean;
  /** The end of a column that is asked for: the oldest bridge has most years of age, and the least year. */
  endOf(column: string): Extreme;
}

/** Adjectives for both ends of a measure, and what columns that hold it are named by. Sources of regular expressions. */
interface Measure {
  columns: string;
  most: string;
  least: string;
  /** The same in languages that do not part words. */
  mostUnspaced?: string;
  leastUnspaced?: string;
}

/** Endings of adjectives: of superlatives in German and Dutch, of any in Romance languages. */
const st = String.raw`st\p{L}*`;
const e = '(?:e?s?|er?s?)';
const oa = '[oaie]s?';

/** Without them “mayor” and “minor” are English. */
const has = '(?:el|la|los|las|lo|il|le|o|os|as|tiene|tienen|ha|hanno|tem|têm|con|com|de|di)';
const fr = '(?:le|la|les) plus ';
const frLess = '(?:le|la|les) moins ';

/** “Which was opened first?”; “which scored first” is not asked of points. */
const inOrder =
  '(?<=(?:opened|built|founded|established|launched|released|completed|constructed|made|born) )';

/** No column is named so: any may be meant. */
const anyColumn = '(?!)';

const measures: readonly Measure[] = [
  {
    columns:
      'price|cost|fare|fee|rate\\b|preis|kosten|gebühr|prix|tarif|coût|prec?io|coste|prezzo|costo|preço|prijs',
    most: `priciest|dearest|costliest|most expensive|teuer${st}|${fr}ch(?:er|ère)s?|más car${oa}|più car${oa}|mais car${oa}|duurste|сам\\p{L}+ дорог\\p{L}+|дороже всего|أغلى|الأغلى`,
    mostUnspaced: '最[贵貴]的?|(?:最も|一番|いちばん|もっとも)高い',
    leastUnspaced: '最便宜的?|(?:最も?|一番|いちばん|もっとも)安い?',
    least: `cheapest|least expensive|billig${st}|günstig${st}|preiswerte${st}|${frLess}ch(?:er|ère)s?|más barat${oa}|menos car${oa}|meno car${oa}|più economic\\p{L}+|mais barat${oa}|goedkoopste|сам\\p{L}+ деш[её]в\\p{L}+|дешевле всего|أرخص|الأرخص`,
  },
  {
    columns:
      'salar(?:y|ies)|wages?\\b|pay(?:ment)?\\b|paid|income|earnings?|gehalt|lohn|löhne|verdienst|salaire|sueldo|salario|stipendio|salário|зарплат|оклад',
    most: `earns? (?:the )?most|(?:best|highest)[- ]paid|paid (?:the )?most|verdient am meisten|gagne le plus|gana más|guadagna di più`,
    least: `earns? (?:the )?least|(?:worst|lowest)[- ]paid|paid (?:the )?least|verdient am wenigsten|gagne le moins|gana menos|guadagna (?:di )?meno`,
  },
  {
    columns:
      'growth|change|increase|rise\\b|wachstum|veränderung|zuwachs|évolution|croissance|variation|crecimiento|variación|crescita|variazione|рост|изменени',
    most: `(?:grew|grows|grown|rose|increased|gained) (?:the )?(?:most|fastest)|fastest[- ]growing|am (?:stärksten|meisten) gewachsen|wuchs am (?:stärksten|meisten)|le plus augmenté|más creció|creció más|cresciut[oa] di più`,
    least: `(?:fell|dropped|declined|lost|shrank|decreased) (?:the )?most|am (?:stärksten|meisten) gefallen|le plus baissé|más cayó|cayó más`,
  },
  {
    columns: 'rating|stars\\b|bewertung|valoración|valutazione|avaliação|beoordeling',
    most: `(?:best|top|highest)[- ]rated|(?:most )?highly rated|rated (?:the )?(?:best|highest)|best(?=[- ](?:\\p{L}+ )?(?:ratings?|review(?:s|ed)))|best(?:e[nrs]?)? ?bewertet\\p{L}*|beste[nrs]? bewertung\\p{L}*|(?:mieux|meilleure?s?) noté${e}|meilleure (?=note|évaluation)|mejor (?:valorad${oa}|puntuad${oa}|(?=valoración|puntuación))|(?:meglio|miglior) (?:valutat${oa}|recensit${oa}|(?=valutazione))|melhor(?:es)? (?:avaliad${oa}|(?=avaliação))|best beoordeeld\\p{L}*`,
    least: `(?:worst|lowest)[- ]rated|rated (?:the )?(?:worst|lowest)|worst(?=[- ](?:\\p{L}+ )?(?:ratings?|review(?:s|ed)))|schlechtest\\p{L}* (?:bewertet\\p{L}*|bewertung\\p{L}*)|(?:moins bien|plus mal) noté${e}|peor (?:valorad${oa}|puntuad${oa})|peggio valutat${oa}|pior(?:es)? avaliad${oa}`,
  },
  {
    columns: 'capacity|volume',
    most: 'holds? (?:the )?most',
    least: 'holds? (?:the )?least',
  },
  {
    columns: 'height|elevation|altitude|höhe|hauteur|altura|altitud|altezza|hoogte',
    most: `tallest|highest|höch${st}|${fr}haut${e}|más alt${oa}|più alt${oa}|mais alt${oa}|hoogste`,
    least: `lowest|niedrig${st}|${fr}bas(?:se)?s?|más baj${oa}|più bass${oa}|mais baix${oa}|laagste`,
  },
  {
    columns: 'weight|mass\\b|gewicht|masse|poids|peso',
    most: `heaviest|schwer${st}|${fr}lourd${e}|más pesad${oa}|più pesant[ei]|mais pesad${oa}|zwaarste`,
    least: `lightest|leichte${st}|${fr}lég(?:er|ère)s?|más liger${oa}|più legger${oa}|mais leves?|lichtste`,
  },
  {
    columns:
      'length|duration|time\\b|länge|dauer|longueur|durée|longitud|duración|lunghezza|durata|comprimento|lengte|duur',
    most: `longest|läng${st}|${fr}long(?:ue)?s?|más larg${oa}|più lung\\p{L}+|mais long${oa}|langste`,
    least: `shortest|kürze${st}|${fr}court${e}|más cort${oa}|più cort${oa}|mais curt${oa}|kortste`,
  },
  {
    columns: 'speed|geschwindigkeit|tempo|vitesse|velocidad|velocità|velocidade|snelheid',
    most: `fastest|quickest|schnell${st}|${fr}rapides?|más rápid${oa}|più veloc[ei]|mais rápid${oa}|snelste`,
    least: `slowest|langsam${st}|${fr}lente?s?|más lent${oa}|più lent${oa}|mais lent${oa}|langzaamste`,
  },
  {
    columns: 'depth|tiefe|profond|profundidad|diepte',
    most: `deepest|tief${st}|${fr}profond${e}|más profund${oa}|più profond${oa}|mais fund${oa}|diepste`,
    least: `shallowest|flach${st}`,
  },
  {
    columns: 'temperature|temperatur|température|temperatura|temperatuur|°c|°f',
    most: `warmest|hottest|wärm${st}|heiße${st}|${fr}chaude?s?|más cálid${oa}|más calient[ei]s?|più cald${oa}|mais quentes?`,
    least: `coldest|coolest|kälte${st}|${fr}froide?s?|más frí${oa}|più fredd${oa}|mais fri${oa}|koudste`,
  },
  {
    columns: 'distance|entfernung|abstand|distancia|distanza|distância|afstand',
    most: `furthest|farthest|most distant|weite${st} entfernt\\p{L}*|entfernte${st}|${fr}(?:loin|éloigné${e})|más lejan${oa}|más lejos|più lontan${oa}`,
    least: `nearest|closest|am nächsten|nächstgelegen\\p{L}*|${fr}proches?|más cercan${oa}|más cerca|più vicin${oa}`,
  },
  {
    columns:
      'visitors|guests|passengers|traffic|besucher|fahrgäste|passagiere|visiteurs|voyageurs|visitantes|pasajeros|visitatori',
    most: `busiest|most visited|meistbesucht\\p{L}*|${fr}(?:visité|fréquenté)${e}|más (?:visitad|concurrid)${oa}|più visitat${oa}`,
    least: `quietest|least visited|${frLess}(?:visité|fréquenté)${e}|menos visitad${oa}|meno visitat${oa}`,
  },
  {
    columns:
      '(?<!(?:last|previous|per|an?|each) )year(?! before)|built|founded|opened|established|launched?|since|released?|jahr|gebaut|gegründet|eröffnet|erbaut|seit|année|construit|construction|fondé|fondation|en service|ouvert|año|construid|construcción|fundad|anno|costruit|fondat|ano\\b|bouwjaar',
    most: `${inOrder}last(?=\\W*$)|zuletzt|newest|youngest|latest|most recent|neue${st}|jüng${st}|späte${st}|${fr}(?:récent${e}|jeunes?|nouve(?:au|lle)s?)|más (?:reciente|nuev[oa]|joven)(?:e?s)?|più (?:recent[ei]|nuov${oa})|nieuwste|mais recentes?`,
    least: `${inOrder}first(?=\\W*$)|zuerst|oldest|earliest|älte${st}|frühe${st}|${fr}(?:vieux|vieilles?|ancien(?:ne)?s?)|más (?:antigu|viej)${oa}|più (?:vecchi|antic)\\p{L}*|oudste|mais antig${oa}`,
  },
  {
    columns: '\\bage\\b|alter\\b|âge|edad|età|idade|leeftijd',
    most: `oldest|älte${st}|${fr}(?:âgé${e}|vieux|vieilles?)|más viej${oa}|più vecchi\\p{L}*|oudste`,
    least: `youngest|jüng${st}|${fr}jeunes?|más jóvene?s?|più giovan[ei]|jongste`,
  },
  // What any column may hold most or least of.
  {
    columns: anyColumn,
    most: `highest|largest|biggest|greatest|most|größt\\p{L}*|meisten|${fr}(?:grand|gros|élevé|important)${e}|${fr.trim()}|más grandes?|${has} (?:mayor|maior|maggior)(?:es|[ei])?|más|più grand[ei]|più|grootste|meeste|наибольш\\p{L}+|сам\\p{L}+ (?:больш|высок)\\p{L}+|больше всего`,
    least: `lowest|smallest|least|fewest|kleinst\\p{L}*|wenigsten|gering${st}|${fr}(?:petit|faible)${e}|${frLess.trim()}|más pequeñ${oa}|${has} (?:menor|minor)(?:es|[ei])?|menos|più piccol${oa}|meno|kleinste|minste|laagste|наименьш\\p{L}+|сам\\p{L}+ (?:маленьк|низк)\\p{L}+|меньше всего`,
  },
];

/** Not where two are compared: “más alto que La Loma”. */
const notCompared = String.raw`(?!(?:\s+\p{L}+)?\s+(?:than|als|que|dan|чем)(?!\p{L}))`;
const whole = (words: string, unspaced = '(?!)'): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})${notCompared}|(?:${unspaced})`, 'iu');
const patterns = measures.map(({ columns, most, least, mostUnspaced, leastUnspaced }) => ({
  columns: new RegExp(columns, 'iu'),
  isOpen: columns === anyColumn,
  most: whole(most, mostUnspaced),
  least: whole(least, leastUnspaced),
}));

/** “At most ten”, “most people”. */
const idle = /\b(?:at (?:the )?(?:most|least)|most (?:people|of|often|likely|common|important))\b/i;

interface Found {
  measure: (typeof patterns)[number];
  end: Extreme;
  from: number;
  to: number;
}

/** The end a question asks for, or null; several at once are none. */
export function extremeAsked(question: string): AskedExtreme | null {
  if (idle.test(question)) return null;
  const found = patterns.flatMap((measure) =>
    (['most', 'least'] as const).flatMap((end): Found[] => {
      const match = measure[end].exec(question);
      return match ? [{ measure, end, from: match.index, to: match.index + match[0].length }] : [];
    }),
  );
  // “The most expensive” is not the most of anything else.
  const length = Math.max(...found.map(({ from, to }) => to - from));
  const [first, ...others] = found.filter(({ from, to }) => to - from === length);
  if (!first) return null;
  const isApart = ({ from, to }: Found): boolean => to <= first.from || from >= first.to;
  if (found.some(isApart)) return null;
  const meant = [first, ...others];
  const measuring = (column: string): Found | undefined =>
    meant.find(({ measure }) => measure.columns.test(column));
  return {
    before: question.slice(0, first.from),
    after: question.slice(first.to),
    isOpen: meant.some(({ measure }) => measure.isOpen),
    implies: (column) => measuring(column) !== undefined,
    endOf: (column) => (measuring(column) ?? first).end,
  };
}
