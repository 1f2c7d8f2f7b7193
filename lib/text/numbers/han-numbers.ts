const hanDigits = '〇一二三四五六七八九';
const hanUnits: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const hanGroups: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
/** What one character of a number may stand before; “十分” is “very”. */
const counters =
  '[个個名位人只隻条條张張本册冊座所间間家回班年月日岁歳才次倍円元层層階岛島枚匹头頭台辆輛艘项項种種组組支部件套场場轮輪届屆国州省县市つ度天周週号號米克吨升秒]|分[钟鐘間で]|小时|小時|時|公里|公斤|千米|[かヶカケ]月|キロ|グラム|メートル|リットル|センチ|ミリ|ページ';
/** One character alone is a number before what it counts; “one” is more often an article. */
const hanNumber = new RegExp(
  `[〇零一二两兩三四五六七八九十百千万萬亿億]{2,}|(?<![数數几幾第])[二两兩三四五六七八九十](?=${counters})`,
  'gu',
);

/** The numbers written in Han characters in a text: what they are, and where. */
export function hanNumbers(text: string): { text: string; start: number; value: string }[] {
  return [...text.matchAll(hanNumber)].map(({ 0: number, index }) => ({
    text: number,
    start: index,
    value: String(hanValue(number)),
  }));
}

function hanValue(number: string): number {
  const plain = number.replaceAll('零', '〇').replaceAll(/[两兩]/gu, '二');
  if (/^[〇一二三四五六七八九]+$/u.test(plain))
    return Number([...plain].map((digit) => hanDigits.indexOf(digit)).join(''));
  let [sum, section, digit] = [0, 0, 0];
  for (const character of plain) {
    const unit = hanUnits[character];
    const group = hanGroups[character];
    if (unit !== undefined) {
      section += (digit || 1) * unit;
      digit = 0;
    } else if (group !== undefined) {
      sum += (section + digit || 1) * group;
      [section, digit] = [0, 0];
    } else digit = Math.max(0, hanDigits.indexOf(character));
  }
  return sum + section + digit;
}
