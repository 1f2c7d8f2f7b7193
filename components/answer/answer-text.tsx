import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { countUnsupported, numberClaims } from '@/components/citation/number-claims';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { Markdown } from '@/components/markdown/markdown';
import type { Answer, Claim } from '@/lib/protocol/conversation';
import { askedOf } from '@/components/words/not-found';
import { formatCount } from '@/components/words/numbers';
import { FurtherPassages } from './further-passages';
import { NotFound } from './not-found';
import { Passages } from './passages';
import { Unanswered } from './unanswered';

/** A complete answer with its citations, and a word about what the page does not back. */
export function AnswerText({ answer }: { answer: Answer }) {
  const [claims, further] = useMemo(() => numberAll(answer), [answer]);
  const unsupported = answer.found ? countUnsupported(answer.claims) : 0;
  return (
    <div class="answer-text" data-found={answer.found}>
      {answer.counted !== undefined && (
        <p class="counted">
          {i18n.t('answer.counted', answer.counted, [formatCount(answer.counted)])}
        </p>
      )}
      <Layout answer={answer} claims={claims} />
      {answer.unanswered && <Unanswered questions={answer.unanswered} of={askedOf(answer)} />}
      {unsupported > 0 && (
        <p class="unsupported-note">
          <span class="ring" aria-hidden="true" />
          {i18n.t('answer.notInPageCount', unsupported, [formatCount(unsupported)])}
        </p>
      )}
      {further.length > 0 && <FurtherPassages passages={further} isMore={claims.length > 0} />}
    </div>
  );
}

/** Numbers what is offered beside the answer on from its own sources. */
function numberAll({ claims, further = [] }: Answer): [NumberedClaim[], NumberedClaim[]] {
  const offered = further.map((quote, at): Claim => ({
    start: at,
    end: at,
    support: 'quoted',
    quotes: [quote],
  }));
  const numbered = numberClaims([...claims, ...offered]);
  return [numbered.slice(0, claims.length), numbered.slice(claims.length)];
}

function Layout({ answer, claims }: { answer: Answer; claims: readonly NumberedClaim[] }) {
  if (!answer.found) return <NotFound answer={answer} claims={claims} />;
  switch (answer.layout) {
    case 'prose':
      return <Passages text={answer.text} claims={claims} plain="prose" />;
    case 'list':
      return <Passages text={answer.text} claims={claims} plain="item" />;
    case 'markdown':
      return <Markdown text={answer.text} claims={claims} />;
  }
}
