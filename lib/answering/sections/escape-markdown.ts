/** What is taken for a link by itself, and as it stands: no mark within it counts, and no escape (GFM, section 6.9). */
const address = /((?<![a-z])https?:\/\/[^\s<]*|(?<![^\s(*_~[\]])www\.[^\s<]*)/gi;

/** Words of a page as one line of Markdown that reads the same: what would be taken for marks is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(address)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[\\`*_[\]<&~]/g, String.raw`\$&`),
    )
    .join('')
    .replace(/^(\d+)(?=[.)])|^(?=[-+#>=])/, (number) => `${number}\\`);
}
