/** What a page says about itself. */
import { collapse } from './pieces';

export interface PageMetadata {
  readonly title: string;
  readonly site: string;
  readonly language: string | null;
  /** `rel=canonical` as it stands, or null; judged by the extension. */
  readonly canonical: string | null;
}

export function readMetadata(document: Document): PageMetadata {
  const site = metaContent(document, 'og:site_name') ?? metaContent(document, 'application-name');
  return {
    title: readTitle(document),
    site: site ?? document.location.hostname.replace(/^www\./, ''),
    language: readLanguage(document),
    canonical: document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href ?? null,
  };
}

/** The heading where it is part of the window title, which often carries the site's name and a count besides. */
function readTitle(document: Document): string {
  const title = collapse(document.title);
  const headings = [...document.querySelectorAll('h1')].map((heading) =>
    collapse(heading.textContent ?? ''),
  );
  const [only] = headings.filter((heading) => heading.length > 3 && title.includes(heading));
  if (only !== undefined && headings.length < 3 && !namesSite(only, title)) return only;
  return (
    title ||
    metaContent(document, 'og:title') ||
    (headings[0] ?? '') ||
    lastPathPart(document.location)
  );
}

/** Boards head each page with their own name, which comes last in the window title. */
function namesSite(heading: string, title: string): boolean {
  return title.endsWith(heading) && title.length > 2 * heading.length;
}

function lastPathPart({ pathname, hostname }: Location): string {
  const part = pathname.split('/').findLast((name) => name !== '') ?? hostname;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The declared language as a well-formed tag, or null. */
export function readLanguage(document: Document): string | null {
  const declared =
    document.documentElement.getAttribute('lang') ||
    document.documentElement.getAttribute('xml:lang') ||
    document.body?.getAttribute('lang') ||
    metaContent(document, 'og:locale') ||
    metaContent(document, 'content-language');
  if (!declared) return null;
  try {
    return new Intl.Locale(declared.trim().replaceAll('_', '-')).toString();
  } catch {
    return null;
  }
}

export function metaContent(document: Document, name: string): string | null {
  const element = document.querySelector(
    `meta[property="${name}" i], meta[name="${name}" i], meta[http-equiv="${name}" i]`,
  );
  const content = collapse(element?.getAttribute('content') ?? '');
  return content === '' ? null : content;
}
