import { h } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ScrollingTable } from '@/components/controls/scrolling-table';
import { formatCount } from '@/components/words/numbers';
import type { Block, PageDocument, Quote } from '@/lib/protocol/page';
import type { CopyGroup } from './copy-groups';
import { cellsOf, copyGroups, hasBullet, markOf } from './copy-groups';
import { MarkedText } from './marked-text';

interface Props {
  page: PageDocument;
  /** Marked, and brought into view. */
  quote: Quote | null;
}

/** The text of a document as it was kept, set for reading. */
export function CopyText({ page, quote }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => copyGroups(page.blocks, page.title), [page]);
  useLayoutEffect(() => {
    const mark = element.current?.querySelector('mark');
    if (mark) mark.scrollIntoView({ block: 'center' });
    else element.current?.closest('[data-copy]')?.scrollTo(0, 0);
  }, [page, quote]);
  return (
    <div ref={element} class="answer-text copy-text" lang={page.language ?? undefined}>
      {groups.map((group) => (
        <Group key={group.blocks[0]?.id} group={group} quote={quote} />
      ))}
    </div>
  );
}

function Group({ group, quote }: { group: CopyGroup; quote: Quote | null }) {
  return (
    <>
      {group.page !== null && (
        <p class="page-mark hint">{i18n.t('library.page', { page: formatCount(group.page) })}</p>
      )}
      <Content group={group} quote={quote} />
    </>
  );
}

function Content({
  group: { kind, blocks, level },
  quote,
}: {
  group: CopyGroup;
  quote: Quote | null;
}) {
  const [first] = blocks;
  if (!first) return null;
  switch (kind) {
    case 'heading':
      return h(`h${level}`, { dir: 'auto' }, <Words block={first} quote={quote} />);
    case 'paragraph':
      return (
        <p dir="auto">
          <Words block={first} quote={quote} />
        </p>
      );
    case 'quote':
      return (
        <blockquote dir="auto">
          <Words block={first} quote={quote} />
        </blockquote>
      );
    case 'code':
      return (
        <div class="code-block">
          {/* Focusable, so that long lines can be scrolled by keyboard. */}
          <pre dir="ltr" tabIndex={0}>
            <code>
              <Words block={first} quote={quote} />
            </code>
          </pre>
        </div>
      );
    case 'list-item':
      return (
        <ul dir="auto">
          {blocks.map((block) => (
            <li key={block.id} class={hasBullet(block.text) ? 'has-bullet' : undefined}>
              <Words block={block} quote={quote} />
            </li>
          ))}
        </ul>
      );
    case 'table-row':
      return <Table rows={blocks} quote={quote} />;
  }
}

function Words({ block, quote }: { block: Block; quote: Quote | null }) {
  const mark = markOf(block, quote);
  return <MarkedText text={block.text} marks={mark ? [mark] : []} />;
}

function Table({ rows, quote }: { rows: readonly Block[]; quote: Quote | null }) {
  return (
    <ScrollingTable>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {cellsOf(row.text, markOf(row, quote)).map(({ text, mark }, column) => (
              <td key={column}>
                <MarkedText text={text} marks={mark ? [mark] : []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
