import type { Html, List, ListItem, RootContent, Table } from 'mdast';
import type { ComponentChildren } from 'preact';
import { ClaimEnd } from '@/components/citation/claim-end';
import { ScrollingTable } from '@/components/controls/scrolling-table';
import type { ClaimMarks } from './claim-marks';
import { CodeBlock } from './code-block';
import { Heading } from './heading';
import { rawHtml, renderInline } from './render-inline';

export function renderBlocks(nodes: RootContent[], marks: ClaimMarks): ComponentChildren[] {
  return nodes.map((node, index) => <Block key={index} node={node} marks={marks} />);
}

function Block({ node, marks }: { node: RootContent; marks: ClaimMarks }) {
  switch (node.type) {
    case 'paragraph':
      return <p dir="auto">{renderInline(node.children, marks)}</p>;
    case 'heading':
      return <Heading depth={node.depth}>{renderInline(node.children, marks)}</Heading>;
    case 'blockquote':
      return <blockquote dir="auto">{renderBlocks(node.children, marks)}</blockquote>;
    case 'list':
      return <ListBlock node={node} marks={marks} />;
    case 'table':
      return <TableBlock node={node} marks={marks} />;
    case 'code':
      return (
        <>
          <CodeBlock code={node.value} language={node.lang ?? null} />
          {marks.endingAt(node).map((claim) => (
            <ClaimEnd key={claim.claim.end} {...claim} />
          ))}
        </>
      );
    case 'thematicBreak':
      return <hr />;
    case 'html':
      return <HtmlBlock node={node} marks={marks} />;
    case 'footnoteDefinition':
      return <>{renderBlocks(node.children, marks)}</>;
    default:
      return null;
  }
}

function HtmlBlock({ node, marks }: { node: Html; marks: ClaimMarks }) {
  const content = rawHtml(node.value);
  const claims = marks.endingAt(node);
  if (content === null && claims.length === 0) return null;
  return (
    <p dir="auto">
      {content}
      {claims.map((claim) => (
        <ClaimEnd key={claim.claim.end} {...claim} />
      ))}
    </p>
  );
}

function ListBlock({ node, marks }: { node: List; marks: ClaimMarks }) {
  const items = node.children.map((item, index) => (
    <li key={index}>
      {typeof item.checked === 'boolean' && (
        <input type="checkbox" checked={item.checked} disabled />
      )}
      {renderItem(item, marks)}
    </li>
  ));
  // The direction is the list's: its marks stand where its lines begin.
  return node.ordered ? (
    <ol dir="auto" start={node.start ?? 1}>
      {items}
    </ol>
  ) : (
    <ul dir="auto">{items}</ul>
  );
}

/** The only paragraph of an item needs no paragraph of its own. */
function renderItem(item: ListItem, marks: ClaimMarks): ComponentChildren {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return renderBlocks(item.children, marks);
  return [...renderInline(first.children, marks), ...renderBlocks(rest, marks)];
}

function TableBlock({ node, marks }: { node: Table; marks: ClaimMarks }) {
  const [head, ...rows] = node.children;
  return (
    <ScrollingTable>
      <thead>
        <tr>
          {head?.children.map((cell, index) => (
            <th key={index} scope="col">
              {renderInline(cell.children, marks)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={rowIndex}>
            {row.children.map((cell, index) => (
              <td key={index}>{renderInline(cell.children, marks)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
