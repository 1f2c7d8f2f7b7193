import { i18n } from '#i18n';
import { CopyButton } from '@/components/controls/copy-button';
import { IconButton } from '@/components/controls/icon-button';
import { engineName } from '@/components/words/engine-name';
import { formatCount, formatShare } from '@/components/words/numbers';
import { readShare } from '@/components/words/read-share';
import type { Answer } from '@/lib/protocol/conversation';

interface Props {
  answer: Answer | null;
  engine: string;
  /** What is copied; empty when nothing was written. */
  text: string;
  onRetry: () => void;
}

/** What an answer came from, and what can be done with it. */
export function AnswerFooter({ answer, engine, text, onRetry }: Props) {
  const facts = [engineName(engine), ...(answer ? usageFacts(answer) : [])];
  return (
    <div class="answer-footer">
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div class="answer-actions">
        {text !== '' && <CopyButton text={() => text} label={i18n.t('answer.copy')} small />}
        <IconButton icon="retry" label={i18n.t('answer.retry')} onClick={onRetry} />
      </div>
    </div>
  );
}

function usageFacts({ usage }: Answer): string[] {
  const { wordsOnPage, wordsRead, wordsUsed, goesOn, passages, documents } = usage;
  const counted = i18n.t('answer.passages', passages, [formatCount(passages)]);
  // Where nothing was found, how far was looked is all there is to say.
  const used = passages > 0;
  const share = (words: number) => (wordsOnPage > 0 ? words / wordsOnPage : 0);
  const read = readShare(share(wordsRead), goesOn === true);
  if (documents)
    return [
      ...(used ? [counted] : []),
      searchedFact(documents),
      ...(used ? [i18n.t('answer.documentsUsed', { used: formatCount(documents.used) })] : []),
      // Whole documents are read as far as they can be.
      ...(wordsRead < wordsOnPage ? [read] : []),
    ];
  return [
    ...(used ? [counted] : []),
    read,
    ...(used ? [i18n.t('answer.used', { share: formatShare(share(wordsUsed)) })] : []),
  ];
}

function searchedFact({
  from,
  searched,
  among,
}: NonNullable<Answer['usage']['documents']>): string {
  const count: [string] = [formatCount(searched)];
  if (among !== undefined)
    return i18n.t('answer.documentsAmong', {
      searched: formatCount(searched),
      among: formatCount(among),
    });
  return from === 'tabs'
    ? i18n.t('answer.pagesSearched', searched, count)
    : i18n.t('answer.documentsSearched', searched, count);
}
