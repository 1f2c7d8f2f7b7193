import type { Signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryHit } from '@/lib/protocol/library';
import type { LibraryModel } from '@/lib/state/library/library-model';
import type { SearchResults } from '@/lib/state/library/search-model';
import { DocumentRow } from './document-row';
import { EntryList } from './entry-list';
import { hitEntries } from './hit-entries';
import { optionId } from './option-id';
import { PassageRow } from './passage-row';

interface Props {
  model: LibraryModel;
  results: SearchResults;
  active: Signal<number>;
}

/** What was found, by document, with the passages that answer best. */
export function HitList({ model, results, active }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { hits, more, query } = results;
  const list = useMemo(() => hitEntries(hits), [hits]);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    active.value = 0;
  }, [query]);
  const entries = {
    // The last one asks for more.
    count: list.length + (more ? 1 : 0),
    documentAt: (index: number) => list[index]?.document ?? null,
    open: (index: number) => {
      const entry = list[index];
      if (!entry) {
        void model.search.more();
        return;
      }
      // A document as a whole opens at what answers best.
      const first = hits.find(({ document }) => document.id === entry.document.id)?.passages[0];
      const passage = entry.passage ?? first;
      void model.copy.open({ id: entry.document.id, quote: passage?.quote ?? null });
    },
    reveal: (index: number) =>
      document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' }),
    pageSize: () => 5,
  };
  let index = 0;
  return (
    <EntryList
      scroller={scroller}
      label={i18n.t('library.found')}
      model={model}
      entries={entries}
      active={active}
      activeDrawn={active.value < entries.count}
      busy={model.search.busy.value}
    >
      {hits.map((hit) => {
        const start = index;
        index += 1 + hit.passages.length;
        return <Hit key={hit.document.id} hit={hit} start={start} model={model} active={active} />;
      })}
      {more && (
        <div
          id={optionId(list.length)}
          class="passage-row more"
          role="option"
          aria-selected={false}
          data-index={list.length}
          data-active={active.value === list.length}
        >
          {i18n.t('library.more')}
        </div>
      )}
    </EntryList>
  );
}

interface HitProps {
  hit: LibraryHit;
  /** Place of the document among the entries. */
  start: number;
  model: LibraryModel;
  active: Signal<number>;
}

function Hit({ hit: { document, titleMatches, passages }, start, model, active }: HitProps) {
  const current = active.value;
  return (
    <div class="hit" role="group" aria-label={document.title || document.url}>
      <DocumentRow
        document={document}
        titleMatches={titleMatches}
        index={start}
        active={current === start}
        picked={model.picked.has(document.id)}
        open={model.copy.request.value?.id === document.id}
      />
      {passages.map((passage, offset) => (
        <PassageRow
          key={`${passage.quote.blockId}:${passage.quote.start}`}
          passage={passage}
          index={start + 1 + offset}
          active={current === start + 1 + offset}
        />
      ))}
    </div>
  );
}
