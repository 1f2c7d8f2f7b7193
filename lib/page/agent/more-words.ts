/**
 * What is written on controls that bring more of a page, looked for in lower case and in parts: an expression that ignores
 * case, or goes on behind a choice of many words, takes several times as long to make, and is made for each page.
 */

/** Longer texts are no controls (UTF-16 units). */
const longest = 60;

/** Shows more of what stands there already. */
const unfold =
  /^(?:read|see|show|view)\s+(?:the\s+)?(?:more|rest|full|all|everything)\b|^(?:continue reading|expand|more\s*(?:…|\.\.\.|»|›)?$)|^(?:mehr|alles|weiterlesen|weiter lesen|vollständig)\b|^(?:lire|voir|afficher)\s+(?:plus|la suite|tout)|^(?:leer|ver|mostrar)\s+(?:más|todo)|^(?:ler|ver|mostrar)\s+(?:mais|tudo)|^(?:leggi|mostra|vedi)\s+(?:di più|tutto|altro)|^(?:lees|toon)\s+(?:meer|alles)|^(?:läs|visa)\s+mer|^(?:les|vis)\s+mer|^(?:læs|vis)\s+mere|^(?:czytaj|pokaż)\s+(?:więcej|dalej)|^(?:показать|читать)\s+(?:ещё|еще|больше|далее|полностью|вс[её])|もっと(?:見る|読む|表示)|続きを(?:読む|見る)|(?:展开|展開|查看|阅读|閱讀)(?:更多|全文|全部)|더\s*보기|(?:عرض|اقرأ|قراءة)\s+المزيد|(?:devamını|daha fazla)\s+(?:oku|göster)|xem thêm|อ่านต่อ|ดูเพิ่มเติม/;

export function unfoldsMore(label: string): boolean {
  const text = normalize(label);
  return text.length <= longest && unfold.test(text);
}

/** What a page may have more of. */
const things =
  /^(?:comments?|repl(?:y|ies)|answers?|posts?|results?|reviews?|messages?|items?|products?|entries|updates?|events?|jobs?|questions?|responses?|rows?)\b/;
const showing = new Set(['show', 'view', 'see', 'read']);
const amounts = new Set('more older earlier previous newer new additional all'.split(' '));
const number = /^\d[\d,.]*$/;

/** What is said of bringing more and of unfolding alike. */
const either = /^(?:show|see|view)\s+more\W*$/;

/** Brings more than stands there, by what it does. */
const load =
  /^(?:load|fetch)\s+(?:\d+\s+)?(?:more|older|newer|earlier|previous|next|all|additional|remaining|the rest)\b(?!\s+(?:storage|space|memory|credits?|money|funds)\b)/;
const replies = /^\d[\d,]*\s+repl(?:y|ies)\W*$/;
/** The same in other languages; below, how that begins in most of them, and what it is told by anywhere. */
const loadElsewhere =
  /^(?:näytä|lataa|katso)\s+(?:lisää|enemmän)|^(?:(?:mehr|weitere|ältere|alle)\s+(?:\S+\s+){0,2}?(?:laden|anzeigen|ansehen)|mehr laden)|^(?:charger|afficher|voir)\s+(?:plus|davantage|la suite|les?\s+(?:autres\s+)?commentaires)|^(?:cargar|mostrar|ver)\s+(?:más|todos)|^(?:carregar|mostrar|ver)\s+mais|^(?:carica|mostra|vedi)\s+(?:altr[ioe]|di più)|^(?:meer laden|laad meer|toon meer)|^(?:ladda|visa|hämta) (?:fler|mer)|^(?:last inn|vis) (?:flere|mer)|^(?:indlæs|vis) (?:flere|mere)|^(?:załaduj|pokaż|wczytaj)\s+więcej|^(?:загрузить|показать)\s+(?:ещё|еще|больше)|もっと(?:見る|読み込む|表示)|(?:加载|載入|查看|显示)更多|더\s*(?:보기|불러오기)|تحميل المزيد|عرض المزيد|daha fazla (?:yükle|göster)|(?:tải|xem) thêm|โหลดเพิ่มเติม|ดูเพิ่มเติม|और (?:लोड|देखें|दिखाएं)/;
const beginnings = new Set(
  'näytä lataa katso mehr weitere ältere alle charger afficher voir cargar mostrar ver carregar carica mostra vedi meer laad toon ladda visa hämta last vis indlæs załaduj pokaż wczytaj загрузить показать tải xem'.split(
    ' ',
  ),
);
const elsewhere = /[\u0600-\u1cff\u3040-\ud7ff]|daha |thêm/;

/** Whether a control brings more than stands there. Told by single words where that will do: few pages need the expressions. */
export function loadsMore(label: string): boolean {
  if (label.length > longest) return false;
  const text = normalize(label);
  const words = text.split(/\s+/);
  const [first = ''] = words;
  if (showing.has(first) && either.test(text)) return true;
  if (asksForMore(words) || (number.test(first) && replies.test(text))) return true;
  if (beginnings.has(first) || elsewhere.test(text)) return loadElsewhere.test(text);
  return (first === 'load' || first === 'fetch') && load.test(text);
}

/** By what there is more of: “View all 1,204 reviews”. */
function asksForMore(words: readonly string[]): boolean {
  const shows = showing.has(words[0] ?? '');
  let at = shows ? 1 : 0;
  const counts = number.test(words[at] ?? '');
  if (counts) at++;
  const isMore = amounts.has(words[at] ?? '');
  if (isMore) at++;
  else if (!shows || !counts) return false;
  if (isMore && number.test(words[at] ?? '')) at++;
  return things.test(words[at] ?? '');
}

/** Whether the label says as well that the rest of what stands there is unfolded. */
export function mayUnfold(label: string): boolean {
  return either.test(normalize(label));
}

const next =
  /^(?:(?:go to (?:the )?)?next(?:\s+(?:page|\d+|results))?|older(?:\s+(?:posts|entries))?|nächste(?:\s+seite)?|weiter|(?:page\s+)?suivante?|siguiente|(?:página\s+)?(?:siguiente|seguinte)|próxima|(?:pagina\s+)?successiva|avanti|volgende(?:\s+pagina)?|nästa(?:\s+sida)?|neste(?:\s+side)?|næste(?:\s+side)?|następna(?:\s+strona)?|следующая(?:\s+страница)?|далее|次(?:へ|のページ)|下一[页頁]|다음(?:\s*페이지)?|التالي|الصفحة التالية|sonraki|trang sau|ถัดไป|अगला(?:\s+पृष्ठ)?)?\s*[>›»→]{0,2}$/;

/** Names the page after this one, in words or by an arrow. */
export function namesNext(label: string): boolean {
  return label !== '' && label.length <= longest && next.test(normalize(label));
}

function normalize(label: string): string {
  return label.trim().toLowerCase();
}
