/** How a request for consent can be answered, and for whom it asks, in lower case, in the languages of `speaksOfConsent`. */
import { speaksOfConsent } from './consent-overlay';

const accepting =
  /accept|agree|allow|consent|akzeptier|zustimm|einverstanden|zulassen|erlauben|autoriser|acept|permitir|consentir|accett|acconsent|aceit|concord|akkoord|toestaan|toestem|godkänn|tillåt|samtyck|godta|godkend|tillad|tillat|samtykk|hyväksy|salli|akceptuj|zgadzam|zgod[aęy]|zezw|přij[mí]|souhlas|povolit|elfogad|hozzájárul|engedély|αποδοχή|αποδέχομαι|συμφων|прин[яи]|соглас|разреш|kabul|izin ver|同意|許可|接受|允许|允許|동의|수락|허용|قبول|أوافق|السماح|אישור|מסכימ|स्वीकार|सहमत|ยอมรับ|ยินยอม/u;

/** To refuse, to take what is needed alone, or to choose. */
const declining =
  /reject|refuse|declin|deny|disagree|necessary|essential|manage|customi[sz]e|preferenc|settings|options|ablehn|notwendig|einstellung|verwalten|anpassen|auswahl|refus|sans accepter|paramétr|gérer|préférenc|personnalis|nécessaire|rechaz|configur|gestionar|administrar|necesari|opciones|rifiut|gestisc|personalizza|impostazioni|necessari|rejeit|recus|gerir|gerenciar|defini|opções|weiger|afwij[sz]|beheer|instelling|voorkeur|noodzakelijk|aanpassen|avvis|avböj|neka|nödvändig|inställning|hantera|afvis|avslå|nødvendig|indstilling|innstilling|tilpas|hylkää|kiellä|välttämät|asetuk|hallit|odrzu|odmaw|niezbędn|ustawieni|zarządza|odmít|nezbytn|nastaven|elutas|szükséges|beállít|απόρριψη|απορρίπτω|ρυθμίσεις|διαχείριση|απαραίτητ|отклон|отказ|необходим|настро|управл|reddet|gerekli|ayarla|tercih|yönet|拒否|拒绝|拒絕|設定|设置|管理|必要|거부|거절|설정|관리|필수|رفض|إعداد|إدارة|الضروري|דחה|דחייה|הגדרות|ניהול|הכרחי|अस्वीकार|सेटिंग|प्रबंध|ปฏิเสธ|ตั้งค่า|จัดการ|จำเป็น/u;

/** For whom else a site asks. */
const partners =
  /partner|partenaire|socios|parceir|kumppan|συνεργάτ|партн[её]р|\bortak|パートナー|合作伙伴|合作夥伴|파트너|شركا|שותפ|साझेदार|พันธมิตร|พาร์ทเนอร์/u;

/** Whose name requests in some languages go by, as do many other things: it takes partners, too. */
const privacy =
  /privacy|privatliv|personvern|integritet|tietosuoj|yksityisyy|prywatno|soukrom|adatvéd|απ[οό]ρρ[ηή]τ|конфиденциальн|gizlilik|プライバシー|隐私|隱私|개인정보|خصوصي|פרטיות|गोपनीयता|ความเป็นส่วนตัว/u;

/** Longer texts are no answers to choose from (UTF-16 units). */
const longestAnswer = 60;

export function accepts(label: string): boolean {
  return label.length <= longestAnswer && accepting.test(label.toLowerCase());
}

export function declines(label: string): boolean {
  return label.length <= longestAnswer && declining.test(label.toLowerCase());
}

/** Whether a text asks to store something for its site and those that work with it. */
export function asksToStore(text: string): boolean {
  return speaksOfConsent(text) || (privacy.test(text.toLowerCase()) && namesPartners(text));
}

/** Whether a part of such a text is of that matter. */
export function isOfStoring(text: string): boolean {
  return speaksOfConsent(text) || privacy.test(text.toLowerCase()) || namesPartners(text);
}

function namesPartners(text: string): boolean {
  return partners.test(text.toLowerCase());
}
