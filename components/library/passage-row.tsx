import { i18n } from '#i18n';
import { formatCount } from '@/components/words/numbers';
import type { LibraryPassage } from '@/lib/protocol/library';
import { MarkedText } from './marked-text';
import { optionId } from './option-id';

interface Props {
  passage: LibraryPassage;
  index: number;
  active: boolean;
}

/** A passage that was found, with the words it was found by. */
export function PassageRow({ passage, index, active }: Props) {
  const { headings, text, matches, page } = passage;
  const where = [
    ...(page === undefined ? [] : [i18n.t('library.page', { page: formatCount(page) })]),
    ...headings.slice(-2),
  ];
  return (
    <div
      id={optionId(index)}
      class="passage-row"
      role="option"
      aria-selected={false}
      data-index={index}
      data-active={active}
    >
      {where.length > 0 && (
        <span class="passage-where hint" dir="auto">
          {where.join(' › ')}
        </span>
      )}
      <span class="passage-text" dir="auto">
        <MarkedText text={text} marks={matches} />
      </span>
    </div>
  );
}
