import { i18n } from '#i18n';
import { Icon } from '@/components/controls/icon';
import { formatCount, formatWhen } from '@/components/words/numbers';
import { hasText, type LibraryHit, type SavedDocument } from '@/lib/protocol/library';
import { LetterMark } from './letter-mark';
import { MarkedText } from './marked-text';
import { optionId } from './option-id';

interface Props {
  document: SavedDocument;
  /** What of its title was asked for. */
  titleMatches?: LibraryHit['titleMatches'];
  index: number;
  /** Of the whole list; undefined where the rows are all there. */
  total?: number;
  /** The arrow keys are at it. */
  active: boolean;
  picked: boolean;
  /** Its copy is open. */
  open: boolean;
}

/** A document as an entry of a list. What a press does is the list's to know. */
export function DocumentRow({
  document,
  titleMatches = [],
  index,
  total,
  active,
  picked,
  open,
}: Props) {
  const { title, site, savedAt, words, tags, status, kind } = document;
  const facts = [
    site,
    formatWhen(savedAt),
    hasText(document)
      ? i18n.t('header.words', words, [formatCount(words)])
      : i18n.t('library.kindBookmark'),
    ...(kind === 'selection' ? [i18n.t('library.kindSelection')] : []),
    ...(status === 'waiting' ? [i18n.t('library.waiting')] : []),
  ];
  return (
    <div
      id={optionId(index)}
      class="document-row"
      role="option"
      aria-selected={picked}
      aria-current={open ? 'true' : undefined}
      aria-setsize={total}
      aria-posinset={total === undefined ? undefined : index + 1}
      data-index={index}
      data-document={document.id}
      data-active={active}
    >
      <span class="pick" data-pick aria-hidden="true">
        {picked ? <Icon name="check" /> : <LetterMark site={site || title} />}
      </span>
      <span class="document-text">
        <span class="document-title">
          <bdi>{title ? <MarkedText text={title} marks={titleMatches} /> : document.url}</bdi>
        </span>
        <span class="document-facts hint">
          {facts.map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
          {tags.map((tag) => (
            <span key={`#${tag}`}>
              <bdi class="document-tag">{tag}</bdi>
            </span>
          ))}
        </span>
      </span>
    </div>
  );
}
