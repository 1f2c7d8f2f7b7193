/** Words of a page as one line of Markdown that reads the same: what would be taken for marks is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<&~]/g, String.raw`\$&`)
    .replace(/^(\d+)(?=[.)])|^(?=[-+#>=])/, (number) => `${number}\\`);
}
