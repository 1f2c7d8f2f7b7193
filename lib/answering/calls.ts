/**
 * What a site wants of its readers rather than tells them: to subscribe, book, follow, write in; and how it greets them.
 * The usual wordings. What a reader has to do (“Register before 5 May”) is no call.
 */

/** Sources of regular expressions, by language; within a sentence. */
const anywhere: Record<string, string> = {
  en: String.raw`(?:become an? (?:free or |paid |paying )*(?:subscriber|member|supporter|patron)|(?:free or )?paid subscriber|support (?:my|our) (?:work|writing|journalism|reporting)|reader[- ]supported|supported by (?:its|our|my) readers|(?:this|our) (?:page|post|article|site|video) (?:contains|includes|has) (?:affiliate|sponsored)|(?:affiliate|small) commission|(?:forwarded|sent) this (?:\p{L}+ )?to you|follow (?:her|him|them|me|us) on|(?:e-?mail|message|write to|text) us (?:at|on|via)|leave (?:a|your) (?:comment|rating|review)|see you (?:again )?(?:next|tomorrow)|stay (?:with us|tuned)|(?:our|this) live (?:coverage|blog)|closing (?:this|our) (?:live )?blog|needs? additional citations|adding citations to|view deal|friends? coupon|shop now|(?:subscribe|donate) (?:now|today))`,
  de: String.raw`(?:(?:newsletter|push-nachrichten) (?:abonnieren|bestellen)|lesen sie alle artikel|wochen für \p{N}+ ?(?:€|euro)|unterstützen sie (?:uns|unsere (?:arbeit|redaktion))|folgen sie uns|enthält (?:affiliate|werbe|partner)-?links|(?:willkommen|begrüßen sie) (?:zu|in|im|auf) (?:unserem|diesem) (?:live)?(?:-?ticker|-?blog|newsletter))`,
  fr: String.raw`(?:abonne[zr][- ]vous|suivez[- ]nous|soutenez(?:-nous| notre)|bienvenue (?:dans|sur) (?:ce|notre) (?:direct|live|suivi|infolettre)|liens? affiliés?|laissez un commentaire|partagez cet article|réservez (?:dès maintenant|vite|maintenant)|en profiter)`,
  es: String.raw`(?:suscr[íi]b(?:ete|ase|a)|s[íi]guenos|síganos|apoya nuestro|hazte (?:socio|socia|suscriptor)|bienvenidos? a (?:nuestr[oa]|est[ea]) (?:directo|cobertura|boletín)|enlaces? de afiliad|(?:compra|reserva|reserve|compre) (?:ahora|ya)|deja (?:un|tu) comentario)`,
  it: String.raw`(?:iscriviti|abbonati|seguici|sostieni(?:ci| il nostro)|benvenut[ioe] (?:nella|alla|nel) (?:nostra|nostro) (?:diretta|newsletter)|link di affiliazione|(?:prenota|acquista|compra) (?:ora|subito)|lascia un commento)`,
  pt: String.raw`(?:inscreva-se|cadastre-se|siga-nos|siga a gente|apoie (?:o )?nosso|torne-se (?:assinante|membro)|assine (?:a|o|já|agora|nossa)|links? de afiliados|(?:compre|reserve) (?:agora|já)|deixe (?:um|seu) comentário)`,
  nl: String.raw`(?:abonneer je|volg ons|meld je aan voor|steun (?:ons|onze)|welkom (?:bij|in) (?:ons|onze|dit) (?:liveblog|nieuwsbrief)|(?:boek|bestel|koop) nu)`,
  ru: String.raw`(?:подпи(?:шитесь|шись|сывайтесь|сывайся)|(?:поставьте|ставьте) лайк|поделитесь (?:статьёй|статьей|с друзьями)|поддержите (?:нас|нашу|редакцию)|(?:закажите|купите|забронируйте|скачайте) (?:сейчас|прямо сейчас|приложение))`,
};
/** Scripts that are written without spaces. */
const unspaced =
  /友だち(?:登録|追加)|クーポン|メルマガ|チャンネル登録|今すぐ(?:購入|登録|申し?込|予約|ダウンロード)|(?:本|この)(?:ページ|記事|サイト)(?:は|に|には).{0,12}(?:プロモーション|広告|アフィリエイト)|フォロー(?:を)?(?:お願い|して(?:ね|ください))|扫码|掃碼|(?:关注|關注)(?:我们|我們|本?(?:微信)?公众号|官方)|(?:立即|马上|馬上)(?:购买|購買|下载|下載|注册|註冊|预订|預訂|订阅)|下载.{0,8}(?:客户端|app)|(?:点击|點擊)(?:这里|此处|下载|订阅|查看|链接)|更多(?:精彩)?(?:内容|资讯)[,,]?请/iu;
/** At the beginning of a sentence: what else it may say is no call. */
const opening =
  /^(?:please help|(?:book|order|buy|enrol|join) (?:it |yours? |us )?(?:now|today)|welcome to (?:the|our|this|another) .{0,30}(?:newsletter|issue|edition|letter|live|blog|podcast|episode)|(?:good (?:morning|evening|afternoon)|hello|hi)\b.{0,12}\bwelcome\b|did you (?:make|try|like|enjoy) this|that['’]s (?:all|it) for (?:today|now|this week)|next (?:week|time|month): |jetzt .{0,40}(?:testen|buchen|bestellen|abonnieren|anmelden|kaufen|sichern|registrieren|mitmachen|herunterladen)(?!\p{L}))/iu;
/** “£299 £249 at Hallmart”: what something was and is sold for. */
const amount = String.raw`(?:[$€£¥₹]\s?\p{N}[\p{N}.,]*|\p{N}[\p{N}.,]*\s?(?:[€£¥₹₽]|(?:usd|eur|kr)(?!\p{L})))`;
const deal = new RegExp(
  String.raw`${amount},? (?:(?:was|now|only|statt|au lieu de|antes|invece di) )?${amount},? (?:at|from|bei|chez|en|su|da) `,
  'iu',
);
const calls = new RegExp(
  String.raw`(?<!\p{L})(?:${Object.values(anywhere).join('|')})(?!\p{L})`,
  'iu',
);

/** Whether a sentence calls its readers to something, greets them or offers goods. */
export function isCall(text: string): boolean {
  return calls.test(text) || unspaced.test(text) || opening.test(text) || deal.test(text);
}
