/**
 * An encoding of before Unicode, and what a text in it is full of; decoded from another one, letters come in no order.
 */
interface Encoding {
  readonly name: string;
  readonly usual: RegExp;
  /** The least share that these have of all letters beyond ASCII. */
  readonly share: number;
}

const encodings: readonly Encoding[] = [
  // Every Japanese sentence has particles and endings in kana.
  ...['shift_jis', 'euc-jp'].map((name) => ({ name, usual: /[ぁ-ゖァ-ヺー、。]/gu, share: 0.3 })),
  { name: 'euc-kr', usual: /[가-힣]{2,}/gu, share: 0.6 },
  // The commonest characters: a tenth of any text, and next to none of what is only read as one.
  { name: 'gb18030', usual: /[的一是不了人我在有他这中大来上国个到说们，。]/gu, share: 0.1 },
  { name: 'big5', usual: /[的一是不了人我在有他這中大來上國個到說們，。]/gu, share: 0.1 },
  // Words of small letters; elsewhere these stand alone between others.
  ...['windows-1251', 'koi8-r'].map((name) => ({ name, usual: /[а-яё]{3,}/gu, share: 0.6 })),
];

/** Enough to tell by, in bytes. */
const sampled = 16_384;
/** Fewer letters beyond ASCII tell nothing. */
const fewest = 6;

/**
 * The encoding that a text says nothing of, by the letters it then has.
 * @returns null where it is none that is known here, such as one of Western Europe
 */
export function legacyEncoding(bytes: Uint8Array): string | null {
  let best: { name: string; lead: number } | null = null;
  for (const { name, usual, share } of encodings) {
    const text = decodeSample(bytes, name);
    const letters = text?.match(/\P{ASCII}/gu)?.length ?? 0;
    if (text === null || letters < fewest) continue;
    const found = text.match(usual)?.reduce((sum, part) => sum + part.length, 0) ?? 0;
    const lead = found / letters / share;
    if (lead >= 1 && lead > (best?.lead ?? 0)) best = { name, lead };
  }
  return best?.name ?? null;
}

function decodeSample(bytes: Uint8Array, encoding: string): string | null {
  try {
    // The end of the sample may cut a letter in two, which `stream` forgives.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, sampled), {
      stream: true,
    });
  } catch {
    return null;
  }
}
