import type { PhrasingContent } from 'mdast';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { ClaimEnd } from '@/components/citation/claim-end';
import { Pieces } from '@/components/citation/pieces';
import type { ClaimMarks } from './claim-marks';
import { ModelLink } from './model-link';

export function renderInline(nodes: PhrasingContent[], marks: ClaimMarks): ComponentChildren[] {
  return nodes.map((node, index) => <Inline key={index} node={node} marks={marks} />);
}

/** The words of nodes without their form, for names and link texts. */
function plainText(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      if ('alt' in node) return node.alt ?? '';
      return 'children' in node ? plainText(node.children) : ' ';
    })
    .join('');
}

function Inline({ node, marks }: { node: PhrasingContent; marks: ClaimMarks }) {
  switch (node.type) {
    case 'text':
      return <Pieces pieces={marks.pieces(node, node.value)} />;
    case 'emphasis':
      return <em>{renderInline(node.children, marks)}</em>;
    case 'strong':
      return <strong>{renderInline(node.children, marks)}</strong>;
    case 'delete':
      return <del>{renderInline(node.children, marks)}</del>;
    case 'break':
      return <br />;
    default:
      return (
        <>
          <Opaque node={node} />
          {marks.endingAt(node).map((claim) => (
            <ClaimEnd key={claim.claim.end} {...claim} />
          ))}
        </>
      );
  }
}

/** What is shown as a whole: code, links, pictures, raw HTML. */
function Opaque({ node }: { node: PhrasingContent }) {
  switch (node.type) {
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'link':
      return <ModelLink text={plainText(node.children)} url={node.url} />;
    case 'image':
      return <ModelLink text={i18n.t('answer.image', { text: node.alt ?? '' })} url={node.url} />;
    case 'html':
      return rawHtml(node.value);
    case 'footnoteReference':
      return <sup>{node.label ?? node.identifier}</sup>;
    default:
      return null;
  }
}

/** Raw HTML is never built: a line break is kept, tags and comments go, and what they enclosed shows as plain text. */
export function rawHtml(value: string) {
  if (/^<br\s*\/?>$/i.test(value)) return <br />;
  return withoutTags(value) || null;
}

/** Nothing here needs to be thorough: what is left becomes a text node, whatever it looks like. */
function withoutTags(html: string): string {
  return html
    .replaceAll(/<!--.*?(?:-->|$)/gs, '')
    .replaceAll(/<(script|style)\b.*?(?:<\/\1\s*>|$)/gis, '')
    .replaceAll(/<[/!?a-z][^>]*(?:>|$)/gi, '')
    .trim();
}
