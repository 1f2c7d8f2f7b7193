/** What Korean verbs end in, written together or one after the other; a sound alone is joined to the last syllable. */
const endings = new RegExp(
  `^(?:${'습니다 습니까 ᆸ니다 ᆸ니까 ᆸ시다 십시오 시오 세요 셔요 셔서 셨 시 실 신 십 으 어 아 여 었 았 였 ᆻ 겠 는 은 ᆫ 을 ᆯ 던 다 고 며 면 지 지만 니 니까 나요 나 가요 는데 데 려면 려고 러 야 도 서 요 라 죠 네 군요 거나 도록 게 기 ᆷ 음 자 까요 까 걸 래요 대요 는지 므로 ᆫ다 든지 다가 자마자 어요 아요 답니다 랍니다 더 기를 기에 기가 기는 기만 기로 기까지 ᆷ을 음을 ᆷ은 음은 ᆷ이 음이 ᆷ에 음에'
    .split(' ')
    .toSorted((left, right) => right.length - left.length)
    .map((ending) => ending.normalize('NFD'))
    .join('|')})+$`,
  'u',
);
const dark = new Set('ᅡᅩᅣ');
/** A vowel and the “eo” or “a” that follows it, in one. */
const joined: Record<string, string> = {
  ᅩ: 'ᅪ',
  ᅮ: 'ᅯ',
  ᅵ: 'ᅧ',
  ᅬ: 'ᅫ',
  ᅡ: 'ᅡ',
  ᅥ: 'ᅥ',
  ᅢ: 'ᅢ',
  ᅦ: 'ᅦ',
  ᅧ: 'ᅧ',
};
const vowel = /[ᅡ-ᅵ]/gu;
const fewest = 2;

/** What forms of a verb listed with “-da” begin with, sound by sound; none of other words. */
export function verbBases(listed: string): string[] {
  if (!/^[가-힣]+다$/u.test(listed)) return [];
  const stem = listed.slice(0, -1).normalize('NFD');
  const a = dark.has([...stem.matchAll(vowel)].at(-1)?.[0] ?? '') ? 'ᅡ' : 'ᅥ';
  const [but, last] = [stem.slice(0, -1), stem.slice(-1)];
  if (stem.endsWith('하'.normalize('NFD'))) return [stem, `${but}ᅢ`];
  if (stem.endsWith('르'.normalize('NFD'))) {
    const before = stem.slice(0, -2);
    const sound = dark.has([...before.matchAll(vowel)].at(-1)?.[0] ?? '') ? 'ᅡ' : 'ᅥ';
    return [stem, `${before}ᆯᄅ${sound}`];
  }
  if (last === 'ᅳ') {
    const sound = dark.has([...but.matchAll(vowel)].at(-1)?.[0] ?? '') ? 'ᅡ' : 'ᅥ';
    return [stem, `${but}${sound}`];
  }
  const whole = joined[last];
  if (whole !== undefined) return [stem, `${but}${whole}`];
  switch (last) {
    case 'ᆸ':
      return [stem, `${but}우`, `${but}ᄋ${a === 'ᅡ' ? 'ᅪ' : 'ᅯ'}`, `${but}워`].map((base) =>
        base.normalize('NFD'),
      );
    case 'ᆮ':
      return [stem, `${but}ᆯ`];
    case 'ᆺ':
    case 'ᆯ':
    case 'ᇂ':
      return [stem, but];
    default:
      return [stem];
  }
}

/** Where a word may be parted into what a verb begins with and its endings, the longest beginning first. */
export function verbBeginnings(word: string): string[] {
  const sounds = word.normalize('NFD');
  return Array.from(
    { length: Math.max(0, sounds.length - fewest + 1) },
    (_, cut) => sounds.length - cut,
  )
    .filter((at) => at === sounds.length || endings.test(sounds.slice(at)))
    .map((at) => sounds.slice(0, at));
}
