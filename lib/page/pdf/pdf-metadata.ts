import type { PDFDocumentProxy } from 'pdfjs-dist';
import { collapse } from '@/lib/page/agent/pieces';
import type { OutlineEntry } from './headings';

export interface PdfMetadata {
  readonly title: string | null;
  readonly language: string | null;
  readonly outline: OutlineEntry[];
}

/** More entries than any contents that a reader would use. */
const mostEntries = 5000;

/** What a document says about itself; whatever of it is damaged counts as not said. */
export async function readPdfMetadata(pdf: PDFDocumentProxy): Promise<PdfMetadata> {
  const [metadata, outline] = await Promise.all([
    pdf.getMetadata().catch(() => null),
    pdf.getOutline().catch(() => null),
  ]);
  const info = (metadata?.info ?? {}) as Record<string, unknown>;
  const stated = metadata?.metadata?.get('dc:title') as unknown;
  return {
    title: usableTitle(stated) ?? usableTitle(info['Title']),
    language: tagOf(info['Language']),
    outline: flatten(outline ?? []),
  };
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

function flatten(nodes: readonly OutlineNode[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const pending = nodes.map((node) => ({ node, level: 1 })).toReversed();
  for (let next = pending.pop(); next && entries.length < mostEntries; next = pending.pop()) {
    const { node, level } = next;
    const title = collapse(node.title);
    if (title !== '') entries.push({ title, level });
    pending.push(...node.items.map((item) => ({ node: item, level: level + 1 })).toReversed());
  }
  return entries;
}

/** Programs write their own name, that of the file or a placeholder. */
function usableTitle(value: unknown): string | null {
  const title = typeof value === 'string' ? collapse(value) : '';
  if (title.length < 3 || !/\p{L}{2}/u.test(title)) return null;
  if (
    /^(?:untitled|title|document\d*|microsoft (?:word|powerpoint)|slide 1|powerpoint|print|about:blank)\b/i.test(
      title,
    )
  )
    return null;
  return /\.(?:pdf|docx?|pptx?|xlsx?|tex|dvi|indd|odt|rtf|html?|qxd|pmd|eps|ps)$/i.test(title) ||
    /^https?:/i.test(title)
    ? null
    : title;
}

function tagOf(value: unknown): string | null {
  try {
    return typeof value === 'string' && value !== ''
      ? new Intl.Locale(value.replaceAll('_', '-')).toString()
      : null;
  } catch {
    return null;
  }
}
