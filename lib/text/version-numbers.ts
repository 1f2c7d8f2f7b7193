/** “2.4.1”: numbers that name a version, a section, an article. */
const version = /(?<![\d.])\d+(?:\.\d+)+(?![\d%])/gu;

export function versionsIn(text: string): readonly string[] {
  return text.match(version) ?? [];
}

/** Whether a text has this very number: “2.4” is not in “2.4.1” or “12.4”. */
export function holdsVersion(text: string, number: string): boolean {
  return new RegExp(String.raw`(?<![\d.])${number.replaceAll('.', '\\.')}(?!\.?\d)`, 'u').test(
    text,
  );
}
