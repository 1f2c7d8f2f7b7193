/**
 * What retellings put for each other in scripts without spaces, a group a line, its forms apart by `|`; each is read as the first.
 * Only what says the same nearly everywhere. Parts of regular expressions: “说” alone is also in “小说”.
 */
const lists: Record<string, string> = {
  zh: `表示|指出|透露|说(?=[，：:])
约|大约|大概
计划|预计|打算
春天|春季
夏天|夏季
秋天|秋季
冬天|冬季
开工|动工|开始建设|开始施工|破土动工
免费|不收费|无需付费|不用付钱
禁止|严禁|不允许|不准
因为|由于
可以|能够
该|这[条个座家项种位所]
位于|坐落于|坐落在
举行|举办|召开
成立|创立|创办|创建
去世|逝世|病逝|过世
购买|买下|购入
修建|建造|兴建
老人|老年人
儿童|孩子|小孩
不能|无法`,
  ja: `約|およそ|大体|おおよそ
徒歩|歩いて
中心|中心部
開かれ|開催され|行われ
訪れ|来場し|訪問し
作られ|造られ|製作され
建てられ|建設され|建築され
述べ|語っ|話し
亡くな|死去し|死亡し
生まれ|誕生し
始ま|開始され
始め|開始し
買っ|購入し
増え|増加し
減っ|減少し
無料|無償|ただで`,
  th: `กล่าวว่า|บอกว่า|ระบุว่า|เปิดเผยว่า|เผยว่า|ชี้แจงว่า|แจ้งว่า
งบ|งบประมาณ
ฟรี|ไม่เสียค่าใช้จ่าย|ไม่คิดค่าใช้จ่าย|ไม่มีค่าใช้จ่าย|ไม่เสียเงิน
ห้าม|ไม่อนุญาตให้
เดิม|เก่า
ก่อตั้ง|จัดตั้ง|ตั้งขึ้น
สร้าง|สร้างขึ้น|ก่อสร้าง
เริ่ม|เริ่มต้น
เสียชีวิต|ถึงแก่กรรม
ภายใน|ไม่เกิน
เพราะ|เนื่องจาก`,
};

const replaced = new Map(
  Object.entries(lists).map(([language, list]) => [
    language,
    list.split('\n').map((line) => {
      const [first = '', ...others] = line.split('|');
      return [new RegExp(others.join('|'), 'gu'), first] as const;
    }),
  ]),
);

/** A text with one of the phrases that say the same in the place of each other one. */
export function withOnePhrase(text: string, language: string): string {
  return (replaced.get(language) ?? []).reduce(
    (plain, [others, first]) => plain.replace(others, first),
    text,
  );
}
