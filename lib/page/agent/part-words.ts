/**
 * What a page says of how much of a list it shows, and of what it still waits for. It is looked for in lower case, and digits
 * are those of the scripts that number pages: expressions that ignore case or know all digits take several times as long to
 * make, and are made for each page.
 */

/** Longer texts are sentences (UTF-16 units). */
const longest = 80;
/** Fewer without a word for showing may be steps or pictures. */
const leastShown = 4;

const digits = String.raw`\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19`;
const number = String.raw`([${digits}][${digits}.,٬٫'’\u00a0\u202f]*)`;
const unit = String.raw`(?:\s*(?:条|條|项|項|个|個|件目|件|筆|款|개|건|번째|번))?`;
const to = String.raw`\s*(?:[-–—‑−~〜～至到]|(?:to|through|bis|à|al?|até|do|до|по|tot|till?|إلى|से|ถึง|đến|έως|la)(?=\s))\s*第?\s*`;
const of = String.raw`\s*(?:/|／|[,，、]?\s*(?:总|總)?共(?:有|计|計)?|(?:(?:out\s+)?of|von|sur|de|di|van|av|af|z|ze|из|من(?:\s+أصل)?|από|din|trong(?:\s+(?:tổng\s+)?số)?)(?=\s)|จาก(?:ทั้งหมด)?)\s*(?:(?:about|over|more than|approximately|around|etwa|rund|über|mehr als|environ|plus de|más de|cerca de|circa|oltre|约|約)\s*)?`;
const within = String.raw`\s*(?:件|条|條|项|項|个|個|筆|개|건)?\s*(?:中の?|中|중|[,，、]?\s*(?:当前|目前)?(?:显示|顯示)?第|(?:परिणामों\s+)?में\s+से|sonuçtan|sonuç(?:\s+içinden)?|üründen|ürün\s+içinden)\s*`;

const numbers = new RegExp(number, 'g');
/** The first and the last with the number of all, and in which order. */
const ranges: readonly (readonly [pattern: RegExp, order: readonly number[]])[] = [
  [new RegExp(`${number}${unit}${to}${number}${unit}${of}${number}\\+?${unit}`), [1, 2, 3]],
  [new RegExp(`${number}${within}${number}${unit}${to}${number}${unit}`), [2, 3, 1]],
];
/** How many, and number of all. */
const some = new RegExp(`${number}${of}${number}\\+?`);

/** Words that say that a list is shown. */
const showing = new Set(
  `showing displaying viewing viewed shown displayed zeige zeigt angezeigt angesehen gesehen affichage affichés affichées vu vus mostrando mostrados visto visualizzati exibindo toont bekeken visar viser wyświetlono pokazano показано показаны просмотрено 显示 顯示 已显示 表示中 표시 عرض يتم दिखा แสดง hiển εμφάνιση afișare gösteriliyor gösterilen`.split(
    ' ',
  ),
);
/** What is listed, and small words around it. */
const listed = new Set(
  `results result items products entries records rows articles posts threads topics comments reviews jobs listings matches hits events stories photos recipes books courses ergebnisse ergebnissen einträge einträgen treffer treffern artikel artikeln produkte produkten beiträge beiträgen angebote angeboten elementen bewertungen résultats produits articles éléments annonces avis resultados productos artículos elementos reseñas produtos artigos itens risultati prodotti articoli elementi annunci resultaten producten artikelen resultat produkter treff wyników produktów результаты результатов товары товаров записи записей отзывов النتائج نتيجة منتج منتجات परिणाम परिणामों ผลลัพธ์ รายการ kết quả sản phẩm αποτελέσματα προϊόντα rezultate produse sonuç sonuçlar ürün ürünler 结果 結果 商品 条结果 條結果 显示第 顯示第 件の商品 を表示 を表示中 表示 件を表示 個 개 결과 상품 총 第 全 共 当前 目前`.split(
    ' ',
  ),
);
const small = new Set(
  `you youve you've you’ve have are we the all total in now currently sie haben vous avez de des du les los las i с رहे हैं रहे thị đang`.split(
    ' ',
  ),
);

/** Whether a text says that a list is shown in part: “1–8 of 240”, “You've viewed 24 of 120 products”, “第 1-8 条，共 240 条”. */
export function tellsPart(said: string): boolean {
  const count = said.length > longest ? 0 : (said.match(numbers)?.length ?? 0);
  if (count < 2) return false;
  const text = withoutLoading(said).toLowerCase();
  for (const [pattern, order] of count > 2 ? ranges : []) {
    const range = pattern.exec(text);
    if (!range) continue;
    const [first = 0, last = 0, all = 0] = order.map((at) => valueOf(range[at] ?? ''));
    const words = wordsAround(text, range[0]);
    const mayBeDate = words.length === 0 && /[/／]/u.test(range[0]) && all <= 31;
    return isPage(first, last, all) && words.every(isKnown) && !mayBeDate;
  }
  const both = some.exec(text);
  if (!both) return false;
  const [whole, shown = '', total = ''] = both;
  const words = wordsAround(text, whole);
  if (!words.every(isKnown) || valueOf(shown) < 1 || valueOf(shown) >= valueOf(total)) return false;
  return (
    words.some((word) => showing.has(word)) ||
    (valueOf(shown) >= leastShown && words.some((word) => listed.has(word)))
  );
}

/** “1–8 of 240 · Loading…”: the figures alone. */
function withoutLoading(said: string): string {
  return said
    .split(/[·•|]/)
    .filter((part) => !tellsLoading(part.trim()))
    .join('·');
}

/** Pages of a list begin after a whole number of them, and only the last holds fewer. */
function isPage(first: number, last: number, all: number): boolean {
  const size = last - first + 1;
  if (first < 1 || size < 1 || last > all || size >= all) return false;
  return last === all || (first - 1) % size === 0;
}

function wordsAround(text: string, figures: string): string[] {
  return text
    .replace(figures, ' ')
    .replace(/\s(?:for|für|pour|para|per|voor)\s+["“„«'‘].*$/, '')
    .split(/[\s:：,，。.()（）|·*]+/u)
    .filter((word) => word !== '');
}

function isKnown(word: string): boolean {
  return showing.has(word) || listed.has(word) || small.has(word);
}

/** Zero in the scripts that number pages. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10];

function valueOf(figures: string): number {
  let value = 0;
  for (const figure of figures.matchAll(/\p{Nd}/gu)) {
    const code = figure[0].codePointAt(0) ?? 0;
    const zero = zeros.find((each) => code >= each && code < each + 10);
    value = value * 10 + code - (zero ?? code);
  }
  return value;
}

const loading =
  /^(?:(?:loading|fetching|please wait)(?:\s+(?:more|the|next|page|posts?|comments?|results?|items?|products?|content|stories|articles|replies|data)){0,3}|(?:(?:\S+\s+)?wird|(?:\S+\s+){0,2}werden)\s+geladen|lade(?:\s+\S+){0,2}|chargement(?:\s+en\s+cours)?|cargando(?:\s+más)?|carregando|a carregar|caricamento(?:\s+in\s+corso)?|laden|(?:идёт\s+|ещё\s+)?загрузка|ładowanie|wczytywanie|laddar|laster|indlæser|ladataan|(?:daha fazla )?yükleniyor|đang tải(?:\s+thêm)?|กำลังโหลด|(?:और\s+)?लोड हो रहा है|جار[ٍي]?\s*(?:ال)?تحميل|φόρτωση|se încarcă)\s*(?:\.{2,}|…|⋯)$|^(?:正在)?(?:加载|載入|加載)(?:更多|中)|^読み込み中|^(?:로딩|불러오는)\s*중/;

/** Whether a text stands for what is still to come: “Loading more…”. Without the dots it may be the name of something. */
export function tellsLoading(text: string): boolean {
  return (
    text.length <= longest &&
    /(?:\.\.|[…⋯中중])\s*$/.test(text) &&
    loading.test(text.trim().toLowerCase())
  );
}
